import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const patterns: readonly RegExp[] = [
  /\b(?:failure|failing) to (?:respond|answer|reply|document|comply)\b/gi,
  /\b(?:if you do not|if you don't|unless you|until you|without your) (?:respond|answer|reply|document|change|add|response|answer|documentation)\b/gi,
  /\b(?:privileges|suspen\w+|disciplin\w+|compliance department|medical staff office|chief medical officer|CMO|escalat\w+|reported to|peer review)\b/gi,
  /\b(?:you (?:must|have to|are required to|need to|are expected to|forgot|failed|neglected|missed|should have))\b/gi,
  /\b(?:immediately|ASAP|at once|urgent(?:ly)? (?:response|reply|answer)|deadline|today or|bill is (?:held|waiting))\b/gi,
];
// Clinical words that look like pressure: a suspended drug, an urgent operation.
const exceptions: readonly RegExp[] = [
  /\b(?:suspended|suspension) (?:the |her |his )?(?:metformin|drug|feeds?|feeding|chemo\w*|anticoag\w*|therapy|laryngo\w*)/gi,
];

export const pressure = queryRule({
  id: 'physician-query/pressure',
  title: 'Pressure on the provider',
  message: 'A physician query asks; it does not press or threaten: “{words}”.',
  repair: 'Leave deadlines and consequences to the escalation policy, outside the query.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) =>
    textsOf(draft)
      .filter(([field]) => field === '/title' || field === '/question')
      .flatMap(([field, text]) => findPhrases(field, text, patterns, exceptions)),
  examples: [
    { says: 'a threat', given: { question: 'Failure to respond will be reported to the CMO.' }, fires: true },
    { says: 'a plain question', given: {}, fires: false },
  ],
});
