import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

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
        : conditionsIn(text)
            .filter(({ condition }) => !isDocumented(condition, documented))
            .filter(({ condition }) => !indicators.some((indicator) => condition.indicators.test(indicator.text)))
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
  ],
});
