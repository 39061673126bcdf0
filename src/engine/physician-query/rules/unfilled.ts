import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

export const questionMissing = queryRule({
  id: 'physician-query/question-missing',
  title: 'No question',
  message: 'The query asks nothing.',
  repair: 'Write what needs to be clarified.',
  severity: 'error',
  source: practiceBrief,
  check: ({ question }) => (question.trim().split(/\s+/).length < 4 ? [{ field: '/question' }] : []),
  examples: [
    { says: 'an empty question', given: { question: ' ' }, fires: true },
    { says: 'a question', given: {}, fires: false },
  ],
});

export const unfilledField = queryRule({
  id: 'physician-query/unfilled-field',
  title: 'A field of the template is not filled in',
  message: 'Something of the template is still to be filled in: “{words}”.',
  repair: 'Fill it in from the chart, or take it out.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) =>
    textsOf(draft).flatMap(([field, text]) =>
      findPhrases(field, text, [/\[[^\]]{2,60}\]|\{[^}]{1,60}\}|<<[^>]+>>|_{4,}/g]),
    ),
  examples: [
    { says: 'a bracket left', given: { question: 'Please clarify the significance of [finding].' }, fires: true },
    { says: 'none left', given: {}, fires: false },
  ],
});

export const codeInQuery = queryRule({
  id: 'physician-query/code',
  title: 'A code is mentioned',
  message: 'A provider documents a patient’s condition, not codes: “{words}”.',
  repair: 'Use clinical words.',
  severity: 'warning',
  source: practiceBrief,
  check: (draft) =>
    textsOf(draft)
      .filter(([field]) => !field.startsWith('/indicators'))
      .flatMap(([field, text]) =>
        findPhrases(field, text, [/\b[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}\b/g, /\bICD-?(?:10|9)(?:-CM|-PCS)?\b/gi]),
      ),
  examples: [
    { says: 'a code in an option', given: { question: 'Is this N17.9 or something else, in your view?' }, fires: true },
    { says: 'none', given: {}, fires: false },
  ],
});
