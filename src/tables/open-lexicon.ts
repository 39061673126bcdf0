import type { IsoDate } from '../base/index.ts';
import { openTermTree, shelve, type TermTree } from '../engine/codes/index.ts';
import { compileLexicon, type Lexicon } from '../engine/notes/index.ts';
import type { Tables } from './tables.ts';

const kept = new WeakMap<object, Lexicon>();

/**
 * The lexicon of clinical terms over the ICD-10-CM edition in force on a day, with its notes and index; undefined where none covers the day. Compiled
 * when first asked for (seconds with the official tables), then kept with the code list.
 */
export function openLexicon(tables: Tables, on: IsoDate): Lexicon | undefined {
  const codes = tables.codes('icd-10-cm', on);
  if (!codes) return undefined;
  const known = kept.get(codes);
  if (known) return known;
  const notes = tables.notes('icd-10-cm', on);
  const trees: Readonly<Record<string, TermTree>> = Object.fromEntries(
    tables.index(on).map(({ info, pack }) => [info.part, openTermTree(pack)]),
  );
  const lexicon = compileLexicon({ codes, ...(notes ? { notes } : {}), books: shelve(trees) });
  kept.set(codes, lexicon);
  return lexicon;
}
