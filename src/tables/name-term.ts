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

/** Hits below it match a part of the term only (“Mental disorder” for mental retardation); a name for the term they are not. */
const leastScore = 0.6;

/**
 * Preferred terms and codes of a term in every code system installed, bring-your-own lists too, best first within each; where a system does not know an outdated term, by what replaced it. A system without an
 * edition on the day is named with nothing found.
 */
export function nameTerm(tables: Tables, term: string, on: IsoDate, limit = 5): NamedTerm {
  const flags = checkTerm(term);
  const instead = flags.find(({ kind }) => kind === 'outdated')?.instead.replace(/ \([^)]*\)$/, '');
  const systems = systemsOf(tables).map((system): NamedInSystem => {
    const codes = tables.codes(system, on);
    if (!codes) return { system, found: [] };
    const search = (text: string): readonly FoundCode[] =>
      searchTables(tables, text, on, { system, limit }).filter(({ score }) => score >= leastScore);
    const direct = search(term);
    const found = direct.length === 0 && instead !== undefined ? search(instead) : direct;
    const named = found.map((one) => ({ ...one, preferred: preferredTerm(system, one.title) }));
    return { system, edition: codes.info.edition, found: named };
  });
  return { term, on, flags, systems };
}
