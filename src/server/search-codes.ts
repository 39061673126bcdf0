import { isoDate } from '../base/index.ts';
import type { Tables } from '../tables/index.ts';
import type { SearchAnswer } from './contract.ts';
import type { SearchRequest } from './knowledge.ts';
import { newestDay } from './newest-day.ts';

/** Search in the edition in force on the day; of the newest edition when no day is given. */
export function searchCodes(tables: Tables, { q, system, on, limit }: SearchRequest): SearchAnswer {
  const before = performance.now();
  const day = on === undefined ? newestDay(tables, system) : isoDate(on);
  const codes = day && tables.codes(system, day);
  const index = day && tables.search(system, day);
  if (!codes || !index)
    return {
      results: [],
      starter: false,
      micros: 0,
      reason: `There is no ${system.toUpperCase()} table for ${on ?? 'any date'}.`,
    };
  const results = index.search(q, { limit }).map((hit) => {
    const row = codes.row(hit.row);
    const { code, billable, score, because } = hit;
    return { system, code, display: row.display, title: row.title, billable, score, because };
  });
  const { edition, starter } = codes.info;
  return { results, edition, starter, micros: Math.round((performance.now() - before) * 1000) };
}
