import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceStep } from '../src/base/index.ts';
import { type Abstract, formatAbstract, parseAbstract } from '../src/engine/abstract/index.ts';
import { groupClaim, groupMsDrg, openMsDrg, referenceClaim, stateOf, whatIf } from '../src/engine/group/index.ts';
import { grouperZip, officialGrouperPack } from '../test/grouper-tables.ts';
import { linesOf, officialFile } from '../test/official-files.ts';
import { middle, timesOf } from './timing/times-of.ts';

const claimsFile = 'oracle/ms-drg/claims-40000.tsv.gz';
const program = join(import.meta.dirname, '..', 'dist', 'main.js');
const fewest = 7;

/**
 * The grouper: opening, first claim, claims per second with and without proof, what-if, and the command line end to end. Medians with
 * the lowest and highest; by the clock and by processor time, since other programs may share the machine.
 */
export async function bench(): Promise<void> {
  const file = officialFile(claimsFile);
  if (!file || !officialFile(grouperZip))
    return console.log('Needs the official tables and reference claims; set CHARTWRIGHT_SHARED.');
  const pack = await officialGrouperPack();
  const tables = openMsDrg(pack);
  const lines = linesOf(file);
  const abstracts = lines.flatMap(abstractOfReferenceLine);
  console.log(
    `compiled tables ${(pack.length / 2 ** 20).toFixed(1)} MiB, ${abstracts.length} abstracts from reference claims`,
  );
  milliseconds('open the compiled tables and one version; goal 60 ms', 11, () => {
    const opened = openMsDrg(pack);
    opened.of(opened.versions.at(-1) ?? never()).formulasOf(5);
  });
  const claims = lines.map(referenceClaim).map(({ version, claim }) => {
    const found = tables.versionNamed(version) ?? never();
    return { state: stateOf(tables.of(found)), claim };
  });
  perSecond('groupClaim, the core on raw claims', claims, ({ state, claim }) => groupClaim(state, claim));
  perSecond('groupMsDrg, without proof; goal 125,000/s', abstracts, (abstract) => groupMsDrg(tables, abstract));
  perSecond('groupMsDrg, with proof; goal 25,000/s', abstracts, (abstract) => {
    const trace: TraceStep[] = [];
    groupMsDrg(tables, abstract, (step) => trace.push(step));
  });
  const large = largeCase(abstracts);
  milliseconds('what-if of 25 diagnoses and 25 procedures; goal 100 ms', 21, () => whatIf({ grouper: tables }, large));
  commandLine(abstracts);
  console.log(
    'peer: the CMS reference program, about 2,500–3,000 claims/s per core on these machines (it does not run here)',
  );
}

const never = (): never => {
  throw new Error('the official tables have this version');
};

/** Reference claims whose codes and statuses an abstract can hold. */
function abstractOfReferenceLine(line: string): readonly Abstract[] {
  const { id, claim } = referenceClaim(line);
  const diagnosis = ({ code, poa = '' }: { code: string; poa?: string }) =>
    /^[YNUW]$/.test(poa) ? { code, poa } : { code };
  const read = parseAbstract({
    id,
    sex: claim.sex,
    dischargeDate: line.split('\t')[6],
    dischargeStatus: claim.dischargeStatus.padStart(2, '0'),
    poaReporting: claim.poaReporting,
    ...(claim.principalDiagnosis ? { principalDiagnosis: diagnosis(claim.principalDiagnosis) } : {}),
    secondaryDiagnoses: claim.secondaryDiagnoses.map(diagnosis),
    procedures: claim.procedures.map(({ code }) => code),
  });
  return read.ok ? [read.value] : [];
}

function largeCase(abstracts: readonly Abstract[]): Abstract {
  return {
    ...(abstracts.find((one) => one.principalDiagnosis && one.poaReporting === 'non-exempt') ?? never()),
    secondaryDiagnoses: abstracts.flatMap((one) => one.secondaryDiagnoses).slice(0, 24),
    procedures: abstracts.flatMap((one) => one.procedures).slice(0, 25),
  };
}

