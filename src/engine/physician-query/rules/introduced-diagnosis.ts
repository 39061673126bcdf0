import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

export const introducedDiagnosis = queryRule({
  id: 'physician-query/introduced-diagnosis',
  title: 'The question introduces a diagnosis',
  message: 'The question itself names “{words}”, which no provider has documented in this encounter.',
  repair: 'Put it among several clinically supported options, or ask openly what the findings represent.',
  severity: 'error',
  source: practiceBrief,
  check: ({ question, documented }) =>
    conditionsIn(question)
      .filter(({ condition }) => !isDocumented(condition, documented))
      .map(({ words }) => ({ field: '/question', words })),
  examples: [
    { says: 'a diagnosis nobody made', given: { question: 'Does this patient have malnutrition?' }, fires: true },
    {
      says: 'a documented one, to be specified',
      given: {
        question: 'Heart failure is documented on 03/02. Can its type and acuity be further specified?',
        documented: ['CHF'],
      },
      fires: false,
    },
  ],
});
