import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../base/index.ts';
import { writePcsKey, writePcsTables, writeTermTree } from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';
import { encoderChecks } from './check-encoder-parts.ts';

const about = (system: string, part: string, rows: number, counts = {}): InstalledPart =>
  ({ system, part, rows, counts, edition: 'FY2031', effectiveFrom: isoDate('2030-10-01') }) as InstalledPart;
const check = (part: InstalledPart, bytes: Uint8Array): string | undefined =>
  encoderChecks[part.part]?.(part, readPack(bytes));
const index = (code: string): Uint8Array =>
  writeTermTree({}, [], [{ depth: 0, title: 'Cholera', references: [['code', code]] }]);

describe('the self-check of the encoder’s parts', () => {
  it('asks an index what every edition has printed', () => {
    expect(check(about('icd-10-cm', 'index', 1), index('A00.9'))).toBeUndefined();
    expect(check(about('icd-10-cm', 'index', 1), index('A01.0'))).toBe(
      '“cholera” should lead to A00.9 and leads to A01.0',
    );
    expect(check(about('icd-10-cm', 'index', 2), index('A00.9'))).toBe('1 entries where 2 were read');
    expect(check(about('icd-10-cm', 'drug', 1), index('A00.9'))).toBe(
      '“aspirin” should lead to T39.011 and leads to nothing',
    );
  });

  it('asks the PCS tables for a code and a key for its size', () => {
    expect(check(about('icd-10-pcs', 'tables', 0, { codes: 0 }), writePcsTables({}, []))).toMatch(
      /0FT44ZZ should be a code/,
    );
    expect(check(about('icd-10-pcs', 'tables', 1, { codes: 0 }), writePcsTables({}, []))).toBe(
      '0 tables where 1 were read',
    );
    expect(check(about('icd-10-pcs', 'device-key', 1), writePcsKey({}, new Map([['a', ['b']]])))).toBeUndefined();
    expect(check(about('icd-10-pcs', 'device-key', 2), writePcsKey({}, new Map([['a', ['b']]])))).toBe(
      '1 terms where 2 were read',
    );
  });
});
