import type { Abstract } from '../../abstract/index.ts';
import { displayIcd10Cm, isNamedIn } from '../../codes/index.ts';
import { diagnosesOf, type Firing, type PlacedDiagnosis, type TabularNotes } from '../abstract-edit.ts';
import { letterOf } from './letters-of.ts';
import { type ExcludesNote, type ParsedNotes, parsedNotes } from './parsed-notes.ts';

/** A note that meets codes of the abstract. */
export type ExcludedPair = Firing<'{code} {others} {from} {text}'>;

interface ExcludedPairs {
  readonly notes: TabularNotes;
  readonly plain: readonly ExcludedPair[];
  readonly combined: readonly ExcludedPair[];
}

/** The answer for the abstract asked about last, which never changes: two edits ask for it. */
let last: { readonly abstract: Abstract; readonly pairs: ExcludedPairs } | undefined;

/** Excludes1 notes that meet another diagnosis, those that name a condition and those that name a combination; each pair of codes once. */
export function excludedPairs(abstract: Abstract, notes: TabularNotes): ExcludedPairs {
  if (last?.abstract === abstract && last.pairs.notes === notes) return last.pairs;
  const all = diagnosesOf(abstract);
  let letters = 0;
  for (const { code } of all) letters |= letterOf(code);
  const met = new Set<string>();
  const plain: ExcludedPair[] = [];
  for (const one of all) {
    const parsed = parsedNotes(notes, one.code);
    if ((parsed.letters & letters) !== 0) addConflicts(plain, one, all, letters, parsed, met, false);
  }
  const combined: ExcludedPair[] = [];
  for (const one of all) {
    const parsed = parsedNotes(notes, one.code);
    if ((parsed.combinationLetters & letters) !== 0) addConflicts(combined, one, all, letters, parsed, met, true);
  }
  const pairs = { notes, plain, combined };
  last = { abstract, pairs };
  return pairs;
}

const none: readonly PlacedDiagnosis[] = [];

/** Conflicts of one diagnosis with the others, a finding a note and each pair once; shown at the later of two codes, else at the one. */
function addConflicts(
  found: ExcludedPair[],
  one: PlacedDiagnosis,
  all: readonly PlacedDiagnosis[],
  letters: number,
  { excludes1 }: ParsedNotes,
  met: Set<string>,
  isCombined: boolean,
): void {
  for (const note of excludes1) {
    if (note.isCombination !== isCombined || (note.letters & letters) === 0) continue;
    let others: readonly PlacedDiagnosis[] = none;
    for (const other of all)
      if (isExcluded(note, one.code, other.code) && isFirst(one.code, other.code, met)) others = [...others, other];
    const [first] = others;
    if (!first) continue;
    const later = others.length > 1 || all.indexOf(one) > all.indexOf(first) ? one : first;
    const shown = others.map(({ code }) => displayIcd10Cm(code)).join(', ');
    const report = { code: displayIcd10Cm(one.code), others: shown, from: note.from, text: note.text };
    found.push({ field: `${later.path}/code`, codes: [one.code, ...others.map(({ code }) => code)], report });
  }
}

function isExcluded({ letters, at, named }: ExcludesNote, one: string, other: string): boolean {
  return (letters & letterOf(other)) !== 0 && isNamedIn(named, other) && other !== one && !other.startsWith(at);
}

/** Whether the pair was not met before. */
function isFirst(one: string, other: string, met: Set<string>): boolean {
  const pair = one < other ? `${one},${other}` : `${other},${one}`;
  if (met.has(pair)) return false;
  met.add(pair);
  return true;
}
