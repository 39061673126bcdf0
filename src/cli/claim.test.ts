import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatAbstract } from '../engine/abstract/index.ts';
import { exampleRequest } from '../engine/claim/example-request.ts';
import { run } from './index.ts';

const partner = {
  submitter: { name: 'Riverbend', id: 'RVB001', contact: 'EDI desk', phone: '5555550100' },
  receiver: { name: 'Payer gateway', id: 'PGW01' },
  senderId: 'RIVERBEND',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
  controlNumber: 7,
  batchId: 'B7',
  createdAt: '2026-11-02T09:15',
};

describe('chartwright claim', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'chartwright-claim-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function command(
    ...argv: string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await run(['claim', ...argv], {
      home,
      stdin: Readable.from([]),
      stdout,
      stderr,
      exitWith: () => undefined,
    });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  function given(encounter: object = {}): string {
    const { form: _, abstract, ...request } = exampleRequest();
    const path = join(home, 'build.json');
    const whole = { ...request, abstract: formatAbstract(abstract), file: partner };
    writeFileSync(path, JSON.stringify({ ...whole, encounter: { ...request.encounter, ...encounter } }));
    return path;
  }

  it('builds an 837I that its own check accepts', async () => {
    const built = await command('build', given(), '--as', '837I');
    expect(built).toMatchObject({ code: 0, err: '' });
    const file = join(home, 'claim.x12');
    writeFileSync(file, built.out);
    const checked = await command('check', file);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('1 transaction set, 1 claim, 42 segments');
    writeFileSync(file, built.out.replace('CL1*1*7*01', 'CL1*1*7'));
    const spoilt = await command('check', file);
    expect(spoilt.code).toBe(1);
    expect(spoilt.out).toContain('CL1 element 3 in 2300: A required value is missing. (IK403 1)');
    const answer = await command('check', file, '--acknowledge', '2026-11-03T08:00');
    expect(answer.out).toContain('IK4*3**1~');
  });

  it('says on standard error what forbids sending a claim', async () => {
    const { code, err } = await command('build', given({ frequency: '7' }));
    expect(code).toBe(1);
    expect(err).toContain('claim/payer-control-number-missing, /payerControlNumber');
  });

  it.each([
    ['build', '/nowhere.json'],
    ['check', '/nowhere.x12'],
  ])('refuses to %s a file that is not there', async (verb, file) => {
    expect((await command(verb, file)).code).toBe(2);
  });
});
