import { practiceBrief, queryRule } from '../query-rule.ts';

export const indicatorsMissing = queryRule({
  id: 'physician-query/indicators-missing',
  title: 'No clinical indicators',
  message: 'A physician query rests on facts of this patient’s chart; none is given.',
  repair: 'Quote the findings that make the question necessary, each with source and date.',
  severity: 'error',
  source: practiceBrief,
  check: ({ indicators }) => (indicators.some(({ text }) => text.trim() !== '') ? [] : [{ field: '/indicators' }]),
  examples: [
    { says: 'none', given: { indicators: [] }, fires: true },
    { says: 'three', given: {}, fires: false },
  ],
});
