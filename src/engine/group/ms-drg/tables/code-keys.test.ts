import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCodeKeys, codeAt, findCode } from './code-keys.ts';

const symbol = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ@');
const code = fc.array(symbol, { minLength: 1, maxLength: 7 }).map((symbols) => symbols.join(''));

describe('the table of codes', () => {
  it('finds every code it holds, in any case, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 200 }), fc.array(fc.string({ maxLength: 9 })), (codes, others) => {
        const keys = buildCodeKeys(codes);
        codes.forEach((one, row) => {
          expect([findCode(keys, one), findCode(keys, one.toLowerCase()), codeAt(keys, row)]).toEqual([row, row, one]);
        });
        for (const other of others) {
          const upper = /^[0-9a-zA-Z@]*$/.test(other) ? other.toUpperCase() : '';
          expect(findCode(keys, other)).toBe(codes.indexOf(upper));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('trims nothing and removes no dots', () => {
    const keys = buildCodeKeys(['I5020']);
    expect([' I5020', 'I5020 ', 'I50.20', 'I502', 'I50201', '', 'Ⅰ5020'].map((one) => findCode(keys, one))).toEqual(
      Array(7).fill(-1),
    );
  });
});
