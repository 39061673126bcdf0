import { describe, expect, it } from 'vitest';
import { starterFiles } from '../../../test/starter-files.ts';
import { Fault } from '../../base/index.ts';
import { openMsDrg } from '../../engine/group/index.ts';
import { msDrgImporter } from './ms-drg.ts';
import { compileStarterMsDrg } from './ms-drg-starter.ts';

const compile = (bytes: Uint8Array): unknown =>
  msDrgImporter.compile({ name: 'msdrg_combined.bin', path: 'x.jar/msdrg_combined.bin', bytes, sha256: '' });
const refusal = (work: () => unknown): Fault => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe("the grouper's table file", () => {
  it.each([
    ['nothing', [], /Table 1 of the sixteen is missing/],
    ['a field number 0', [0x02, 0x00], /At byte 0: a field has number 0/],
    ['an unknown wire type', [0x0b], /At byte 0: a field has wire type 3/],
    ['a length beyond the end', [0x0a, 0x7f, 0x00], /At byte 0: a field of 127 bytes does not fit/],
    ['a length of many gigabytes', [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f], /does not fit/],
    ['a number that does not end', [0x0a, ...Array<number>(12).fill(0xff)], /a number/],
    ['a table that is a number', [0x08, 0x01], /table 1 is not expected here/],
    ['a table twice', [0x0a, 0x00, 0x0a, 0x00], /table 1 is not expected here/],
    ['a seventeenth table', [0x8a, 0x01, 0x00], /table 17 is not expected here/],
    ['sixteen empty tables', Array.from({ length: 16 }, (_, i) => tagOf(i + 1)).flat(), /missing/],
  ])('is refused, with offset or reason, when it holds %s', (_what, bytes, reason) => {
    const fault = refusal(() => compile(Uint8Array.from(bytes)));
    expect([fault.code, fault.message]).toEqual(['bad-file', expect.stringMatching(reason)]);
  });

  it('is known by its name', () => {
    const head = new Uint8Array();
    expect(['msdrg_combined.bin', 'mce.bin', 'msdrg.txt'].map((name) => msDrgImporter.recognises(name, head))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

function tagOf(table: number): number[] {
  const tag = table * 8 + 2;
  return tag < 128 ? [tag, 0] : [(tag & 127) | 128, tag >> 7, 0];
}

describe('the starter edition of the grouper', () => {
  it('compiles through the same door as the official file and names itself', () => {
    const [part] = compileStarterMsDrg(starterFiles);
    expect(part).toMatchObject({ system: 'ms-drg', part: 'grouper', edition: 'starter', effectiveFrom: '2025-10-01' });
    expect(openMsDrg(part?.bytes ?? new Uint8Array()).versions.map((v) => v.name)).toEqual(['43.0', '43.1']);
  });

  it.each([
    ['ms-drg-diagnoses.tsv', 'X\n1\tMCC', /header/],
    ['ms-drg-formulas.tsv', undefined, /lacks this file/],
    ['ms-drg-hac-formulas.tsv', 'hac\tformula\n4\tSDX:HAC04 &', /cannot be read/],
    ['ms-drg-sex-mdc.tsv', 'code\tmaleMdc\tfemaleMdc\nZ302\ttwelve\t13', /maleMdc is not a whole number/],
    ['ms-drg-titles.tsv', 'kind\tnumber\ttitle\nfamily\t1\tx', /kind is drg, mdc, base or hac/],
  ])('is refused with its file when %s is wrong', (file, text, reason) => {
    const files = new Map(starterFiles);
    if (text === undefined) files.delete(file);
    else files.set(file, text);
    expect(refusal(() => compileStarterMsDrg(files)).message).toMatch(reason);
  });

  it('is refused as a compiled table when it is cut short or of another kind', () => {
    const bytes = compileStarterMsDrg(starterFiles)[0]?.bytes ?? new Uint8Array();
    expect(refusal(() => openMsDrg(bytes.subarray(0, bytes.length - 8))).code).toBe('bad-file');
  });
});
