import type { CodeNote, CodeNotes } from '../code-notes.ts';
import type { CodeTable } from '../code-table.ts';
import { indexEntries } from './index-entries.ts';
import { codesNamedIn, isNamedIn } from './named-codes.ts';
import type { TermTree } from './term-tree.ts';

/** One code must stand before another, and where that is written. */
export interface Precedence {
  readonly before: string;
  readonly after: string;
  readonly rule: 'code-first' | 'use-additional-code' | 'bracketed-in-index';
  /** The code, block or chapter at which the note stands, or the path of the index entry. */
  readonly from: string;
  readonly text: string;
}

/** What the tables say about the order of a set of codes. Nothing is reordered. */
export interface Sequencing {
  /** Each ordered pair once, by the note nearest to its codes. */
  readonly precedences: readonly Precedence[];
  /** Manifestation codes: never first, whatever else is there (Official Guidelines I.A.13). */
  readonly neverFirst: readonly string[];
  /** Codes that no rule here puts behind another: the tables allow them as principal or first-listed. */
  readonly mayBeFirst: readonly string[];
  /** Those of the precedences that the order given does not keep. */
  readonly broken: readonly Precedence[];
  /** Pairs that are asked for in both orders; the circumstances of the encounter decide. */
  readonly undecided: readonly (readonly [string, string])[];
}

/** A pair that the alphabetic index prints as code and bracketed code. */
export interface BracketedPair {
  readonly etiology: string;
  readonly manifestation: string;
  readonly path: string;
}

/** All bracketed pairs of an index, to be made once. */
export function bracketedPairs(index: TermTree): readonly BracketedPair[] {
  return [...indexEntries(index)].flatMap(({ code, manifestation, path }) =>
    manifestation === undefined ? [] : [{ etiology: code, manifestation, path: path.join(', ') }],
  );
}

/**
 * The partial order of a set of canonical codes by "code first" and "use additional code" notes, by the titles "in diseases classified
 * elsewhere", and by the brackets of the index (Official Guidelines I.A.13 and I.B.7; "code also" gives no order, I.A.17).
 */
export function sequenceCodes(
  table: CodeTable,
  notes: CodeNotes | undefined,
  pairs: readonly BracketedPair[],
  codes: readonly string[],
): Sequencing {
  const asked = codes.flatMap((code) => [
    ...(notes ? precedencesOf(notes.of(code), code, codes) : []),
    ...bracketsOf(pairs, code, codes),
  ]);
  const first = new Map<string, Precedence>();
  for (const one of asked) if (!first.has(key(one.before, one.after))) first.set(key(one.before, one.after), one);
  const mutual = [...first.values()].filter(({ before, after }) => first.has(key(after, before)));
  const precedences = [...first.values()].filter((one) => !mutual.includes(one));
  const neverFirst = codes.filter((code) =>
    /\bin (?:other )?diseases classified elsewhere\b/i.test(table.find(code)?.title ?? ''),
  );
  const behind = new Set([...neverFirst, ...precedences.map(({ after }) => after)]);
  return {
    precedences,
    neverFirst,
    mayBeFirst: codes.filter((code) => !behind.has(code)),
    broken: precedences.filter(({ before, after }) => codes.indexOf(before) > codes.indexOf(after)),
    undecided: mutual.filter(({ before, after }) => before < after).map(({ before, after }) => [before, after]),
  };
}

const key = (before: string, after: string): string => `${before} ${after}`;

function precedencesOf(notes: readonly CodeNote[], code: string, codes: readonly string[]): readonly Precedence[] {
  return notes.flatMap(({ kind, text, from, under }): readonly Precedence[] => {
    if ((kind !== 'codeFirst' && kind !== 'useAdditionalCode') || !speaksOf(`${under ?? ''} ${text}`, code)) return [];
    const named = codesNamedIn(text);
    const others = codes.filter((other) => other !== code && isNamedIn(named, other));
    return others.map((other) =>
      kind === 'codeFirst'
        ? { before: other, after: code, rule: 'code-first', from, text }
        : { before: code, after: other, rule: 'use-additional-code', from, text },
    );
  });
}

/** A note "for adverse effects" at T36-T50 speaks of codes with 5 as fifth or sixth character only (Official Guidelines I.C.19.e.5.(a)). */
function speaksOf(text: string, code: string): boolean {
  return !/\bfor adverse effects?\b/i.test(text) || code[4] === '5' || code[5] === '5';
}

function bracketsOf(pairs: readonly BracketedPair[], code: string, codes: readonly string[]): readonly Precedence[] {
  return pairs
    .filter(({ etiology }) => code.startsWith(etiology))
    .flatMap(({ manifestation, path }) =>
      codes
        .filter((other) => other !== code && other.startsWith(manifestation))
        .map((other) => ({
          before: code,
          after: other,
          rule: 'bracketed-in-index',
          from: 'Alphabetic Index',
          text: path,
        })),
    );
}
