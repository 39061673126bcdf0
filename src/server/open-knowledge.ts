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
 * Opens, step by step, what the first request would wait for: code lists, search indexes and grouper of the newest edition and of the
 * days given. An index that was never built is built in its step and kept.
 */
export function* warmUp(
  { tables, judge }: { readonly tables: Tables; readonly judge: Knowledge['judge'] },
  days: readonly string[],
): Generator<void> {
  const systems = ['icd-10-cm', 'icd-10-pcs'] as const;
  const newest = systems.map((system) => newestDay(tables, system)).filter((day) => day !== undefined);
  for (const day of new Set([...newest, ...days.map(isoDate)])) {
    for (const system of systems) {
      tables.search(system, day)?.search('pneumonia', { limit: 1 });
      yield;
    }
    judge({ ...nobody, dischargeDate: day });
    yield;
  }
}

const nobody = {
  id: 'warm-up',
  setting: 'inpatient',
  sex: 'U',
  dischargeStatus: '01',
  poaReporting: 'non-exempt',
  secondaryDiagnoses: [],
  procedures: [],
} as const;

function editionAnswer(info: ReturnType<Tables['list']>[number]): EditionAnswer {
  const { system, edition, effectiveFrom, effectiveTo, codes, billable, starter } = info;
  return { system, edition, effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}), codes, billable, starter };
}
