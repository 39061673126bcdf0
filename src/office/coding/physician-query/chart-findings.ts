import {
  lintPhysicianQuery,
  type PhysicianQueryDraft,
  type QueryFinding,
} from '../../../engine/physician-query/index.ts';
import type { DocumentsRow } from '../../store/index.ts';

const house = { document: 'Chartwright: an indicator must stand in the chart it is quoted from' };
const finding = (rule: string, title: string, message: string, repair: string, field: string): QueryFinding => ({
  rule,
  severity: 'error',
  title,
  message,
  repair,
  field,
  codes: [],
  source: house,
});

/**
 * Everything there is to say against a draft: the linter's findings, and what only the chart can tell — an indicator whose document is not in it,
 * and a diagnosis called documented that none of its documents has.
 */
export function findingsInChart(draft: PhysicianQueryDraft, { documentList }: DocumentsRow): readonly QueryFinding[] {
  const titles = new Set(documentList.map(({ title }) => plain(title)));
  const text = plain(JSON.stringify(documentList.map(({ sections }) => sections)));
  return [
    ...lintPhysicianQuery(draft),
    ...draft.indicators.flatMap(({ source, priorEncounter }, i) =>
      priorEncounter || source === undefined || titles.has(plain(source))
        ? []
        : [
            finding(
              'physician-query/indicator-not-in-chart',
              'The indicator’s document is not in the chart',
              'No document of this chart has the title this indicator names as its source.',
              'Take the indicator from a document of the chart.',
              `/indicators/${i}/source`,
            ),
          ],
    ),
    ...draft.documented.flatMap((diagnosis, i) =>
      text.includes(plain(diagnosis))
        ? []
        : [
            finding(
              'physician-query/not-documented',
              'Not documented in the chart',
              'These words are given as documented, but stand in no document of the chart.',
              'Quote the words of the chart, or take them out.',
              `/documented/${i}`,
            ),
          ],
    ),
  ];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\\n|\s+/g, ' ')
    .trim();
