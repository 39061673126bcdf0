import { editMce, type MceClaim, mceClaimOfReferenceLine, openMce } from '../src/engine/edits/index.ts';
import { compileMce, decodeMce } from '../src/tables/import/mce.ts';
import { linesOf, officialFile, unzipOne } from '../test/official-files.ts';

const zip = officialFile('tables/ms-drg/mce-tables-43.1.zip');
const claimsFile = officialFile('oracle/ms-drg/claims-40000.tsv.gz');

/** Medicare Code Editor: import, opening, claims per second; medians of eleven runs with the lowest and highest. */
export async function bench(): Promise<void> {
  if (!zip || !claimsFile)
    return console.log('Needs the official tables and reference claims; set CHARTWRIGHT_SHARED.');
  const bytes = await unzipOne(zip, 'mce.bin');
  const source = decodeMce({ bytes, path: 'mce.bin' });
  const { bytes: pack } = compileMce(source, 'CMS');
  const tables = openMce(pack);
  const claims = linesOf(claimsFile).map(mceClaimOfReferenceLine);
  milliseconds('decode and compile mce.bin', 3, () => compileMce(decodeMce({ bytes, path: 'mce.bin' }), 'CMS'));
  milliseconds('open compiled tables', 11, () => openMce(pack));
  perSecond('edit 40,000 reference claims', claims, (claim) => editMce(tables, claim));
  perSecond('the same, each firing recorded', claims, (claim) => {
    const firings: unknown[] = [];
    editMce(tables, claim, (firing) => firings.push(firing));
  });
  const long = claims.filter(({ diagnoses, procedures }) => diagnoses.length + procedures.length >= 10);
  perSecond(`${long.length} claims of ten codes and more`, long, (claim) => editMce(tables, claim));
  console.log(`compiled tables ${(pack.length / 2 ** 20).toFixed(1)} MiB; no peer of the editor runs here`);
}

function milliseconds(what: string, runs: number, work: () => unknown): void {
  const { wall, cpu } = timesOf(runs, work);
  console.log(
    `${what}: ${middle(wall).toFixed(1)} ms (${wall[0]?.toFixed(1)}–${wall.at(-1)?.toFixed(1)}), of processor time ${middle(cpu).toFixed(1)}`,
  );
}

/** Claims per second by the clock and, since other programs may share the machine, by processor time. */
function perSecond(what: string, claims: readonly MceClaim[], work: (claim: MceClaim) => unknown): void {
  const { wall, cpu } = timesOf(11, () => {
    for (const claim of claims) work(claim);
  });
  const rate = (time: number): string => Math.round(claims.length / (time / 1000)).toLocaleString('en-US');
  const range = `${rate(wall.at(-1) ?? 1)}–${rate(wall[0] ?? 1)}`;
  console.log(`${what}: ${rate(middle(wall))} claims/s (${range}), by processor time ${rate(middle(cpu))}`);
}

/** Sorted milliseconds of runs after one to warm up. */
function timesOf(
  runs: number,
  work: () => unknown,
): { readonly wall: readonly number[]; readonly cpu: readonly number[] } {
  work();
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    work();
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { wall: wall.sort((a, b) => a - b), cpu: cpu.sort((a, b) => a - b) };
}

const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? Number.NaN;
