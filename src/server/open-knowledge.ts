import { isoDate } from '../base/index.ts';
import { judgeWith } from '../office/coding/index.ts';
import { openTables, type Tables } from '../tables/index.ts';
import { codePageOf } from './code-page.ts';
import type { EditionAnswer } from './contract.ts';
import type { Knowledge } from './knowledge.ts';
import { newestDay } from './newest-day.ts';
import { searchCodes } from './search-codes.ts';

/** Opens the tables of a home (official ones and the starter edition) as the server's view of them. */
export function openKnowledge(home: string): Knowledge & { readonly tables: Tables } {
  const tables = openTables(home);
  return {
    tables,
    editions: tables.list().map(editionAnswer),
    judge: judgeWith(tables),
    search: (request) => searchCodes(tables, request),
    codePage: (request) => codePageOf(tables, request),
  };
}

/**
 * Opens what the first request would wait for: code lists, search indexes and grouper of the newest edition and of the days given. An
 * index that was never built is built now and kept.
 */
export function warmUp(
  { tables, judge }: { tables: Tables; judge: Knowledge['judge'] },
  days: readonly string[],
): void {
  const newest = ['icd-10-cm', 'icd-10-pcs']
    .map((system) => newestDay(tables, system))
    .filter((day) => day !== undefined);
  for (const day of new Set([...newest, ...days.map(isoDate)])) {
    for (const system of ['icd-10-cm', 'icd-10-pcs']) tables.search(system, day)?.search('pneumonia', { limit: 1 });
    judge({
      id: 'warm-up',
      setting: 'inpatient',
      sex: 'U',
      dischargeDate: day,
      dischargeStatus: '01',
      poaReporting: 'non-exempt',
      secondaryDiagnoses: [],
      procedures: [],
    });
  }
}

function editionAnswer(info: ReturnType<Tables['list']>[number]): EditionAnswer {
  const { system, edition, effectiveFrom, effectiveTo, codes, billable, starter } = info;
  return { system, edition, effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}), codes, billable, starter };
}
