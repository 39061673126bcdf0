import { conditionsIn, isDocumented } from '../conditions.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

export const priorEncounterOnly = queryRule({
  id: 'physician-query/prior-encounter-only',
  title: 'A diagnosis on the strength of an earlier encounter alone',
  message: 'All indicators come from an earlier encounter, and “{words}” is not documented in this one.',
  repair: 'Add indicators of this encounter; earlier ones may only support them.',
  severity: 'error',
  source: practiceBrief,
  check: ({ question, options, indicators, documented }) => {
    if (indicators.length === 0 || !indicators.every(({ priorEncounter }) => priorEncounter === true)) return [];
    const texts: readonly (readonly [string, string])[] = [
      ['/question', question],
      ...options.map(({ text }, i) => [`/options/${i}/text`, text] as const),
    ];
    return texts.flatMap(([field, text]) =>
      conditionsIn(text)
        .filter(({ condition }) => !isDocumented(condition, documented))
        .map(({ words }) => ({ field, words })),
    );
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
  ],
});
