import { describe, expect, it } from 'vitest';
import type { EvidenceAnswer, SuggestionAnswer } from '../../../src/server/contract.ts';
import { documentedWords } from './documented-words.ts';

const suggestion = (
  standing: SuggestionAnswer['standing'],
  ...evidence: readonly (readonly [quote: string, assertion: EvidenceAnswer['assertion']])[]
): SuggestionAnswer => ({
  ...{ system: 'icd-10-cm', code: 'I50', title: 't', standing, complete: true, open: 1, trace: [] },
  evidence: evidence.map(([quote, assertion]) => ({ document: 'hp', section: 0, start: 0, end: 1, quote, assertion })),
});

describe('documented words', () => {
  it('are what is stated plainly, each once', () => {
    const all = [
      suggestion('documented', ['possible CHF', 'uncertain'], ['heart\nfailure', 'affirmed']),
      suggestion('documented', ['Heart failure', 'affirmed']),
      suggestion('documented', ['COPD', 'affirmed']),
    ];
    expect(documentedWords(all, [])).toEqual(['heart failure', 'COPD']);
    expect(documentedWords(all, ['copd '])).toEqual(['heart failure']);
  });

  it('are not what wants caution or is only uncertain', () => {
    expect(documentedWords([suggestion('caution', ['sepsis', 'affirmed'])], [])).toEqual([]);
    expect(documentedWords([suggestion('documented', ['sepsis', 'uncertain'])], [])).toEqual([]);
  });
});
