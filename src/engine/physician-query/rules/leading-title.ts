import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

export const leadingTitle = queryRule({
  id: 'physician-query/leading-title',
  title: 'The title names an undocumented diagnosis',
  message: 'The title names “{words}”, which no provider has documented in this encounter.',
  repair: 'Name the subject, not the answer, for example “Clarification of kidney function”.',
  severity: 'error',
  source: practiceBrief,
  check: ({ title, documented }) =>
    conditionsIn(title)
      .filter(({ condition }) => !isDocumented(condition, documented))
      .map(({ words }) => ({ field: '/title', words })),
  examples: [
    { says: 'sepsis in the title, documented nowhere', given: { title: 'Sepsis clarification' }, fires: true },
    { says: 'sepsis, documented', given: { title: 'Sepsis: source', documented: ['Sepsis'] }, fires: false },
    { says: 'a neutral title', given: { title: 'Clinical clarification' }, fires: false },
  ],
});
