import { findPhrases } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const neutral =
  '(?:(?:your|the|any|a|an|whether|if|which|what|clinical|its|further|one of|additional|this patient|and|based|in|to the|the most|how)\\b|(?:it|them) *[.?!])';
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
  /\b(?:clearly|clealy|cleary|obv\w{2,8}ly|undoubtedly|certainly|definitely|surely|evidently|of course|no doubt|textbook|classic(?:ally)? for)\b/gi,
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
  /\b(?:the |your |this |medical |patient's )*(?:record|chart|documentation|notes?|evidence|labs?|findings?|indicators?|data|results?|imaging|treatment|antibiotics?|workup|picture|values?) (?:(?:all|already|really|strongly|fully|would|also) )*(?:supports?|proves?|justif(?:y|ies)|warrants?|fits?|screams?|suggests?|equals?)\b/gi,
  /\b(?:as|like|per) (?:we |our |you and I )?(?:just |already |briefly )?(?:discuss(?:ed|ion)|agreed|talked|spoke|requested|promised|chat(?:ted)?)\b/gi,
  /\b(?:reflect|show|paint|demonstrate|capture|convey|depict|tell|communicate)\w* (?:how (?:very |really |truly )?(?:sick|ill|complex|severe)|(?:the |your |a |their )?(?:\w+ ){0,2}(?:sick|severity|acuity|complexity|illness|true|whole) ?(?:picture|story|severity|acuity|complexity)?)\b/gi,
  /\b(?:this|it|that|these|those|which|he|she|patient) (?:must|has to|have to|had to|can only|could only|cannot be anything but) (?:be|have been|have|mean|represent)\b/gi,
  /\b(?:can|could|would|will|might|may) you (?:please |kindly |just |also |perhaps )*(?:say|write|call|label|put|name|diagnose|addend|append|add|co-?sign|sign|consider (?:adding|documenting))\b/gi,
  /\bplease (?:make sure|ensure|be sure|see to it)\b|\b(?:please|kindly|pls|plz|just) (?:\w+ )?(?:choose|select|pick|tick|check|call|addend|append|amend|co-?sign|sign|insert|link|carry)\b(?! (?:the (?:best|most|one|option|answer)|one|an?|all|any|from|among|whichever|which|the)\b)/gi,
  /\byou(?:'d| would)? (?:like|want|wish|intend|mean)(?:ed)? to (?:add|say|document|write|include)\b|\byou (?:forgot|missed|omitted|overlooked|left out|neglected)\b/gi,
  /\b(?:adding|documenting|writing|including|naming|choosing|stating) [^.?!]{2,50}\b(?:would|will|moves?|helps?|makes?|lets?|allows?|gets?|gives?|keeps?|raises?|increases?|lowers?|changes?|takes?|ensures?)\b/gi,
  /\b(?:we|everyone|everybody|anyone|nobody)(?: all| both| can)? (?:know|see|agree|agrees|knows|can see|would say|doubts?)\b/gi,
  /\b(?:add|addend|append|put|write|include|insert|place) (?:[\w-]+ ){1,6}(?:to|in|into|on) (?:your |the |ur |my )?(?:next |discharge |progress |final |last )*(?:notes?|summary|documentation|addendum|chart|record|diagnos[ei]s)\b/gi,
  /\b(?:please|kindly|can you|could you|would you|just) (?:please )?(?:specify|clarify|indicate|confirm|report|use|enter) (?:as )?(?:acute|severe|moderate|chronic|toxic|metabolic|septic|systolic|diastolic|hypoxic|hypercapnic|excisional|type \d)\b(?! (?:or|versus|vs)\b)/gi,
  /\b(?:it|that|this) would (?:really |also )?(?:be (?:great|nice|good|helpful|wonderful|ideal|best|better|appreciated)|help(?: us| me)?)\b|\bwould be (?:much |greatly |most )?(?:appreciated|ideal|preferred) (?:if|as|with|here)\b/gi,
  /\b(?:most|many|other|all|any|some|reasonable) (?:\w+ )?(?:surgeons?|physicians?|providers?|clinicians?|doctors?|experts?|reviewers?|hospitalists?|auditors?) (?:would|will|call|consider|agree)\b/gi,
  /\b(?:can|could|may|might) (?:we|I) (?:please |just )*(?:get|have|see|add|use|call|say|assume|put|go with)\b/gi,
  /\b(?:quick|simple|single|one) (?:click|check|tick|yes|signature|addend\w+)\b|\b(?:first|top|second|last) (?:one|box) (?:and|so|then|please|below)\b/gi,
  /\((?:the )?(?:most |best |strongly )?(?:accurate|appropriate|specific|likely|supported|preferred|correct|complete|recommended)(?: \w+)?\)|[\u2190\u2705\u2714\u2B50\u{1F448}\u{1F449}\u{1F44D}]/gu,
  /\bspeaks? for (?:itself|themselves)\b|\b(?:I'm|I am|we're|we are) (?:quite |very |pretty |rather |fairly )?(?:sure|certain|confident|convinced|positive)\b|\b(?:unless|if) (?:I am|I'm|we are) (?:not )?mistaken\b|\bin (?:my|our) (?:opinion|view|reading|judgment|judgement)\b/gi,
  /\bwhy (?:not|(?:is|was|has|have|did|do|does|are|were)(?:n't| not)|(?:was|is|has|did) (?:[\w-]+ ){1,4}not)\b|\bcould it be\b|\byou (?:have not|haven't|did not|didn't) (?:yet )?(?:mention|document|wr|nam|add|includ|not|list)\w*|\byou (?:meant|intended)\b/gi,
  /\b(?:alone|by itself|only) (?:does not|doesn't|cannot|can't|would not|wouldn't|hardly) (?:fully )?(?:explain|account|justify|describe|require|need)\w*|\b(?:we|I) (?:have |already )*(?:prepared|prefilled|pre-filled|filled in|pre-?checked|drafted) (?:the|an?|your)\b|\bsave (?:you |your )?time\b/gi,
];
const exceptions: readonly RegExp[] = [
  /\bclinical(?:ly)? support\w*/gi,
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
    // "Other, please state" invites the provider's own words.
    ...draft.options.flatMap(({ text, kind }, i) =>
      kind === 'answer' ? findPhrases(`/options/${i}/text`, text, patterns, exceptions) : [],
    ),
  ],
  examples: [
    { says: 'an order to document', given: { question: 'Please document acute kidney injury.' }, fires: true },
    {
      says: 'a request for agreement',
      given: { question: 'Would you agree that this is renal failure?' },
      fires: true,
    },
    { says: 'the record called in support', given: { question: 'The chart supports ATN. Which one?' }, fires: true },
    { says: 'a talk made the reason', given: { question: 'As discussed, which kidney diagnosis is it?' }, fires: true },
    { says: 'only one conclusion left', given: { question: 'So this must be renal. What is it?' }, fires: true },
    {
      says: 'other doctors’ opinion',
      given: { question: 'Most nephrologists or other providers would agree. What is it?' },
      fires: true,
    },
    { says: 'a reproach', given: { question: 'Why was kidney injury not documented in your note?' }, fires: true },
    { says: 'the writer’s certainty', given: { question: 'I am sure this is renal. What is it?' }, fires: true },
    { says: 'a wish', given: { question: 'It would be great if acuity could be added. Which is it?' }, fires: true },
    { says: 'a severity ordered', given: { question: 'Please specify acute kidney disease.' }, fires: true },
    {
      says: 'an option marked',
      given: {
        options: [
          { text: 'Acute kidney injury (most accurate)', kind: 'answer' },
          { text: 'Expected variation', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: true,
    },
    {
      says: 'facts that a report shows',
      given: {
        question: 'The report shows a rise in creatinine. Is there a diagnosis for it? If so, please document it.',
      },
      fires: false,
    },
    {
      says: 'a question for clinical support',
      given: { question: 'Is this diagnosis clinically supported in your judgment, or was it ruled out?' },
      fires: false,
    },
    {
      says: 'the provider’s own words invited',
      given: {
        options: [
          { text: 'Acute kidney injury', kind: 'answer' },
          { text: 'Expected variation', kind: 'answer' },
          { text: 'Other, please state', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: false,
    },
    {
      says: 'a request for the provider’s own judgment',
      given: { question: 'Please document your clinical judgment of the kidney function during this stay.' },
      fires: false,
    },
  ],
});
