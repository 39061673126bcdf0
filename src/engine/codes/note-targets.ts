import type { CodeLink } from './code-page.ts';
import type { CodeTable } from './code-table.ts';
import { linkOf } from './look-up.ts';
import { limitTest } from './note-limit.ts';
import { type NoteReference, noteReferences } from './note-references.ts';

/** A reference of a note, found in the edition. */
export interface NoteTarget extends NoteReference {
  /** First and last code or header it names; both absent when the edition has none of them. */
  readonly first?: CodeLink;
  readonly last?: CodeLink;
  /** How many codes valid for claims it stands for; those within the limit, where that can be read (`limitRead`). */
  readonly billable: number;
  /** False when a limit is written that the program shows and cannot apply. */
  readonly limitRead?: boolean;
}

/**
 * The references of a note against the code list of an edition, where a range follows the order of the tabular list: C43-C44 has C4A in it.
 * An end that the edition does not have (K93 in `K00-K93`) is taken as the next code inside the range.
 */
export function noteTargets(codes: CodeTable, text: string): readonly NoteTarget[] {
  return noteReferences(text).map((one) => resolve(codes, one));
}

function resolve(codes: CodeTable, written: NoteReference): NoteTarget {
  const first = firstRow(codes, written.from);
  const end = lastRow(codes, written.to);
  if (first < 0 || end < first || (written.from === written.to && codes.indexOf(written.from) < 0))
    return { ...written, billable: 0 };
  const named = codes.indexOf(written.to);
  const found = {
    ...written,
    first: linkOf(codes.row(first)),
    last: linkOf(codes.row(named >= 0 ? named : end)),
    billable: countBillable(codes, first, end),
  };
  if (written.limit === undefined) return found;
  const within = countBillable(codes, first, end, limitTest(written.limit) ?? (() => false));
  return within > 0 ? { ...found, billable: within, limitRead: true } : { ...found, limitRead: false };
}

function countBillable(codes: CodeTable, first: number, end: number, test?: (code: string) => boolean): number {
  let count = 0;
  for (let row = first; row <= end; row += 1)
    if (codes.isBillable(row) && (test === undefined || test(codes.row(row).code))) count += 1;
  return count;
}

/** Row of a code, or of the first after it. */
function firstRow(codes: CodeTable, code: string): number {
  const own = codes.indexOf(code);
  if (own >= 0) return own;
  const next = firstBeyond(codes, code);
  return next < codes.size ? next : -1;
}

/** Last row at or below a code, or before it. */
function lastRow(codes: CodeTable, code: string): number {
  let row = codes.indexOf(code);
  if (row < 0) return firstBeyond(codes, `${code}~`) - 1;
  for (let child = codes.childrenOf(row).at(-1); child !== undefined; child = codes.childrenOf(row).at(-1)) row = child;
  return row;
}

/** First row whose code sorts after a text. The list is in the order of codes but for few categories (C4A before C44), so this may be near. */
function firstBeyond(codes: CodeTable, text: string): number {
  let [low, high] = [0, codes.size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes.row(middle).code > text) high = middle;
    else low = middle + 1;
  }
  return low;
}
