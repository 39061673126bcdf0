import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryFindingJson, QueryTemplateAnswer } from '../../../src/server/contract.ts';
import {
  draftToSend,
  emptyQuery,
  findingsAt,
  hasIndicator,
  markWords,
  toggleIndicator,
  withNewOption,
  withTemplate,
} from './query-draft.ts';

const finding = (field: string, start?: number, end?: number): QueryFindingJson => ({
  ...{ rule: 'physician-query/leading-wording', severity: 'error', title: 'Leads', message: 'Leads', field },
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});
const indicator = { text: 'Creatinine 2.4 mg/dL', source: 'Laboratory results', date: '2026-03-02' };

describe('physician query in hand', () => {
  it('takes the words of a template and keeps what came from the chart', () => {
    const begun = {
      ...emptyQuery,
      provider: 'usr-1',
      draft: { ...toggleIndicator(emptyQuery.draft, indicator), purpose: 'poa' as const },
    };
    const template: QueryTemplateAnswer = {
      ...{ id: 'kidney-function', version: 1, title: 'Kidney function', group: 'g', format: 'options' },
      ...{ question: 'Please document.', options: [{ text: 'Other', kind: 'other' }] },
    };
    const filled = withTemplate(begun, template);
    expect(filled.draft).toMatchObject({ title: 'Kidney function', indicators: [indicator] });
    expect(filled.draft.purpose).toBeUndefined();
    expect(filled).toMatchObject({ provider: 'usr-1', template: { id: 'kidney-function', version: 1 } });
  });

  it('takes an indicator in, by date, and leaves it out again', () => {
    const later = { text: 'Creatinine 1.1 mg/dL', date: '2026-03-05' };
    const both = toggleIndicator(toggleIndicator(emptyQuery.draft, later), indicator);
    expect(both.indicators.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-05']);
    expect(hasIndicator(toggleIndicator(both, indicator), indicator)).toBe(false);
  });

  it('puts a new answer before other and unable to determine', () => {
    expect(withNewOption(emptyQuery.draft).options.map(({ kind }) => kind)).toEqual([
      'answer',
      'answer',
      'other',
      'undetermined',
    ]);
  });

  it('sends no empty option, and none at all when it asks openly', () => {
    expect(draftToSend(emptyQuery.draft).options).toHaveLength(2);
    expect(draftToSend({ ...emptyQuery.draft, format: 'open' }).options).toEqual([]);
  });
});

describe('findings of a field', () => {
  it('are those of the field and of what lies within it', () => {
    const all = [finding('/options/1/text'), finding('/options'), finding('/question')];
    expect(findingsAt(all, '/options')).toHaveLength(2);
    expect(findingsAt(all, '/options/1')).toHaveLength(1);
  });

  it('mark their words without losing a character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(40), (text, start, length) => {
        const pieces = markWords(text, [finding('/question', start, start + length)]);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const marked = pieces.filter((piece) => piece.marked).map((piece) => piece.text);
        expect(marked.join('')).toBe(text.slice(start, start + length));
      }),
    );
  });
});
