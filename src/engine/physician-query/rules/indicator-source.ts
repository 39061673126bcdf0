import { practiceBrief, queryRule } from '../query-rule.ts';

export const indicatorSource = queryRule({
  id: 'physician-query/indicator-source',
  title: 'An indicator without source or date',
  message: 'An indicator must say where in the chart it stands and of which day it is.',
  repair: 'Add the document and the date, or take the indicator from the chart.',
  severity: 'error',
  source: practiceBrief,
  check: ({ indicators }) =>
    indicators.flatMap(({ text, source, date }, i) =>
      text.trim() !== '' && (!source?.trim() || !date?.trim()) ? [{ field: `/indicators/${i}` }] : [],
    ),
  examples: [
    { says: 'no date', given: { indicators: [{ text: 'Creatinine 2.4', source: 'Labs' }] }, fires: true },
    { says: 'no source', given: { indicators: [{ text: 'Creatinine 2.4', date: '2026-03-02' }] }, fires: true },
    { says: 'both', given: {}, fires: false },
  ],
});
