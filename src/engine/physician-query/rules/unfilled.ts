import { findPhrases, textsOf } from '../find-phrases.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

// A question mark, or a request in the base form of its verb ("clarify", never "clarified").
const asks =
  /\?|\b(?:clarify|specify|document|indicate|describe|state|identify|explain|address|determine|provide|complete|evaluate|review|advise|comment|select|choose|confirm|define|detail|interpret|respond|record|list|name|give)\b/i;

export const questionMissing = queryRule({
  id: 'physician-query/question-missing',
  title: 'No question',
  message: 'The query asks nothing.',
  repair: 'Write what needs to be clarified.',
  severity: 'error',
  source: practiceBrief,
  check: ({ question }) =>
    question.trim().split(/\s+/).length < 3 || !asks.test(question) ? [{ field: '/question' }] : [],
  examples: [
    { says: 'an empty question', given: { question: ' ' }, fires: true },
    { says: 'facts alone', given: { question: 'Creatinine 2.4 noted in chart, fluids given.' }, fires: true },
    { says: 'a question', given: {}, fires: false },
    { says: 'a request', given: { question: 'Specify the stage of the kidney disease, if known.' }, fires: false },
  ],
});

const placeholders: readonly RegExp[] = [
  /\[[^\]]{2,60}\]|\{[^}]{1,60}\}|<<[^>]+>>|<[a-z][\w -]{1,40}>/gi,
  /\((?:date|name|provider|diagnosis|dx|condition|finding|value|drug|medication|dose|note|source|result)s?\)/gi,
  /\b(?:INSERT|ENTER|FILL IN|TYPE IN)\b(?: [A-Z]{2,}\b)|\b(?:insert|enter|fill in) (?:[\w-]+ ){1,3}here\b/g,
  // Wildcards, smart links, variables and stand-ins of the record systems.
  /\*{3,}|@[A-Z][A-Z0-9_]+@|\$[A-Z_]{3,}\b|%[A-Z_]{3,}%|#{3,}|\?{2,}/g,
  /\b(?:TBD|TBA|TODO)\b|\bX{3,}\b|\b[XMD]{1,2}\/[XMD]{1,2}\/[XY]{2,4}\b|\b(?:MM|DD|YYYY)[-/.](?:MM|DD|YYYY)\b/g,
];

export const unfilledField = queryRule({
  id: 'physician-query/unfilled-field',
  title: 'A field of the template is not filled in',
  message: 'Something of the template is still to be filled in: “{words}”.',
  repair: 'Fill it in from the chart, or take it out.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) =>
    textsOf(draft).flatMap(([field, text]) =>
      // A blank in an option is room for the provider's own words.
      findPhrases(field, text, field.startsWith('/options') ? placeholders : [...placeholders, /_{3,}/g]),
    ),
  examples: [
    { says: 'a bracket left', given: { question: 'Please clarify the significance of [finding].' }, fires: true },
    { says: 'a wildcard left', given: { question: 'Please clarify the creatinine of *** in your note.' }, fires: true },
    { says: 'a date left', given: { title: 'Creatinine of XX/XX/XXXX' }, fires: true },
    { says: 'none left', given: {}, fires: false },
    {
      says: 'a blank for the provider',
      given: {
        options: [
          { text: 'Acute kidney injury due to ________', kind: 'answer' },
          { text: 'Expected variation', kind: 'answer' },
          { text: 'Other: ________', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: false,
    },
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
