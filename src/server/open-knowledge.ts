import { judgeWith, suggestWith } from '../office/coding/index.ts';
import { openTables, type Tables } from '../tables/index.ts';
import { codePageOf } from './code-page.ts';
import type { EditionAnswer } from './contract.ts';
import { indexBuilder } from './index-builder.ts';
import type { Knowledge } from './knowledge.ts';
import { newestDay } from './newest-day.ts';
import { searchCodes } from './search-codes.ts';
import { suggestionProcess } from './suggestion-process.ts';

/** Opens the tables of a home (official ones and the starter edition) as the server's view of them. */
export function openKnowledge(home: string): Knowledge {
  const tables = openTables(home);
  const builder = indexBuilder(tables);
  const suggester = suggestionProcess(home, suggestWith(tables));
  return {
    editions: tables.list().map(editionAnswer),
    judge: judgeWith(tables),
    suggest: suggester.suggest,
    search: async (request) => {
      const day = request.on ?? newestDay(tables, request.system);
      if (day !== undefined) await builder.ready({ system: request.system, day });
      return searchCodes(tables, request);
    },
    codePage: (request) => codePageOf(tables, request),
    close: () => {
      builder.close();
      suggester.close();
    },
  };
}

function editionAnswer(info: ReturnType<Tables['list']>[number]): EditionAnswer {
  const { system, edition, effectiveFrom, effectiveTo, codes, billable, starter } = info;
  return { system, edition, effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}), codes, billable, starter };
}
