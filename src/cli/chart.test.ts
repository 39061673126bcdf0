import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/office/test-database.ts';
import { run } from './index.ts';

const adt = (id: string, mrn: string): string =>
  `MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ADT^A28|${id}|P|2.5.1\rPID|1||${mrn}||DOE^JANE||19800229|F\r`;

describe('chartwright chart add', () => {
  let database: TestDatabase;
  const home = mkdtempSync(join(tmpdir(), 'cw-chart-add-'));
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  });

  async function chartwright(...argv: readonly string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const said = { out: '', err: '' };
    stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const code = await run(argv, {
      home,
      databaseUrl: database.url,
      stdin: new PassThrough(),
      stdout,
      stderr,
      exitWith: () => undefined,
    });
    return { code, ...said };
  }

  it('says of each file what became of it, and why not', async () => {
    const folder = join(home, 'in');
    mkdirSync(folder);
    writeFileSync(join(folder, 'feed.hl7'), adt('A', '1^^^GH^MR') + adt('B', ''));
    writeFileSync(
      join(folder, 'a-result.json'),
      JSON.stringify({
        resourceType: 'Observation',
        id: 'o',
        status: 'final',
        code: { text: 'x' },
        subject: { reference: 'Patient/p' },
      }),
    );
    writeFileSync(
      join(folder, 'b-patient.json'),
      JSON.stringify({ resourceType: 'Patient', id: 'p', name: [{ family: 'Roe' }] }),
    );
    writeFileSync(join(folder, 'broken.json'), '{"resourceType":"Patient"');
    const first = await chartwright('chart', 'add', folder);
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/filed +\S+b-patient\.json: fhir, 1 facts\n/);
    expect(first.out).toMatch(/filed +\S+a-result\.json/);
    expect(first.out).toMatch(/parked +\S+feed\.hl7 \(message 2\): PID-3: PID-3 holds no patient number\. \(in-\w+\)/);
    expect(first.out).toMatch(/refused +\S+broken\.json: The JSON ends too early/);
    expect(first.out).toMatch('4 files, 5 messages: 3 filed, 0 duplicates, 1 parked, 1 refused; 3 facts');
  });

  it('files nothing twice', async () => {
    const again = await chartwright('chart', 'add', '--json', join(home, 'in', 'b-patient.json'));
    expect(JSON.parse(again.out)).toMatchObject({ files: 1, filed: 0, duplicates: 1, facts: 0 });
    expect(again.code).toBe(0);
  });

  it('is told when there is no such file', async () => {
    const { code, err } = await chartwright('chart', 'add', join(home, 'nowhere'));
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
  });
});
