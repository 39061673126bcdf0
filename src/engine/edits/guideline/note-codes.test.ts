import { describe, expect, it } from 'vitest';
import { isNamed, noteCodes } from './note-codes.ts';

describe('codes named in a note', () => {
  it('are categories, codes, lists and ranges in parentheses', () => {
    const named = (text: string) => noteCodes(text).map(({ from, to }) => [from, to]);
    expect(named('type 1 diabetes mellitus (E10.-)')).toEqual([['E10', 'E10']]);
    expect(named('gestational diabetes (O24.4-)')).toEqual([['O244', 'O244']]);
    expect(named('rheumatic heart disease (I00-I02), other (E13.9)')).toEqual([
      ['I00', 'I02'],
      ['E139', 'E139'],
    ]);
    expect(noteCodes('otitis media (H65.-, H66.1-, H67.-)')).toHaveLength(3);
  });

  it('are not taken from a parenthesis that says more than codes', () => {
    expect(noteCodes('drug (T36-T50 with fifth or sixth character 5)')).toEqual([]);
    expect(noteCodes('diabetes (mellitus)')).toEqual([]);
  });

  it('name what stands below them and nothing else', () => {
    const named = noteCodes('diabetes (E08-E10), (I11.0)');
    expect(['E0800', 'E109', 'I110'].every((code) => isNamed(named, code))).toBe(true);
    expect(['E119', 'I119', 'E079', 'I11'].some((code) => isNamed(named, code))).toBe(false);
  });
});
