import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './index.ts';

const profile = { area: '10180', submitsQualityData: true, meaningfulEhrUser: true, urban: true, beds: 200 };
const answers = new URL('../../test/synthetic/answers/copd-exacerbation.json', import.meta.url);

describe('chartwright payment', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'chartwright-payment-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function payment(hospital: object): Promise<{ readonly code: number; readonly said: string }> {
    const file = join(home, 'hospital.json');
    writeFileSync(file, JSON.stringify(hospital));
    const { abstract } = JSON.parse(readFileSync(answers, 'utf8')) as { abstract: object };
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const stdin = Readable.from([JSON.stringify(abstract)]);
    const code = await run(['payment', '--hospital', file], { home, stdin, stdout, stderr, exitWith: () => undefined });
    return { code, said: `${stdout.read() ?? ''}${stderr.read() ?? ''}` };
  }

  it('says that the starter edition holds no rates instead of guessing them', async () => {
    const { code, said } = await payment(profile);
    expect(code).toBe(1);
    expect(said).toMatch(/No IPPS rates for the discharge date/);
  });

  it('names the field of a hospital profile that is wrong', async () => {
    const { code, said } = await payment({ ...profile, beds: 'many' });
    expect(code).toBe(2);
    expect(said).toMatch(/\/beds: beds must be a whole number/);
  });
});
