import { Fault, type IsoDate } from '../base/index.ts';
import type { CodeSystem } from '../engine/codes/index.ts';
import { searchTogether } from '../engine/codes/search/index.ts';
import type { Tables } from './tables.ts';

/** One code found, with its title from the code list in force. */
export interface FoundCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
  readonly score: number;
  readonly because: string;
}

export interface SearchTablesOptions {
  /** One system; without it all that have an edition in force on the day, searched together (searchTogether). */
  readonly system?: CodeSystem;
  readonly limit?: number;
  readonly billableOnly?: boolean;
}

/**
 * Searches the code lists in force on a day, best first. Throws Fault `no-table` when no edition of the system (or of any) covers the day, and
 * names what is installed.
 */
export function searchTables(
  tables: Tables,
  text: string,
  on: IsoDate,
  { system, limit = 20, billableOnly = false }: SearchTablesOptions = {},
): readonly FoundCode[] {
  const systems = system === undefined ? systemsOf(tables) : [system];
  const covered = systems.flatMap((one) => {
    const codes = tables.codes(one, on);
    const index = codes && tables.search(one, on);
    return codes && index ? [{ system: one, codes, index }] : [];
  });
  if (covered.length === 0) throw new Fault('no-table', noTableSentence(tables, system, on));
  const hits = searchTogether(
    covered.map(({ index }) => index),
    text,
    // Some may be echoes of others.
    { limit: covered.length > 2 ? 2 * limit : limit, billableOnly },
  );
  const found = hits.flatMap(({ index, row, score, because }) => {
    const from = covered[index];
    if (!from) return [];
    const { code, display, title, billable } = from.codes.row(row);
    return [{ system: from.system, code, display, title, billable, score, because }];
  });
  return withoutEchoes(found).slice(0, limit);
}

/** One concept may stand in several lists of one terminology, such as a SNOMED CT release and its value sets: the first hit stands for all. */
function withoutEchoes(hits: readonly FoundCode[]): readonly FoundCode[] {
  const seen = new Set<string>();
  return hits.filter(({ code, title }) => {
    const concept = `${code} ${title}`;
    return !seen.has(concept) && seen.add(concept);
  });
}

const first: readonly CodeSystem[] = ['icd-10-cm', 'icd-10-pcs', 'hcpcs'];

/** Systems that have a code list, diagnoses first. */
export function systemsOf(tables: Tables): readonly CodeSystem[] {
  const known = new Set(
    tables
      .list()
      .filter(({ codes }) => codes > 0)
      .map(({ system }) => system),
  );
  return [
    ...first.filter((system) => known.has(system)),
    ...[...known].filter((system) => !first.includes(system)).sort(),
  ];
}

function noTableSentence(tables: Tables, system: CodeSystem | undefined, on: IsoDate): string {
  const loaded = tables
    .list()
    .filter((edition) => edition.codes > 0 && (system === undefined || edition.system === system))
    .map((one) => `${one.system} ${one.edition} (${one.effectiveFrom} to ${one.effectiveTo ?? 'today'})`);
  const what = system === undefined ? 'table' : `table of ${system}`;
  const installed =
    loaded.length > 0 ? `installed: ${loaded.join(', ')}` : 'none is installed; add one with chartwright tables add';
  return `No ${what} for ${on}; ${installed}.`;
}
