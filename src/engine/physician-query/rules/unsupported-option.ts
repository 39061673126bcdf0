import { conditionsIn, isDocumented } from '../conditions.ts';
import type { QueryCondition } from '../query-condition.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

// "Pneumonia without sepsis" does not offer sepsis.
const affirmed = (text: string): string => text.replace(/\b(?:without|not|no|unrelated to|rather than)\b[^,;]*/gi, '');

// A report that names the condition itself bears on it too, as a pathology report does.
const bearsOn = (condition: QueryCondition, text: string): boolean =>
  condition.indicators.test(text) || text.search(condition.names) >= 0;

export const unsupportedOption = queryRule({
  id: 'physician-query/unsupported-option',
  title: 'An option without a clinical indicator',
  message: 'The option names “{words}”, for which none of the indicators speaks.',
  repair: 'Quote the finding in the chart that bears on it, or take the option out.',
  severity: 'error',
  source: practiceBrief,
  check: ({ options, indicators, documented }) =>
    options.flatMap(({ text, kind }, i) =>
      kind !== 'answer'
        ? []
        : conditionsIn(affirmed(text))
            .filter(({ condition }) => !isDocumented(condition, documented))
            .filter(({ condition }) => !indicators.some((indicator) => bearsOn(condition, indicator.text)))
            .map(({ words }) => ({ field: `/options/${i}/text`, words })),
    ),
  examples: [
    {
      says: 'malnutrition offered on a creatinine',
      given: {
        options: [
          { text: 'Severe malnutrition', kind: 'answer' },
          { text: 'No nutritional diagnosis', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: true,
    },
    { says: 'kidney injury offered on a creatinine', given: {}, fires: false },
    {
      says: 'cholecystitis named by the pathology report',
      given: {
        indicators: [{ text: 'Acute cholecystitis with stones', source: 'Pathology report', date: '2026-03-02' }],
        options: [
          { text: 'Acute cholecystitis', kind: 'answer' },
          { text: 'No gallbladder diagnosis', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: false,
    },
    {
      says: 'a condition named to be excluded',
      given: {
        options: [
          { text: 'Acute kidney injury without pneumonia', kind: 'answer' },
          { text: 'Expected variation', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: false,
    },
  ],
});
