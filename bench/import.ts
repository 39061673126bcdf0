import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addChartFiles, chartFiles } from '../src/cli/chart-files.ts';
import { addFacility } from '../src/office/access/index.ts';
import { openOffice } from '../src/office/index.ts';
import { officialFile } from '../test/official-files.ts';

/**
 * How fast charts come in, durable (each file is one transaction with its audit event): the Synthea sample, HL7 v2 messages, and one bundle of
 * 100 MB with the memory it needed in a process of its own.
 */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cw-import-'));
  try {
    await bundles(folder);
    await messages(folder);
    largeBundle(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(folder: string, name: string, files: readonly string[]): Promise<void> {
  const office = await openOffice({ home: join(folder, `home-${name}`) });
  try {
    await addFacility(office.asProgram('local'), { id: 'local', name: 'local' });
    const actor = { id: 'bench', roles: ['him-technician' as const], facilities: ['local'] };
    const ctx = office.as({ actor, session: 'bench', facility: 'local', purpose: 'operations' });
    const totals = await addChartFiles(ctx, chartFiles(files), undefined, () => {});
    const { facts, messages: count, seconds } = totals;
    console.log(
      `${name}: ${count} messages, ${facts} resources in ${seconds.toFixed(1)} s: ${Math.round(facts / seconds)} resources/s, ${Math.round(count / seconds)} messages/s`,
    );
  } finally {
    await office.close();
  }
}

async function bundles(folder: string): Promise<void> {
  const archive = officialFile('samples/fhir-synthea-150.tar.gz');
  if (!archive) return console.log('synthea: the sample is not at hand; set CHARTWRIGHT_SHARED');
  execFileSync('tar', ['xzf', archive, '-C', folder]);
  await timed(folder, 'synthea', [join(folder, 'fhir-synthea')]);
}

/** 2,000 messages of 200 stays: admission, eight results, discharge. */
async function messages(folder: string): Promise<void> {
  const file = join(folder, 'feed.hl7');
  const out = openSync(file, 'w');
  for (let stay = 0; stay < 200; stay += 1) for (let n = 0; n < 10; n += 1) writeSync(out, message(stay, n));
  closeSync(out);
  await timed(folder, 'hl7v2', [file]);
}

function message(stay: number, n: number): string {
  const event = n === 0 ? 'ADT^A01' : n === 9 ? 'ADT^A03' : 'ORU^R01';
  const head = `MSH|^~\\&|ADT|GH|CW|GH|202603010${n}0000||${event}|S${stay}N${n}|P|2.5.1\rPID|1||${stay}^^^HOSP^MR||DOE^PAT${stay}||19800229|F\r`;
  const visit = `PV1|1|I|4W^12^A||||1^ATT^ANN|||MED||||||||1|V${stay}^^^HOSP^VN${'|'.repeat(25)}202603010000|${n === 9 ? '202603010900' : ''}\r`;
  const results = Array.from(
    { length: 5 },
    (_, i) => `OBX|${i + 1}|NM|${2000 + i}-1^Test ${i}^LN||${n * 10 + i}|mg/dL|0-50|N|||F\r`,
  ).join('');
  return event === 'ORU^R01'
    ? `${head}${visit}OBR|1||F${stay}-${n}|24323-8^Panel^LN|||202603010${n}0000\r${results}`
    : `${head}${visit}`;
}

/** One transaction of about 100 MB: a patient, an encounter and observations with long notes. */
function largeBundle(folder: string): void {
  const file = join(folder, 'large.json');
  const uuid = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const out = openSync(file, 'w');
  const entry = (n: number, resource: object): string =>
    JSON.stringify({ fullUrl: uuid(n), resource, request: { method: 'POST', url: 'x' } });
  const subject = { subject: { reference: uuid(0) } };
  writeSync(
    out,
    `{"resourceType":"Bundle","type":"transaction","entry":[${entry(0, { resourceType: 'Patient', name: [{ family: 'Large' }] })}`,
  );
  writeSync(out, `,${entry(1, { resourceType: 'Encounter', status: 'finished', class: { code: 'IMP' }, ...subject })}`);
  const note = [{ text: 'n'.repeat(1400) }];
  let count = 2;
  for (let size = 0; size < 100e6; count += 1) {
    const code = { coding: [{ system: 'http://loinc.org', code: `${count % 900}-1`, display: 'Result' }] };
    const text = `,${entry(count, { resourceType: 'Observation', status: 'final', code, ...subject, encounter: { reference: uuid(1) }, valueQuantity: { value: count, unit: 'mg/dL' }, note })}`;
    size += text.length;
    writeSync(out, text);
  }
  writeSync(out, ']}');
  closeSync(out);
  const mb = (statSync(file).size / 1e6).toFixed(0);
  console.log(`large bundle: ${mb} MB, ${count} resources: ${filedAlone(file, join(folder, 'home-large'))}`);
}

/** Files one file with the program as it is installed (the sources under the TypeScript loader where it is not built), and the memory it held at most. */
function filedAlone(file: string, home: string): string {
  const root = join(import.meta.dirname, '..');
  const built = existsSync(join(root, 'dist', 'cli', 'chart.js'));
  const program = built ? [join(root, 'dist', 'main.js')] : ['--import', 'tsx', join(root, 'src', 'main.ts')];
  const peak = "data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))";
  const run = spawnSync(
    process.execPath,
    ['--import', peak, ...program, 'chart', 'add', '--quiet', '--home', home, file],
    { encoding: 'utf8' },
  );
  const kilobytes = Number(/peak (\d+)/.exec(run.stderr)?.[1]);
  const loader = built ? '' : ' (with the TypeScript loader; build first for the figure of the program)';
  return `${run.stdout.trim()}, at most ${Math.round(kilobytes / 1024)} MB of memory${loader}${run.status === 0 ? '' : `; failed: ${run.stderr.slice(0, 300)}`}`;
}
