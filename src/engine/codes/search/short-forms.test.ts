import { describe, expect, it } from 'vitest';
import { abbreviations } from './abbreviations.ts';
import { foldSpelling } from './fold-spelling.ts';
import { operations } from './operations.ts';
import { sameMeaning } from './word-synonyms.ts';
import { wordsOf } from './words-of.ts';

describe('short forms', () => {
  it('are many, each with at least one long form that is not itself', () => {
    expect(abbreviations.size).toBeGreaterThanOrEqual(250);
    expect(operations.size).toBeGreaterThanOrEqual(250);
    for (const [short, longs] of [...abbreviations, ...operations]) {
      expect(longs.length, short).toBeGreaterThan(0);
      for (const long of longs) expect(wordsOf(long).length, short).toBeGreaterThan(0);
    }
  });

  it('are written as a query is read', () => {
    for (const short of [...abbreviations.keys(), ...operations.keys(), ...sameMeaning.keys()])
      expect(
        wordsOf(short)
          .map(({ word }) => word)
          .join(' '),
      ).toBe(short);
  });
});

describe('British spelling', () => {
  it.each([
    ['oedema', 'edema'],
    ['haemorrhage', 'hemorrhage'],
    ['anaemia', 'anemia'],
    ['oesophagus', 'esophagus'],
    ['tumour', 'tumor'],
    ['diarrhoea', 'diarrhea'],
    ['paediatric', 'pediatric'],
    ['leukaemia', 'leukemia'],
    ['dyspnoea', 'dyspnea'],
    ['foetal', 'fetal'],
    ['coeliac', 'celiac'],
    ['caesarean', 'cesarean'],
    ['fibre', 'fiber'],
    ['immobilisation', 'immobilization'],
    ['anaesthesia', 'anesthesia'],
  ])('%s is found as %s', (british, american) => {
    expect(foldSpelling(british)).toBe(foldSpelling(american));
  });

  it('leaves words alone that only look alike', () => {
    for (const word of ['toe', 'shoe', 'aerosol', 'hour', 'four', 'pour', 'acre'])
      expect(foldSpelling(word)).toBe(word);
  });
});
