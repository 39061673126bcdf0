import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './index.ts';

describe('chartwright identity match', () => {
  let home = '';
  const match = async (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await run(['identity', 'match', ...args], {
      home,
      stdin: new PassThrough(),
      stdout,
      stderr,
      exitWith: () => undefined,
    });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };
  const file = (name: string, ...lines: readonly string[]): string => {
    const path = join(home, name);
    writeFileSync(path, lines.join('\r\n'));
    return path;
  };
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'cw-identity-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('pairs two files with evidence that adds up', async () => {
    const one = file(
      'a.csv',
      'MRN,First Name,Last Name,DOB,Address,ZIP',
      '1,Teresa,Vandermeer,3/14/1962,"12 Main Street, Apt 4",61602',
      '2,Ivo,Quist,1931-07-02,,',
    );
    const two = file(
      'b.csv',
      'rec_id,given_name,surname,date_of_birth,address_1,postcode',
      'x1,Tess,Vandermer,19620314,12 Main St #4,61602',
      '=cmd,Olga,Brandt,19500101,,',
    );
    const { code, out, err } = await match(one, two);
    const [pair, ...others] = out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            left: string;
            right: string;
            score: number;
            verdict: string;
            evidence: { weight: number }[];
          },
      );
    expect([code, others, pair?.left, pair?.right, pair?.verdict]).toEqual([0, [], 'a.csv:2', 'x1', 'link']);
    expect(pair?.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(pair?.score ?? 0, 0);
    expect(err).toContain('1 to link, 0 to review');
  });

  it('finds duplicates within one file and writes CSV that no spreadsheet runs', async () => {
    const one = file(
      'c.csv',
      'id,first,last,dob,wrist',
      '=HYPERLINK(1),Uma,Pettersen,1970-01-09,77123',
      'b,Uma,Petersen,1970-01-09,77123',
    );
    const { out } = await match(one, '--csv', '--map', 'wrist=identifiers', '--only', 'link');
    expect(out.split('\r\n')[1]).toMatch(/^'=HYPERLINK\(1\),b,\d+(\.\d+)?,link,,givenName exact/);
    expect((await match(one, '--only', 'review')).out).toContain('"identifier","level":"missing"');
  });

  it('says what is wrong with a file or an option', async () => {
    const odd = file('d.csv', 'a,b', '1,2');
    expect(await match(odd)).toMatchObject({ code: 1, err: expect.stringContaining('No column is recognised') });
    expect(await match(join(home, 'none.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
    expect(await match(odd, '--map', 'a=nothing')).toMatchObject({ code: 2 });
    expect(await match(odd, '--map', 'z=familyName')).toMatchObject({ code: 2 });
    expect(await match(odd, '--only', 'maybe')).toMatchObject({ code: 2 });
  });
});
