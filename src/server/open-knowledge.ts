import { judgeWith } from '../office/coding/index.ts';
import { openTables, type Tables } from '../tables/index.ts';
import { codePageOf } from './code-page.ts';
import type { EditionAnswer } from './contract.ts';
import type { Knowledge } from './knowledge.ts';
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

function editionAnswer(info: ReturnType<Tables['list']>[number]): EditionAnswer {
  const { system, edition, effectiveFrom, effectiveTo, codes, billable, starter } = info;
  return { system, edition, effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}), codes, billable, starter };
}
