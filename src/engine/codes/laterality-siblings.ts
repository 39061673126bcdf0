import type { CodeLink } from './code-page.ts';
import type { CodeRow, CodeTable } from './code-table.ts';
import { linkOf } from './look-up.ts';

export type Side = 'right' | 'left' | 'bilateral' | 'unspecified';

/** The same condition or procedure on another side. */
export interface LateralitySibling extends CodeLink {
  readonly side: Side;
}

const order: readonly Side[] = ['right', 'left', 'bilateral', 'unspecified'];
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Counterparts of a code on the other side, on both, or with the side left unspecified, found by titles: a code that differs in one
 * character (or stands beside the header, as M16.0 beside M16.1) and whose title says the same but for the side. Right before left before
 * bilateral before unspecified (order of the Official Guidelines, Section I.B.13).
 */
export function lateralitySiblings(codes: CodeTable, code: string): readonly LateralitySibling[] {
  const index = codes.indexOf(code);
  if (index < 0) return [];
  const row = codes.row(index);
  const readings = readingsOf(row.title);
  const found = nearRows(codes, row, index).flatMap((near) => {
    const side = counterpart(readings, near.title);
    return side === undefined || near.billable !== row.billable ? [] : [{ ...linkOf(near), side }];
  });
  return found.sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side));
}

/** A title without the word that names its side. A title with several words `unspecified` has several readings. */
interface Reading {
  readonly side: Side;
  readonly rest: string;
  /** Without the word after the side as well (`right eye`), which a bilateral title does not repeat. */
  readonly short: string;
}

function readingsOf(title: string): readonly Reading[] {
  const words = title.toLowerCase().replace(/[,()]/g, ' ').split(/\s+/).filter(Boolean);
  const sided = words.some((word) => word === 'right' || word === 'left' || word === 'bilateral');
  return words.flatMap((word, at) => {
    const side = order.find((one) => one === word);
    if (side === undefined || (sided && side === 'unspecified')) return [];
    const rest = keyOf([...words.slice(0, at), ...words.slice(at + 1)]);
    const short = keyOf([...words.slice(0, at), ...words.slice(at + 2)]);
    const once = { side, rest, short };
    // A title may name its side twice: "right ankle and joints of right foot".
    const throughout = keyOf(words.filter((one) => one !== word));
    return throughout === rest ? [once] : [once, { side, rest: throughout, short: throughout }];
  });
}

const passed: ReadonlySet<string> = new Set(['of', 'the', 'unilateral']);
const keyOf = (words: readonly string[]): string =>
  words
    .filter((word) => !passed.has(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' ');

/** The side of another title when it says the same as one of the readings on a different side. */
function counterpart(readings: readonly Reading[], title: string): Side | undefined {
  for (const other of readingsOf(title))
    for (const own of readings) if (own.side !== other.side && saysTheSame(own, other)) return other.side;
  return undefined;
}

function saysTheSame(one: Reading, other: Reading): boolean {
  if (one.rest === other.rest) return true;
  if (one.side === 'bilateral') return one.rest === other.short;
  return other.side === 'bilateral' && one.short === other.rest;
}

function nearRows(codes: CodeTable, { code }: CodeRow, index: number): readonly CodeRow[] {
  const rows = new Map<string, CodeRow>();
  for (let at = 3; at < code.length; at += 1) {
    for (const character of characters) {
      if (character === code[at]) continue;
      const near = codes.find(code.slice(0, at) + character + code.slice(at + 1));
      if (near) rows.set(near.code, near);
    }
  }
  for (const one of besideHeader(codes, index)) rows.set(one.code, one);
  return [...rows.values()];
}

/** Codes beside the header of a code, and below the headers beside it: unlike lengths for one pair of joints (M16.0, M16.11). */
function besideHeader(codes: CodeTable, index: number): readonly CodeRow[] {
  const parent = codes.parentOf(index);
  const above = parent < 0 ? -1 : codes.parentOf(parent);
  const beside = above < 0 ? [] : codes.childrenOf(above).filter((row) => row !== parent);
  const below = parent < 0 ? [] : codes.childrenOf(parent).filter((row) => row !== index);
  return [...beside, ...below.flatMap((row) => codes.childrenOf(row))].map((row) => codes.row(row));
}
