import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const patterns: readonly RegExp[] = [
  /\bquality (?:score|measure|metric|rating|indicator|program|report|data|department|profile|outcome|penalt)\w*/gi,
  /\b(?:SOI|APR-?DRG|observed[- ](?:to|over)[- ]expected|O\/E|O:E)\b/g,
  /\b(?:severity of illness|risk of mortality|expected mortality|mortality (?:index|rate|ratio|score|risk|statistics|numbers?))\b/gi,
  /\b(?:your|physician|provider|surgeon|hospital|doctor|our)(?:'s|s')? (?:own )?(?:profile|scorecard|report card|ranking|rating|numbers|statistics|metrics|performance|grade|data)\b/gi,
  /\b(?:report card|scorecard|star rating|five[- ]star|5[- ]star|Leapfrog|Healthgrades|Vizient|U\.?S\.? News|Care Compare|Hospital Compare)\b/gi,
  /\b(?:readmission|HAC|PSI|pay[- ]for[- ]performance|value[- ]based|VBP|MIPS)[- ](?:penalt|reduction|program|rate|purchas|measure|event|score|exclu|flag|fallout|\d)\w*/gi,
  /\b(?:PSI[- ]?\d+|patient safety indicators?|core measures?|benchmark\w*|hospital-acquired condition (?:penalt|report|count)\w*)/gi,
  /\b(?:make|makes|making) (?:you|us|the hospital|your patients?|the patient) (?:look|appear)\b|\blook(?:s)? (?:much |a lot |so )?(?:sicker|better|worse|good|bad)\b|\boutcomes? (?:report|data|score|measure|ranking)\w*\b|\bO[- ]to[- ]E\b|\bhow sick (?:your|the|this) patients? (?:is|are|was|were|really)\b/gi,
  /\b(?:length of stay|LOS) (?:target|goal|metric|outlier|justif)\w*/gi,
  /\b(?:publicly|public) report\w*|\b(?:reported|reportable) (?:on|to|in) (?:our|your|the) (?:\w+ )?(?:dashboard|state|CMS|board|registry|scorecard|website)\b|\bdashboards?\b|\bnever[- ]events?\b/gi,
  /\b(?:our|your|the (?:hospital|unit|group|surgeon|department|facility)(?:'s)?) (?:[\w-]+ ){0,4}(?:rates?|numbers|scores?|rankings?|profile|dashboard|metrics?|statistics|stats|ratio|targets?|stars?)\b/gi,
  /\b(?:infection|complication|mortality|readmission|CLABSI|CAUTI|SSI|HAC|HAI|fall|death)s? (?:rates?|numbers|counts?|statistics|scores?|ratio|program|metrics?|list)\b/gi,
  /\bcounts? (?:against|for) (?:us|you|the hospital|our|your)\b|\bexpected mortality\b|\b(?:PSI|HAC)s?\b(?= (?:and|or|event|will|would|list|case|that|which|on|for|against)|[.,;])/gi,
  /\bpublish\w* (?:results|outcomes|rates|data|figures)\b|\bcompar\w+ (?:you|your|our|us)\b|\b(?:risk|severity|prediction) (?:model|adjuster|calculator)s?\b|\btoo (?:healthy|well) to\b|\bbundle (?:fall-?outs?|compliance|fail\w*)|\bfalls? out (?:on|of) the\b/gi,
  /\bhow (?:very |really |truly )?(?:sick|ill|complex) (?:this|these|the|your|our|he|she|they|a)\b/gi,
];
// Figures of this patient, not of the hospital.
const exceptions: readonly RegExp[] = [
  /\byour (?:patient|assessment|exam|note)(?:'s)? (?:[\w-]+ ){0,4}(?:rates?|scores?|numbers|ratio|stats)\b/gi,
  /\b(?:our|your) (?:[\w-]+ ){0,3}(?:heart|respiratory|pulse|infusion|drip|flow|filtration|sedimentation|ventricular|pain|coma|NIHSS|CIWA|SOFA|GCS|Apgar|CAM|Braden|PHQ-9|calcium|Child-Pugh|MELD) (?:rates?|scores?|numbers|ratio)\b/gi,
];

export const quality = queryRule({
  id: 'physician-query/quality',
  title: 'Quality scores or profiles are mentioned',
  message: 'A physician query may not speak of quality scores, rankings or profiles: “{words}”.',
  repair: 'Ask about the patient alone; take the words out.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) => textsOf(draft).flatMap(([field, text]) => findPhrases(field, text, patterns, exceptions)),
  examples: [
    {
      says: 'the mortality index in the question',
      given: { question: 'Documenting this would improve our mortality index. Please clarify the kidney function.' },
      fires: true,
    },
    {
      says: 'the department’s own figures',
      given: { question: 'To keep our line infection numbers low, what was it?' },
      fires: true,
    },
    { says: 'a comparison', given: { question: 'They compare your cases with others. What was it?' }, fires: true },
    { says: 'a dashboard', given: { question: 'This shows on the state dashboard. What was it?' }, fires: true },
    { says: 'a patient’s rate', given: { question: 'Does your exam explain the respiratory rate?' }, fires: false },
    {
      says: 'a lipid profile and the quality of sputum',
      given: {
        indicators: [{ text: 'Lipid profile normal, sputum quality poor', source: 'Labs', date: '2026-03-02' }],
      },
      fires: false,
    },
  ],
});
