import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './index.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chartwright-cli-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

async function chartwright(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  let out = '';
  let err = '';
  stdout.on('data', (part) => (out += String(part)));
  stderr.on('data', (part) => (err += String(part)));
  const code = await run(argv, { home, stdin: new PassThrough(), stdout, stderr, exitWith: () => {} });
  return { code, out, err };
}

const list = (version: string, codes: readonly string[]): string => {
  const path = join(home, `${version}.json`);
  const concept = codes.map((code) => ({ code, display: `About ${code}` }));
  const set = {
    resourceType: 'ValueSet',
    id: 'some-list',
    version,
    date: `20${version}-01-01`,
    compose: { include: [{ concept }] },
  };
  writeFileSync(path, JSON.stringify(set));
  return path;
};

describe('chartwright tables', () => {
  it('adds a file and says what it gave', async () => {
    const added = await chartwright('tables', 'add', list('24', ['A1', 'B2']));
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(/some-list 24 codes: in force 2024-01-01 until the next; 2 codes, 2 billable/);
    expect((await chartwright('tables', 'add', list('24', ['A1', 'B2']))).out).toMatch(/installed already/);
  });

  it('refuses what it cannot read with exit code 1, the file and the reason, and lists nothing of it', async () => {
    const path = join(home, 'icd10cm_order_2026.txt');
    writeFileSync(path, '00001 A00     0 Cholera\n');
    const refused = await chartwright('tables', 'add', path);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^chartwright: icd10cm_order_2026\.txt, line 1: Not a line of an order file/);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect((await chartwright('tables', 'list')).out).not.toMatch(/icd-10-cm +FY2026/);
  });

  it('lists editions as JSON in the documented shape', async () => {
    await chartwright('tables', 'add', list('24', ['A1', 'B2']), list('25', ['A1']));
    const editions = JSON.parse((await chartwright('tables', 'list', '--json', '--system', 'some-list')).out);
    expect(editions).toEqual([
      expect.objectContaining({
        system: 'some-list',
        edition: '24',
        effectiveFrom: '2024-01-01',
        effectiveTo: '2024-12-31',
        codes: 2,
        billable: 2,
        sources: [expect.objectContaining({ file: '24.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })],
      }),
      expect.objectContaining({ edition: '25', effectiveFrom: '2025-01-01' }),
    ]);
  });

  it('compares two editions as text, JSON and Markdown', async () => {
    await chartwright('tables', 'add', list('24', ['A1', 'B2']), list('25', ['A1', 'C3', 'D4']));
    const diff = (...more: readonly string[]) =>
      chartwright('tables', 'diff', '24', '25', '--system', 'some-list', ...more);
    expect((await diff()).out).toMatch(/2 added, 1 deleted, 0 revised/);
    expect(JSON.parse((await diff('--json')).out).counts).toEqual({ added: 2, deleted: 1, revised: 0 });
    expect((await diff('--markdown')).out).toMatch(/^# some-list 24 → 25[\s\S]*## Added \(2\)\n\n- C3 About C3/);
    expect(await chartwright('tables', 'diff', '24', '26', '--system', 'some-list')).toMatchObject({ code: 1 });
  });

  it('removes an edition, and finds out a changed one', async () => {
    await chartwright('tables', 'add', list('24', ['A1']), list('25', ['A1']));
    expect((await chartwright('tables', 'verify')).out).toMatch(/2 parts are as they were installed/);
    expect((await chartwright('tables', 'remove', 'some-list', '24')).code).toBe(0);
    const { parts } = JSON.parse(readFileSync(join(home, 'tables/catalogue.json'), 'utf8')) as {
      parts: { pack: string }[];
    };
    expect(parts).toHaveLength(1);
    writeFileSync(join(home, 'tables/packs', parts[0]?.pack ?? ''), 'x');
    expect(await chartwright('tables', 'verify')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/1 of 1 parts/),
    });
  });

  it('refuses unusable arguments with exit code 2', async () => {
    expect((await chartwright('tables', 'add')).code).toBe(2);
    expect((await chartwright('tables', 'add', 'x.zip', '--effective-from', '2026-02-30')).code).toBe(2);
    expect((await chartwright('tables', 'forget')).code).toBe(2);
  });
});

describe('chartwright lookup', () => {
  it('shows a code of any list on a day, and fails for one that is not in it', async () => {
    await chartwright('tables', 'add', list('24', ['A1', 'B2']), list('25', ['A1']));
    const old = await chartwright('lookup', 'b2', '--system', 'some-list', '--on', '2024-06-01', '--json');
    expect(JSON.parse(old.out)).toMatchObject({
      system: 'some-list',
      code: 'B2',
      title: 'About B2',
      valid: true,
      edition: '24',
    });
    const gone = await chartwright('lookup', 'B2', '--system', 'some-list', '--on', '2025-06-01');
    expect(gone).toMatchObject({ code: 1, err: 'chartwright: B2 is not valid on 2025-06-01 (25).\n' });
    expect(gone.out).toMatch(/Stands in:\n {2}24: 2024-01-01 to 2024-12-31/);
    expect(await chartwright('lookup', 'B2', '--system', 'some-list', '--on', '2023-06-01')).toMatchObject({ code: 1 });
  });

  it('answers from the starter edition on a bare machine, and says so', async () => {
    const page = await chartwright('lookup', 'i10', '--on', '2026-01-15');
    expect(page.code).toBe(0);
    expect(page.out).toMatch(
      /^I10 {2}Essential \(primary\) hypertension\n {2}valid for claims; starter \(starter edition\), on 2026-01-15/,
    );
  });

  it('tells marks in one line, and below a note the codes it names', async () => {
    const failure = await chartwright('lookup', 'I50.23', '--on', '2026-01-15');
    expect(failure.out.split('\n')[2]).toMatch(/^ {2}MCC; .*MDC 05 .*\(MS-DRG v43\.0, .*starter edition\)$/);
    const json = JSON.parse((await chartwright('lookup', 'I50.23', '--on', '2026-01-15', '--json')).out) as object;
    expect(json).toMatchObject({ marks: { severity: 'MCC', mdc: 5 }, siblings: [], placeholders: 0 });
    expect(failure.out).toMatch(/^ +→ \S+ .+$/m);
  });

  it('refuses a code with a letter that only looks like one, with exit code 2', async () => {
    expect(await chartwright('lookup', '\u041011.9', '--system', 'icd-10-cm', '--on', '2026-01-15')).toMatchObject({
      code: 2,
    });
  });
});
