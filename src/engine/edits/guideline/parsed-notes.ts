import { codesNamedIn, type NamedCodes } from '../../codes/index.ts';
import type { TabularNotes } from '../abstract-edit.ts';
import { lettersOf } from './letters-of.ts';
import { type NeededCodes, neededCodes } from './needed-codes.ts';

/** An Excludes1 note that names codes. */
export interface ExcludesNote {
  readonly text: string;
  readonly from: string;
  readonly at: string;
  readonly named: readonly NamedCodes[];
  readonly letters: number;
  /** The note names a condition that combines both. */
  readonly isCombination: boolean;
}

/** A code-first note as a whole: a header with its list of items is one note. */
export interface CodeFirstNote {
  readonly from: string;
  readonly items: readonly { readonly text: string; readonly named: readonly NamedCodes[] }[];
}

/** The notes of a code, with the codes they name; notes that name none are left out. */
export interface ParsedNotes {
  readonly excludes1: readonly ExcludesNote[];
  readonly codeFirst: readonly CodeFirstNote[];
  /** First letters of all codes that the Excludes1 notes name, as of `lettersOf`: of those that name a condition, and a combination. */
  readonly letters: number;
  readonly combinationLetters: number;
  /** Notes that ask for a second code in any case. */
  readonly needed: readonly NeededCodes[];
}

/** Kept as long as the tables are, since the same codes are asked for again and again. */
const kept = new WeakMap<TabularNotes, Map<string, ParsedNotes>>();

/** The notes that apply to a code, parsed once per code and table. */
export function parsedNotes(notes: TabularNotes, code: string): ParsedNotes {
  let known = kept.get(notes);
  if (!known) {
    known = new Map();
    kept.set(notes, known);
  }
  const found = known.get(code);
  if (found) return found;
  const parsed = parse(notes, code);
  known.set(code, parsed);
  return parsed;
}

/**
 * `coma in diabetes (E08-E13)`: the note excludes the two as one condition, but names every code of the second, most of which say nothing of
 * the first. Such a note asks, any other states.
 */
const combination = /^[^(]+ (?:in|with|due to|following|complicating|associated with) /i;

function parse(notes: TabularNotes, code: string): ParsedNotes {
  const excludes1: ExcludesNote[] = [];
  const codeFirst = new Map<string, { from: string; items: { text: string; named: readonly NamedCodes[] }[] }>();
  const all = notes.of(code);
  for (const { kind, text, from, at, under } of all) {
    if (kind !== 'excludes1' && (kind !== 'codeFirst' || !applies(from, code))) continue;
    const named = codesNamedIn(text);
    if (named.length === 0) continue;
    if (kind === 'excludes1') {
      excludes1.push({ text, from, at, named, letters: lettersOf(named), isCombination: combination.test(text) });
      continue;
    }
    const key = under === undefined ? `${from} ${text}` : `${from}:${under}`;
    const note = codeFirst.get(key) ?? { from, items: [] };
    note.items.push({ text, named });
    codeFirst.set(key, note);
  }
  return {
    excludes1,
    codeFirst: [...codeFirst.values()],
    letters: allLetters(excludes1.filter(({ isCombination }) => !isCombination)),
    combinationLetters: allLetters(excludes1.filter(({ isCombination }) => isCombination)),
    needed: neededCodes(all),
  };
}

const allLetters = (notes: readonly ExcludesNote[]): number => notes.reduce((all, { letters }) => all | letters, 0);

/** The note at T36-T50 speaks of adverse effects only, whose fifth or sixth character is 5; a poisoning itself comes first. */
function applies(from: string, code: string): boolean {
  return from !== 'T36-T50' || code[4] === '5' || code[5] === '5';
}
