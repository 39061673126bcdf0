import type { IsoDate } from '../base/index.ts';
import { checkTerm, type NomenclatureFinding, preferredTerm } from '../engine/codes/nomenclature/index.ts';
import { type FoundCode, searchTables, systemsOf } from './search-tables.ts';
import type { Tables } from './tables.ts';

/** What one nomenclature or classification calls a term. */
export interface NamedInSystem {
  readonly system: string;
  /** Edition that answered; absent where none covers the day. */
  readonly edition?: string;
  readonly found: readonly (FoundCode & { readonly preferred: string })[];
}

/** A term side by side in everything installed. */
export interface NamedTerm {
  readonly term: string;
  readonly on: IsoDate;
  /** Why the term itself should not be used, and what to write. */
  readonly flags: readonly NomenclatureFinding[];
  readonly systems: readonly NamedInSystem[];
}

/**
 * Preferred terms and codes of a term in every code system installed, bring-your-own lists too, best first within each. A system without an
 * edition on the day is named with nothing found.
 */
export function nameTerm(tables: Tables, term: string, on: IsoDate, limit = 5): NamedTerm {
  const systems = systemsOf(tables).map((system): NamedInSystem => {
    const codes = tables.codes(system, on);
    if (!codes) return { system, found: [] };
    const found = searchTables(tables, term, on, { system, limit });
    const named = found.map((one) => ({ ...one, preferred: preferredTerm(system, one.title) }));
    return { system, edition: codes.info.edition, found: named };
  });
  return { term, on, flags: checkTerm(term), systems };
}
