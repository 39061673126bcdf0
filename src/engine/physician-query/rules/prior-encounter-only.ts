import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

// An earlier echo may tell the type of heart failure documented today; an earlier pneumonia tells nothing about today's.
const lasting: ReadonlySet<string> = new Set([
  'heart-failure',
  'chronic-kidney-disease',
  'diabetes',
  'copd-asthma',
  'atrial-fibrillation',
  'hypertension',
  'neoplasm',
  'obesity',
  'mental-health',
  'liver',
  'functional-quadriplegia',
  'joint-metabolic',
]);

export const priorEncounterOnly = queryRule({
  id: 'physician-query/prior-encounter-only',
  title: 'A diagnosis on the strength of an earlier encounter alone',
  message: 'All indicators come from an earlier encounter; alone they do not carry “{words}” into this one.',
  repair: 'Add indicators of this encounter; earlier ones may only support them.',
  severity: 'error',
  source: practiceBrief,
  check: ({ question, options, indicators, documented }) => {
    if (indicators.length === 0 || !indicators.every(({ priorEncounter }) => priorEncounter === true)) return [];
    const texts: readonly (readonly [string, string])[] = [
      ['/question', question],
      ...options.map(({ text }, i) => [`/options/${i}/text`, text] as const),
    ];
    const named = texts.flatMap(([field, text]) => conditionsIn(text).map((found) => ({ field, ...found })));
    if (named.length === 0) return [{ field: '/indicators', words: 'this question' }];
    return named
      .filter(({ condition }) => !(lasting.has(condition.id) && isDocumented(condition, documented)))
      .map(({ field, words }) => ({ field, words }));
  },
  examples: [
    {
      says: 'an old creatinine only',
      given: {
        indicators: [{ text: 'Creatinine 2.4', source: 'Labs', date: '2025-03-02', priorEncounter: true }],
      },
      fires: true,
    },
    {
      says: 'an old and a new creatinine',
      given: {
        indicators: [
          { text: 'Creatinine 0.9', source: 'Labs', date: '2025-03-02', priorEncounter: true },
          { text: 'Creatinine 2.4', source: 'Labs', date: '2026-03-02' },
        ],
      },
      fires: false,
    },
    {
      says: 'an acute condition of today on an old report',
      given: {
        question: 'Can the type of the documented pneumonia be further specified?',
        documented: ['Pneumonia'],
        indicators: [{ text: 'Silent aspiration', source: 'Swallow study', date: '2025-03-02', priorEncounter: true }],
      },
      fires: true,
    },
    {
      says: 'the type of a lasting condition documented today, on an old echo',
      given: {
        question: 'Can the type of the documented heart failure be further specified?',
        documented: ['CHF'],
        indicators: [{ text: 'LVEF 30 %', source: 'Echocardiogram', date: '2025-03-02', priorEncounter: true }],
        options: [
          { text: 'Systolic heart failure', kind: 'answer' },
          { text: 'Diastolic heart failure', kind: 'answer' },
          { text: 'Other', kind: 'other' },
          { text: 'Unable to determine', kind: 'undetermined' },
        ],
      },
      fires: false,
    },
  ],
});
