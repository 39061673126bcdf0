import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const patterns: readonly RegExp[] = [
  /\b(?:reimburs\w*|revenue|financ\w+|dollars?|payments?|payers?|payors?|paid|underpa\w+|overpa\w+)\b/gi,
  /\$\s?\d/g,
  /\b(?:MS-?|APR-?)?DRGs?\b/gi,
  /\bMCCs?\b/g,
  /\b(?:a|an|as|the|is|no|non|capture\w*|valid|qualif\w+ as|counts? as|missing)[ -]CCs?\b|\b(?:easiest|only|one|second|another|extra|additional|lone|sole|single|this) CC\b|\b(?:potential|possible|needs?|needed|an?other) CC\b|\bCCs?(?= (?:opportunit|query|alert|needed|potential|review|impact))|\bCC ?\/ ?MCC\b|\bCCs? captur\w+|\(CC\)/g,
  /\b(?:major )?(?:complication|comorbidit)(?:y|ies|ions?)? ?(?:and|or|\/) ?(?:comorbidit|complication)\w* (?:status|code|credit|capture)/gi,
  /\b(?:HCCs?|RAF|risk[- ]adjust\w+)\b/gi,
  /\b(?:relative|DRG|case[- ]mix|higher|coding) weights?\b|\bweighted\b/gi,
  /\b(?:case[- ]mix(?: index)?|CMI)\b/gi,
  /\b(?:higher|lower|better|increase\w*|maximi[sz]\w*|optimi[sz]\w*|improve\w*) (?:the )?(?:code|coding|billing|claim)\b/gi,
  /\b(?:bill(?:ed|ing|able|s)?|claims?|denials?|denied by|deny the|medical necessity|insur\w+|Medicare|Medicaid)\b/gi,
  /\b(?:GMLOS|geometric mean|(?:inpatient|two[- ]midnight) status)\b/gi,
  /\bhospital(?:'s)? (?:income|bottom line|budget)\b/gi,
  /\b(?:pays?|paying)\b|\bget(?:s|ting)? paid\b|\b(?:no|more|little|less|extra|added|any) weight\b(?! (?:loss|gain|change|bearing|on|over|in))|\b(?:add-on|RVUs?|money|income|profit\w*|budget|insurers?|earns?|earnings)\b/gi,
  /\b(?:health plans?|utili[sz]ation (?:review|management)|downgrad\w+|recoup\w*|t(?:ake|ook|aken) back|expected (?:stay|length of stay)|worth (?:a lot|more|less|much|the (?:effort|money)))\b|\b(?:the|this|his|her) account\b(?! of)/gi,
  /\b(?:optimi[sz]\w*|maximi[sz]\w*) (?:this|the|your|our) (?:case|stay|account|chart|record|encounter|coding)\b/gi,
  /[\u{1F4B0}\u{1F4B2}\u{1F4B5}\u{1F4B8}\u{1F911}]/gu,
];
// Words of the chart, not of its payment.
const exceptions: readonly RegExp[] = [
  /\b(?:claims? (?:that|to|he|she|no)|patient claims?|(?:(?:close|particular|no|special) )?attention (?:was |is )?paid|pay(?:s|ing)? (?:close |particular |special |no )?attention|(?:no|any|more|less) weight(?: |-)?bearing)\b/gi,
  /\b(?:T[12]|T2\*|diffusion|perfusion|proton(?: density)?|susceptibility)[- ]?weighted\b|\bweighted (?:blanket|utensils?|images?|sequences?)\b/gi,
];

export const payment = queryRule({
  id: 'physician-query/payment',
  title: 'Payment is mentioned',
  message: 'A physician query may not speak of payment, grouping or claims: “{words}”.',
  repair: 'Ask about the patient alone; take the words out.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) => textsOf(draft).flatMap(([field, text]) => findPhrases(field, text, patterns, exceptions)),
  examples: [
    { says: 'a DRG in the question', given: { question: 'Please clarify, as this moves the DRG.' }, fires: true },
    {
      says: 'an option marked as an MCC',
      given: {
        options: [
          { text: 'Acute respiratory failure (MCC)', kind: 'answer' },
          { text: 'Dyspnea only', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: true,
    },
    { says: 'a case optimised', given: { question: 'Would any other condition optimize this case?' }, fires: true },
    { says: 'what pays', given: { question: 'Unspecified does not pay. What kidney diagnosis is it?' }, fires: true },
    {
      says: 'attention paid, and a weighted image',
      given: {
        indicators: [
          { text: 'Attention paid to diet; T2-weighted image normal', source: 'MRI report', date: '2026-03-02' },
        ],
      },
      fires: false,
    },
    {
      says: 'millilitres written as cc, and body weight',
      given: { indicators: [{ text: 'EBL 500 cc, weight 71 kg', source: 'Operative report', date: '2026-03-02' }] },
      fires: false,
    },
  ],
});
