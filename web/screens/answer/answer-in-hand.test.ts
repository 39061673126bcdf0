import { describe, expect, it } from 'vitest';
import type { PhysicianQueryDraftJson } from '../../../src/server/contract.ts';
import { answerToSend, lacking } from './answer-in-hand.ts';

const draft: PhysicianQueryDraftJson = {
  ...{ title: 'Kidney function', format: 'options', question: '?', indicators: [], documented: [] },
  options: [
    { text: 'Acute kidney injury', kind: 'answer' },
    { text: 'Other (please specify)', kind: 'other' },
  ],
};
const answer = { option: undefined, text: '', addendum: '' };

describe('answer of a provider', () => {
  it('is an option, or words', () => {
    expect(lacking(draft, answer)).toBe('Choose an option or write an answer.');
    expect(lacking(draft, { ...answer, option: 'Acute kidney injury' })).toBeUndefined();
    expect(lacking(draft, { ...answer, text: 'Prerenal azotemia' })).toBeUndefined();
    expect(lacking({ ...draft, options: [] }, { ...answer, text: '  ' })).toBe('Write an answer.');
  });

  it('says what applies when it is another', () => {
    expect(lacking(draft, { ...answer, option: 'Other (please specify)' })).toBe('Write what applies.');
  });

  it('is sent without what was left empty', () => {
    expect(answerToSend(3, { ...answer, option: 'Acute kidney injury', text: ' ' })).toEqual({
      version: 3,
      option: 'Acute kidney injury',
    });
  });
});