/** The built program, NDJSON to NDJSON: first claim, one thread, two threads, memory. */
function commandLine(abstracts: readonly Abstract[]): void {
  if (!existsSync(program)) {
    console.log('command line: build first (npm run build:node)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  const environment = { ...process.env, CHARTWRIGHT_HOME: folder };
  try {
    spawnSync(process.execPath, [program, 'tables', 'add', officialFile(grouperZip) ?? ''], { env: environment });
    const text = `${abstracts.map((one) => JSON.stringify(formatAbstract(one))).join('\n')}\n`;
    const [one, many] = [join(folder, 'one.ndjson'), join(folder, 'many.ndjson')];
    writeFileSync(one, text.slice(0, text.indexOf('\n') + 1));
    writeFileSync(many, text.repeat(3));
    milliseconds('command line, one claim from process start to end; goal 150 ms', 11, () => run(one, 1, environment));
    const [single, double] = [1, 2].map((threads) => rateOfProgram(many, abstracts.length * 3, threads, environment));
    console.log(
      `two threads against one: ${((double ?? 0) / (single ?? 1)).toFixed(2)} ×; goal 1.7 × on two idle cores`,
    );
    console.log(`input ${(readFileSync(many).length / 2 ** 20).toFixed(0)} MiB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a process used, told by itself as it ends. */
interface Used {
  /** Milliseconds of processor time, all threads. */
  readonly cpu: number;
  readonly peakMiB: number;
}

const tellUsage =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\n"+(u.userCPUTime+u.systemCPUTime)+" "+u.maxRSS)})';

function run(input: string, threads: number, env: NodeJS.ProcessEnv, flags: readonly string[] = []): Used {
  const [from, to] = [openSync(input, 'r'), openSync('/dev/null', 'w')];
  const args = [...flags, program, 'group', '--threads', String(threads)];
  const ended = spawnSync(process.execPath, args, { env, stdio: [from, to, 'pipe'], encoding: 'utf8' });
  for (const file of [from, to]) closeSync(file);
  const [micros = 0, kibibytes = 0] = (ended.stderr.split('\n').at(-1) ?? '').split(' ').map(Number);
  return { cpu: micros / 1000, peakMiB: kibibytes / 1024 };
}

/** Prints and answers the rate by the clock; the median of the runs. */
function rateOfProgram(input: string, count: number, threads: number, env: NodeJS.ProcessEnv): number {
  const used: Used[] = [];
  const { wall } = timesOf(3, () => used.push(run(input, threads, env, ['--import', tellUsage])));
  const cpu = used.map((one) => one.cpu).sort((x, y) => x - y);
  const what = `command line, ${count} abstracts on ${threads} thread${threads > 1 ? 's' : ''}`;
  rate(`${what}; goal ${threads > 1 ? '1.7 × one thread' : '40,000/s'}`, count, wall, cpu);
  console.log(`  peak memory ${Math.max(...used.map((one) => one.peakMiB)).toFixed(0)} MiB; goal 150 MB on one thread`);
  return count / middle(wall);
}

function milliseconds(what: string, runs: number, work: () => unknown): void {
  const { wall, cpu } = timesOf(runs, work);
  const range = `${wall[0]?.toFixed(1)}–${wall.at(-1)?.toFixed(1)}`;
  const processor = middle(cpu) > 0 ? `, of processor time ${middle(cpu).toFixed(1)}` : '';
  console.log(`${what}: ${middle(wall).toFixed(1)} ms (${range})${processor}`);
}

function perSecond<T>(what: string, items: readonly T[], work: (item: T) => unknown): void {
  const { wall, cpu } = timesOf(fewest, () => {
    for (const item of items) work(item);
  });
  rate(what, items.length, wall, cpu);
}

function rate(what: string, count: number, wall: readonly number[], cpu: readonly number[]): void {
  const perSecondIn = (time: number): string => Math.round(count / (time / 1000)).toLocaleString('en-US');
  const range = `${perSecondIn(wall.at(-1) ?? 1)}–${perSecondIn(wall[0] ?? 1)}`;
  const processor = middle(cpu) > 20 ? `, by processor time ${perSecondIn(middle(cpu))}` : '';
  console.log(`${what}: ${perSecondIn(middle(wall))}/s (${range})${processor}`);
}
