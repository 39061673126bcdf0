import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const yesNoOptions = [
  { text: 'Yes', kind: 'answer' },
  { text: 'No', kind: 'answer' },
  { text: 'Other', kind: 'other' },
  { text: 'Unable to determine', kind: 'undetermined' },
] as const;

export const yesNoPurpose = queryRule({
  id: 'physician-query/yes-no-purpose',
  title: 'Yes/no where it is not allowed',
  message:
    'Yes/no is only for present on admission, a documented condition, cause and effect, or conflicting documentation.',
  repair: 'Ask with options or openly.',
  severity: 'error',
  source: practiceBrief,
  check: ({ format, purpose }) =>
    format === 'yes-no' && (purpose === undefined || purpose === 'other') ? [{ field: '/purpose' }] : [],
  examples: [
    { says: 'no purpose', given: { format: 'yes-no', options: yesNoOptions }, fires: true },
    { says: 'present on admission', given: { format: 'yes-no', purpose: 'poa', options: yesNoOptions }, fires: false },
  ],
});

export const yesNoNewDiagnosis = queryRule({
  id: 'physician-query/yes-no-new-diagnosis',
  title: 'A new diagnosis by yes or no',
  message: 'A diagnosis that nobody documented, “{words}”, may not be asked by yes or no.',
  repair: 'Ask with clinically supported options, or openly.',
  severity: 'error',
  source: practiceBrief,
  check: ({ format, question, options, documented }) =>
    format !== 'yes-no'
      ? []
      : [
          ['/question', question] as const,
          ...options.map(({ text }, i) => [`/options/${i}/text`, text] as const),
        ].flatMap(([field, text]) =>
          conditionsIn(text)
            .filter(({ condition }) => !isDocumented(condition, documented))
            .map(({ words }) => ({ field, words })),
        ),
  examples: [
    {
      says: 'a diagnosis nobody made',
      given: { format: 'yes-no', purpose: 'poa', question: 'Was sepsis present on admission?', options: yesNoOptions },
      fires: true,
    },
    {
      says: 'a documented one',
      given: {
        format: 'yes-no',
        purpose: 'poa',
        question: 'Was the pressure ulcer documented on 03/04 present on admission?',
        documented: ['Pressure ulcer of sacrum, stage 3'],
        options: yesNoOptions,
      },
      fires: false,
    },
  ],
});

export const yesNoAnswers = queryRule({
  id: 'physician-query/yes-no-answers',
  title: 'Yes or no is missing',
  message: 'A yes/no query offers both yes and no.',
  repair: 'Offer “Yes” and “No”, with other and unable to determine.',
  severity: 'error',
  source: practiceBrief,
  check: ({ format, options }) =>
    format === 'yes-no' && !(offers(options, /^yes\b/i) && offers(options, /^no\b/i)) ? [{ field: '/options' }] : [],
  examples: [
    {
      says: 'yes alone',
      given: { format: 'yes-no', purpose: 'poa', options: [{ text: 'Yes', kind: 'answer' }] },
      fires: true,
    },
    { says: 'both', given: { format: 'yes-no', purpose: 'poa', options: yesNoOptions }, fires: false },
  ],
});

const offers = (options: readonly { readonly text: string }[], pattern: RegExp): boolean =>
  options.some(({ text }) => pattern.test(text.trim()));
