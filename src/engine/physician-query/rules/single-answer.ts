import { practiceBrief, queryRule } from '../query-rule.ts';

export const singleAnswer = queryRule({
  id: 'physician-query/single-answer',
  title: 'Only one answer is offered',
  message: 'A choice with a single answer leads to it.',
  repair: 'Offer every answer that the indicators support, or ask openly.',
  severity: 'error',
  source: practiceBrief,
  check: ({ format, options }) =>
    format === 'options' && new Set(answersOf(options)).size < 2 ? [{ field: '/options' }] : [],
  examples: [
    {
      says: 'one answer, other and undetermined',
      given: {
        options: [
          { text: 'Acute kidney injury', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: true,
    },
    { says: 'three answers', given: {}, fires: false },
  ],
});

const answersOf = (options: readonly { readonly text: string; readonly kind: string }[]): readonly string[] =>
  options.filter(({ kind }) => kind === 'answer').map(({ text }) => text.trim().toLowerCase());
