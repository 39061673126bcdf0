import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { type CmsBatchRecord, cmsBatchLayout, formatCmsBatch } from '../engine/group/cms-batch/index.ts';
import { groupLineSchema } from '../engine/group/schema/index.ts';
import { run } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'chartwright-group-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line with text on standard input. */
async function chartwright(args: readonly string[], input: string): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const text = { out: '', err: '' };
  stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString('utf8');
  });
  stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString('utf8');
  });
  stdin.end(input);
  const code = await run(args, { home, stdin, stdout, stderr, exitWith: () => undefined });
  return { code, ...text };
}

const failure = {
  id: 'A-1',
  sex: 'F',
  dischargeDate: '2026-05-15',
  dischargeStatus: '01',
  principalDiagnosis: { code: 'i50.23', poa: 'Y' },
  secondaryDiagnoses: ['N17.9', 'I10'],
};
const cmsStay = {
  ...Object.fromEntries(cmsBatchLayout.map(({ name }) => [name, ['']])),
  account: ['A-1'],
  dischargeDate: ['2026-05-15'],
  dischargeStatus: ['1'],
  sex: ['2'],
  principalDiagnosis: ['I5023  Y'],
  secondaryDiagnoses: ['N179', '', 'I10'],
  poaReporting: ['Z'],
} as unknown as CmsBatchRecord;
const lines = (...values: readonly unknown[]): string => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const answers = ({ out }: Ran): readonly Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('chartwright group', () => {
  it('answers abstracts in their order, and says which tables answered', async () => {
    const ran = await chartwright(['group'], lines(failure, { ...failure, id: 'A-2', secondaryDiagnoses: [] }));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(answers(ran)).toMatchObject([
      { id: 'A-1', drg: '292', mdc: '05', version: '43.1', returnCode: 'OK', severity: 'CC' },
      { id: 'A-2', drg: '293' },
    ]);
    expect(answers(ran)[0]?.['editions']).toContain('ms-drg starter (starter edition)');
  });

  it('names line and field of what it cannot use and goes on', async () => {
    const ran = await chartwright(['group'], `${lines(failure, { ...failure, sex: 'X' })}{oops\n${lines(failure)}`);
    expect(ran.code).toBe(1);
    expect(answers(ran).map((line) => line['drg'])).toEqual(['292', undefined, undefined, '292']);
    expect(answers(ran)[1]).toMatchObject({ id: 'A-1', problems: [{ path: '/sex' }] });
    expect(ran.err).toMatch(/line 2, \/sex: .*\n.*line 3: Not well-formed JSON/);
  });

  it('stops at the first such line when it is strict', async () => {
    const ran = await chartwright(['group', '--strict'], lines({ ...failure, sex: 'X' }, failure));
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('line 1, /sex');
  });

  it('says of a date without table that there is none, and groups in a named version on request', async () => {
    const late = { ...failure, dischargeDate: '2027-01-01' };
    expect(answers(await chartwright(['group'], lines(late)))[0]).toEqual({
      id: 'A-1',
      reason: 'No MS-DRG table for the discharge date 2027-01-01.',
    });
  });

  it('writes lines of the published schema, whatever became of them', async () => {
    const late = { ...failure, dischargeDate: '2027-01-01' };
    const ran = await chartwright(['group', '--trace'], lines(failure, late, { ...failure, sex: 'X' }, { id: 7 }));
    for (const line of answers(ran)) expect(groupLineSchema.safeParse(line).error).toBeUndefined();
    const schema = JSON.parse((await chartwright(['schema', 'group'], '')).out) as Record<string, unknown>;
    expect(schema).toMatchObject({ title: 'Chartwright group result', anyOf: expect.anything() });
    expect((await chartwright(['schema', 'claim'], '')).code).toBe(2);
  });

  it('adds the proof when asked', async () => {
    const [answer] = answers(await chartwright(['group', '--trace'], lines(failure)));
    const rules = ((answer?.['trace'] ?? []) as readonly { rule: string }[]).map((step) => step.rule);
    expect(rules).toEqual([
      'ms-drg/version',
      'ms-drg/principal-diagnosis',
      'ms-drg/severity',
      'ms-drg/initial-grouping',
      'ms-drg/nearest',
      'ms-drg/result',
    ]);
  });

  it('reads CSV, quoted cells and several codes in one', async () => {
    const csv = [
      'id,sex,dischargeDate,dischargeStatus,principalDiagnosis,secondaryDiagnoses,procedures,age',
      '"A,1",F,2026-05-15,01,I50.23:Y,N17.9:Y;I10,,70',
      'A-2,F,2026-05-15,01,I50.23,,,seventy',
    ].join('\r\n');
    const ran = await chartwright(['group', '--from', 'csv'], csv);
    expect(answers(ran)).toMatchObject([{ id: 'A,1', drg: '292' }, { id: 'A-2' }]);
    expect(ran.err).toContain('line 3, /age');
  });

  it('reads the CMS batch layout, names line, columns and field of a bad line and goes on', async () => {
    const line = formatCmsBatch(cmsStay);
    const input = `${line}\r\n${line.slice(0, 736)}Q${line.slice(737)}\n${line.slice(0, 90)}\n${line}\n`;
    const ran = await chartwright(['group', '--from', 'cms-batch'], input);
    expect(answers(ran).map(({ id, drg }) => [id, drg])).toEqual([
      ['A-1', '292'],
      [undefined, undefined],
      [undefined, undefined],
      ['A-1', '292'],
    ]);
    expect(ran.err).toMatch(/line 2, \/poaReporting: In column 737, .*\n.*line 3: The line has 90 columns/);
    expect(ran.code).toBe(1);
    expect(answers(ran).every((answer) => groupLineSchema.safeParse(answer).success)).toBe(true);
    const strict = await chartwright(['group', '--strict', '--from', 'cms-batch'], 'short\n');
    expect([strict.code, strict.out]).toEqual([2, '']);
  });

  it('says which file to add when the reference format needs the official tables', async () => {
    const ran = await chartwright(['group', '--from', 'reference-tsv'], 'A01\t431\n');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('chartwright tables add ms-drg-grouper-tables-43.1.zip');
  });

  it('compares versions over CSV as over any format, which needs the official tables', async () => {
    const ran = await chartwright(['group', '--from', 'csv', '--compare', '42.1', '43.1'], 'id,sex\nA-1,F\n');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('chartwright tables add ms-drg-grouper-tables-43.1.zip');
  });

  it('refuses formats that do not go together', async () => {
    expect((await chartwright(['group', '--to', 'reference-ndjson'], '')).code).toBe(2);
    expect((await chartwright(['group', '--from', 'hl7'], '')).code).toBe(2);
  });
});

