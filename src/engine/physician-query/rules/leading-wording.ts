import { findPhrases } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const neutral =
  '(?:your|the|any|a|an|whether|if|which|what|clinical|its|further|one of|additional|this patient|and|based|in|to the|the most|how)\\b';
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:please|kindly|pls|must|should|need(?:s)? to|can you|could you|would you|you may|just)(?: please| kindly| also| just)* (?:document|add|write|state|record|chart|include|note|list|put|enter|dictate)\\b(?! ${neutral})`,
    'gi',
  ),
  /\b(?:document|add|addend|write|dictate|include|list|record|put) (?:the |a |an )?(?:diagnos[ie]s of|term|words?|phrase)\b/gi,
  /\b(?:document|add|addend|include|chart|amend|update|change|revise)\w* (?:[\w-]+ ){0,6}(?:as|to) (?:the |a |an )?(?:diagnosis of|acute|severe|more severe|sepsis|type)\b/gi,
  /\b(?:please|kindly|can you|could you|should) (?:change|update|upgrade|revise|correct|amend|replace|remove|delete)\b/gi,
  /\b(?:do|don't|would|wouldn't|will|can|could) you (?:not )?(?:agree|concur|support|accept|also say|be willing|think (?:it is|this is|that it|that this|we))\b/gi,
  /\b(?:isn't|aren't|wasn't|doesn't|don't|wouldn't|shouldn't|hasn't|didn't) (?:it|this|that|the patient|he|she|you)\b/gi,
  /\b(?:agree|concur) (?:that|with (?:the |a |this |our |my )?(?:diagnosis|coder|cdi|assessment|finding))/gi,
  /\b(?:clearly|obviously|undoubtedly|certainly|definitely|surely|evidently|of course|no doubt|textbook|classic(?:ally)? for)\b/gi,
  /\b(?:patient|pt|he|she|who|this|these|findings?|indicators?|labs?|criteria|picture)\b[^.?!]{0,40}\b(?:clearly|meets?|met|fulfil\w*|satisf\w+|qualif\w+)\b[^.?!]{0,30}\b(?:criteria|definition|threshold|requirements?)\b/gi,
  /\b(?:meets?|met|fulfil\w*|satisf\w+) (?:all |the |our |most |clinical |full |hospital |two |SIRS |ASPEN |KDIGO |Sepsis-?\d )*(?:criteria|definition)\b/gi,
  /\b(?:(?:is|are|was|seems?|appears?|looks?|be) (?:strongly |highly |most |very )?(?:consistent with|indicative of|suggestive of|diagnostic of|compatible with|characteristic of)|points? to|supports? (?:a|the) diagnosis|strongly suggest\w*|prove[sn]?|confirms? (?:a|the) diagnosis)\b/gi,
  /\b(?:we|I|coding|CDI|the coder|our team|the auditor) (?:all )?(?:believe|think|feel|suspect|recommend|suggest|conclude|would like (?:you )?to (?:see|have|document|add)|need you to|want you to|are hoping|am hoping|hope you|were hoping|expect)\b/gi,
  /\b(?:preferred|recommended|suggested|best|correct|right|expected) (?:answer|option|choice|response|diagnosis|term|wording)\b|\((?:preferred|recommended|suggested|best|most likely|select|choose)\)/gi,
  /\b(?:choose|select|pick|check|mark|circle) (?:the )?(?:first|second|top|option (?:1|a|one)|answer (?:1|a))\b/gi,
  /\b(?:in order to|so (?:that )?(?:we|I|coding)|(?:allow|enable|help)s? (?:us|me|coding) to|for us to) (?:can |could |may |will )?(?:code|assign|capture|report|use|support)\b/gi,
  /\bto (?:capture|support|justify|validate|get|secure|code) (?:a |an |the |this |your |his |her |our )?(?:more |higher |full |true |real )?(?:code|severity|acuity|diagnosis|complexity|specificity|sick\w*|stay|admission|level|credit|coding)\b/gi,
  /\b(?:only|simply|just) (?:sign|agree|confirm|co-?sign|initial)\b/gi,
  /\bconfirm (?:that )?(?:the |this |your )?(?:patient|pt|he|she)(?:'s)? (?:has|had|have|was|is|developed|suffered)\b/gi,
];
const exceptions: readonly RegExp[] = [
  /\b(?:has|have|had|not|no|whether|if)[^.?!]{0,30}\b(?:met|meets?) (?:[\w-]+ ){0,3}(?:nutrition|caloric|discharge|therapy|weaning|extubation|fluid|feeding) (?:\w+ )?(?:goals?|criteria|needs)/gi,
  /\bif you (?:agree|concur|disagree)\b|\b(?:agree or disagree)\b/gi,
];

export const leadingWording = queryRule({
  id: 'physician-query/leading-wording',
  title: 'Leading wording',
  message: 'These words lead the provider to an answer: “{words}”.',
  repair: 'State the facts and ask an open question, for example “Please clarify the clinical significance of …”.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) => [
    ...findPhrases('/title', draft.title, patterns, exceptions),
    ...findPhrases('/question', draft.question, patterns, exceptions),
    ...draft.options.flatMap(({ text }, i) => findPhrases(`/options/${i}/text`, text, patterns, exceptions)),
  ],
  examples: [
    { says: 'an order to document', given: { question: 'Please document acute kidney injury.' }, fires: true },
    {
      says: 'a request for agreement',
      given: { question: 'Would you agree that this is renal failure?' },
      fires: true,
    },
    {
      says: 'a request for the provider’s own judgment',
      given: { question: 'Please document your clinical judgment of the kidney function during this stay.' },
      fires: false,
    },
  ],
});
