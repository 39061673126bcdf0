import { conditionsIn, isDocumented } from '../conditions.ts';
import { findPhrases } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

// Titles that say what the writer hopes for.
const wishes: readonly RegExp[] = [
  /\b(?:opportunit(?:y|ies)|upgrad\w+|upcod\w+)\b/gi,
  /\b(?:higher|greater|increased|more|added|extra) (?:severity|acuity|specificity|complexity)\b/gi,
  /\b(?:missing|missed|omitted|needs?|add|capture) (?:an? |the )?(?:dx|diagnos[ie]s|M?CC|comorbidit\w+|severity|acuity)\b/gi,
];

export const leadingTitle = queryRule({
  id: 'physician-query/leading-title',
  title: 'The title leads',
  message:
    'The title says “{words}”, which no provider has documented in this encounter or which says what is hoped for.',
  repair: 'Name the subject, not the answer, for example “Clarification of kidney function”.',
  severity: 'error',
  source: practiceBrief,
  check: ({ title, documented }) => [
    ...conditionsIn(title)
      .filter(({ condition }) => !isDocumented(condition, documented))
      .map(({ words }) => ({ field: '/title', words })),
    ...findPhrases('/title', title, wishes),
  ],
  examples: [
    { says: 'sepsis in the title, documented nowhere', given: { title: 'Sepsis clarification' }, fires: true },
    { says: 'sepsis, documented', given: { title: 'Sepsis: source', documented: ['Sepsis'] }, fires: false },
    { says: 'a hope', given: { title: 'Opportunity: higher severity' }, fires: true },
    { says: 'a neutral title', given: { title: 'Clinical clarification' }, fires: false },
  ],
});
