import { describe, expect, it } from 'vitest';
import { readEntry, searchTextOf } from './code-entry-text.ts';

describe('code entry', () => {
  it.each([
    ['j441', 'J441'],
    ['J44.1', 'J441'],
    [' e11.9 ', 'E119'],
    ['s72001a', 'S72001A'],
    ['c4a', 'C4A'],
  ])('takes %j as a diagnosis code', (typed, code) => {
    expect(readEntry(typed, 'diagnosis')).toMatchObject({ is: 'code', system: 'icd-10-cm', code });
  });

  it('takes a POA letter behind the code', () => {
    expect(readEntry('j441 y', 'diagnosis')).toMatchObject({ code: 'J441', poa: 'Y' });
    expect(readEntry('Z87.891,1', 'diagnosis')).toMatchObject({ code: 'Z87891', poa: 'exempt' });
  });

  it('takes seven characters with a digit in front as a procedure', () => {
    expect(readEntry('0ft44zz', 'diagnosis')).toMatchObject({ system: 'icd-10-pcs', code: '0FT44ZZ' });
    expect(readEntry('4A023N7', 'procedure')).toMatchObject({ system: 'icd-10-pcs', code: '4A023N7' });
    expect(readEntry('xw033e5', 'procedure')).toMatchObject({ system: 'icd-10-pcs', code: 'XW033E5' });
  });

  it.each(['chf', 'pneu asp', 'type 2 diabetes', 'acute y', 'stage 3', ''])('takes %j as words', (typed) => {
    expect(readEntry(typed, 'diagnosis').is).toBe('words');
  });

  it('makes a search of a selection', () => {
    expect(searchTextOf(' • acute on chronic\n  diastolic heart failure. ')).toBe(
      'acute on chronic diastolic heart failure',
    );
    expect(searchTextOf('word '.repeat(60)).length).toBeLessThanOrEqual(90);
  });
});
