import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const patterns: readonly RegExp[] = [
  /\b(?:failure|failing) to (?:respond|answer|reply|document|comply)\b/gi,
  /\b(?:if you do not|if you don't|unless you|until you|without your) (?:respond|answer|reply|document|change|add|response|answer|documentation)\b/gi,
  /\b(?:privileges|suspen\w+|disciplin\w+|compliance department|medical staff office|chief medical officer|CMO|escalat\w+|reported to (?:the |your |our )*(?:CMO|chief|chair\w*|committee|department|medical|board|leadership|administration|executive|director|compliance|quality|state)\b|peer review|delinquen\w+)\b/gi,
  /\b(?:you (?:must|have to|are required to|need to|are expected to|forgot|failed|neglected|missed|should have))\b/gi,
  /\b(?:immediately|ASAP|at once|urgent(?:ly)? (?:response|reply|answer)|deadline|today or|bill is (?:held|waiting))\b/gi,
  /\b(?:go along with|fall in line|toe the line|personally liable|liability|OIG|penali[sz]\w*|non-?responders?|leadership (?:is|has|expects|wants)|your bonus|sanction\w*|fraud|auditors? will)\b/gi,
  /\b(?:we|I) (?:need|want|require|expect)s? (?:you to|your agreement|a (?:positive|favou?rable|quick|prompt)|agreement|this (?:today|now|signed))\b/gi,
  /\b(?:all|every|most|each)(?: of)?(?: the| your| our)? (?:other )?(?:\w+ )?(?:providers?|physicians?|doctors?|hospitalists?|surgeons?|colleagues?|partners?|residents?)\b[^.?!]{0,20}\b(?:agree\w*|sign\w*|answer\w*|respond\w*|document\w*|compl\w+)\b|\byour (?:colleagues?|partners?|chief|attending|peers?) (?:has |have |had )?(?:already |always )?(?:agreed|signed|accepted|documented this|answered)\b/gi,
  /\bonly (?:provider|physician|doctor|one|hospitalist|surgeon) (?:with|who|left|that|not)\b|\b(?:second|third|fourth|final|last|repeated) (?:request|notice|reminder|attempt|time|warning)\b|\b(?:paged|called|texted|asked|messaged) you (?:twice|again|repeatedly|\w+ times)\b/gi,
  /\b(?:before noon|end of (?:day|business|shift)|EOD|COB|within the hour|right away|don't delay|do not delay)\b/gi,
  /\byour (?:name|contract|employment|job|standing|reappointment|credential\w*)\b(?! (?:and|below|here))|\b(?:timely |your |full )agreement\b|\b(?:do me a favou?r|as a favou?r|help me out)\b/gi,
  /\b(?:reply|respond|answer|sign|act) now\b|\b(?:I|we)(?:'ll| will) (?:keep|continue|have to|need to|be forced|report|notify|call|tell|inform)\b|\buntil (?:it is|this is|it's|you have|we get|I get|you)\b|\b(?:I|we) (?:have|need) to (?:close|finish|drop|send out|finali[sz]e)\b/gi,
];
// Clinical words that look like pressure: a suspended drug, an urgent operation.
const exceptions: readonly RegExp[] = [
  /\b(?:oral|liquid|nystatin|\w+cillin|\w+azole) suspension\b|\bescalat\w+ (?:of |to |in |the )*(?:antibiotics?|oxygen|care|dos\w+|therapy|treatment|pressors?|meropenem|BiPAP|ICU|high|insulin|support|analges\w+)\b|\b(?:antibiotics?|oxygen|dose|therapy|treatment|pressors?|support|care) (?:was |were |is |are )?escalat\w+/gi,
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
    { says: 'the writer’s haste', given: { question: 'We have to close this chart. What was it?' }, fires: true },
    { says: 'others held up', given: { question: 'All your partners agreed. What was it?' }, fires: true },
    {
      says: 'the only one left',
      given: { question: 'You are the only one who has not answered. What was it?' },
      fires: true,
    },
    { says: 'a plain question', given: {}, fires: false },
    {
      says: 'treatment escalated',
      given: { question: 'Why was oxygen escalated, and why was a nystatin suspension given?' },
      fires: false,
    },
  ],
});
