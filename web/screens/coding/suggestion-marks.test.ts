import { describe, expect, it } from 'vitest';
import type { AbstractJson, SuggestionAnswer } from '../../../src/server/contract.ts';
import { listSuggestions, stepEvidence } from './suggestion-marks.ts';

const one = (code: string, standing: SuggestionAnswer['standing'] = 'documented'): SuggestionAnswer => ({
  ...{ system: 'icd-10-cm', code, title: code, standing, complete: true, open: 1, evidence: [], trace: [] },
});
const abstract = { secondaryDiagnoses: [{ code: 'I10' }], procedures: [] } as unknown as AbstractJson;

describe('list of suggestions', () => {
  it('puts the documented first, caution next and the assigned last', () => {
    const listed = listSuggestions([one('I10'), one('R05', 'caution'), one('J441')], abstract, new Set());
    expect(listed.map(({ code }) => code)).toEqual(['J441', 'R05', 'I10']);
    expect(listed.at(-1)?.assigned).toBe(true);
  });

  it('leaves out what was dismissed, unless it was coded all the same', () => {
    const listed = listSuggestions([one('J441'), one('I10')], abstract, new Set(['J441', 'I10']));
    expect(listed.map(({ code }) => code)).toEqual(['I10']);
  });

  it('goes through evidence in a circle', () => {
    expect([stepEvidence(2, 1, 3), stepEvidence(0, -1, 3), stepEvidence(0, 1, 0)]).toEqual([0, 2, 0]);
  });
});
