import type { CodeRow, CodeTable } from '../code-table.ts';
import { titleDifference } from './title-difference.ts';

/** A fact by which codes differ. `kind` is one that many categories share; the others are those of the category's own levels. */
export type FactKind = 'laterality' | 'displacement' | 'encounter' | 'level';

/** What one way of dividing codes says of one code: the answer under which it falls. */
export type FactReader = (row: number) => string | undefined;

/** Words of which a title holds at most one, as the classification uses them. Where it holds none, the fact is not stated. */
const sides = /\b(right|left|bilateral|unilateral)\b/i;
const displacement = /\b(nondisplaced|displaced)\b/i;

/** Side by the title's words; undefined where the title neither states one nor leaves it unspecified. */
export function lateralityOf(table: CodeTable): FactReader {
  return (row) => {
    const { title } = table.row(row);
    return sides.exec(title)?.[1]?.toLowerCase() ?? (/\bunspecified\b/i.test(title) ? 'side not specified' : undefined);
  };
}

/** Displaced or nondisplaced by the title's words. */
export function displacementOf(table: CodeTable): FactReader {
  return (row) => displacement.exec(table.row(row).title)?.[1]?.toLowerCase();
}

/** What the seventh character adds to the title above it (`initial encounter for closed fracture`, `fetus 1`); undefined for shorter codes. */
export function seventhCharacterOf(table: CodeTable): FactReader {
  return (row) => {
    const { code, title } = table.row(row);
    const parent = table.parentOf(row);
    return code.length === 7 && parent >= 0 ? titleDifference(title, table.row(parent).title) : undefined;
  };
}

/** The header or code of a length at or above a code, or -1 where the code has no such level. */
function ancestorOfLength(table: CodeTable, row: number, length: number): number {
  let at = row;
  while (at >= 0 && table.row(at).code.length > length) at = table.parentOf(at);
  return at >= 0 && table.row(at).code.length === length ? at : -1;
}

/** What the header or code of a length at or above a code adds to the title above that; undefined where the code has no such level. */
export function levelOf(table: CodeTable, length: number): FactReader {
  const labels = new Map<number, string>();
  return (row) => {
    const at = ancestorOfLength(table, row, length);
    if (at < 0) return undefined;
    const parent = table.parentOf(at);
    const label = labels.get(at) ?? titleDifference(table.row(at).title, parent < 0 ? '' : table.row(parent).title);
    labels.set(at, label);
    return label;
  };
}

/** The header above the level of a length; codes under different ones may still share a fact of that level. */
export function headerAboveLevel(table: CodeTable, length: number): (row: number) => number {
  return (row) => {
    const at = ancestorOfLength(table, row, length);
    return at < 0 ? -1 : table.parentOf(at);
  };
}

/** The same table, each row built once: one question reads the same titles many times. */
export function rememberRows(table: CodeTable): CodeTable {
  const rows = new Map<number, CodeRow>();
  const row = (index: number): CodeRow => {
    const known = rows.get(index) ?? table.row(index);
    rows.set(index, known);
    return known;
  };
  return { ...table, row };
}