describe('chartwright explain', () => {
  it('says why in at most twenty lines, then what would change it and what that would need', async () => {
    const ran = await chartwright(['explain'], JSON.stringify(failure));
    const [reasons = '', changes = ''] = ran.out.split('\n\n');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(reasons.trim().split('\n').length).toBeLessThanOrEqual(20);
    expect(reasons).toMatch(/^MS-DRG 292 .*\n/);
    expect(reasons).toContain('N17.9 counts as a CC.');
    expect(reasons).toMatch(/Source: MS-DRG Definitions Manual v43\.1, MDC 05; grouper formula/);
    expect(changes).toContain('without N17.9: DRG 293');
    expect(changes).toMatch(/with an MCC that counts: DRG 291 .*\n {4}would need: Provider documentation/);
  });

  it('gives the whole proof as one JSON value', async () => {
    const ran = await chartwright(['explain', '--json'], JSON.stringify(failure));
    expect(JSON.parse(ran.out)).toMatchObject({
      id: 'A-1',
      drg: '292',
      chosenBy: 'discharge-date',
      whatIf: { drg: '292' },
    });
  });

  it('names the field of an abstract it cannot use', async () => {
    const ran = await chartwright(['explain'], JSON.stringify({ ...failure, dischargeStatus: 1 }));
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('/dischargeStatus');
  });
});
