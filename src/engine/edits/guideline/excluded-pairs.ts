import type { Abstract } from '../../abstract/index.ts';
import { displayIcd10Cm } from '../../codes/index.ts';
import { diagnosesOf, type Firing, type PlacedDiagnosis, type TabularNotes } from '../abstract-edit.ts';
import { isNamed, letterOf } from './note-codes.ts';
import { type ExcludesNote, parsedNotes } from './parsed-notes.ts';

/** A note that meets codes of the abstract. */
export type ExcludedPair = Firing<'{code} {others} {from} {text}'>;

interface ExcludedPairs {
  readonly notes: TabularNotes;
  readonly plain: readonly ExcludedPair[];
  readonly combined: readonly ExcludedPair[];
}

/** Kept as long as the abstract, which never changes: two edits ask for them. */
const kept = new WeakMap<Abstract, ExcludedPairs>();

/** Excludes1 notes that meet another diagnosis, those that name a condition and those that name a combination; each pair of codes once. */
export function excludedPairs(abstract: Abstract, notes: TabularNotes): ExcludedPairs {
  const known = kept.get(abstract);
  if (known?.notes === notes) return known;
  const all = diagnosesOf(abstract);
  const letters = all.reduce((some, { code }) => some | letterOf(code), 0);
  const met = new Set<string>();
  const pairs = (isCombined: boolean) => all.flatMap((one) => conflicts(one, all, letters, notes, met, isCombined));
  const plain = pairs(false);
  const found = { notes, plain, combined: pairs(true) };
  kept.set(abstract, found);
  return found;
}

/** Conflicts of one diagnosis with the others, a finding a note and each pair once; shown at the later of two codes, else at the one. */
function conflicts(
  one: PlacedDiagnosis,
  all: readonly PlacedDiagnosis[],
  letters: number,
  notes: TabularNotes,
  met: Set<string>,
  isCombined: boolean,
): readonly ExcludedPair[] {
  const parsed = parsedNotes(notes, one.code);
  if ((parsed.letters & letters) === 0) return [];
  const found: ExcludedPair[] = [];
  for (const note of parsed.excludes1) {
    if (note.isCombination !== isCombined || (note.letters & letters) === 0) continue;
    const others = all.filter(({ code }) => isExcluded(note, one.code, code) && isFirst(one.code, code, met));
    const [first] = others;
    if (!first) continue;
    const later = others.length > 1 || all.indexOf(one) > all.indexOf(first) ? one : first;
    const shown = others.map(({ code }) => displayIcd10Cm(code)).join(', ');
    const report = { code: displayIcd10Cm(one.code), others: shown, from: note.from, text: note.text };
    found.push({ field: `${later.path}/code`, codes: [one.code, ...others.map(({ code }) => code)], report });
  }
  return found;
}

function isExcluded({ letters, at, named }: ExcludesNote, one: string, other: string): boolean {
  return (letters & letterOf(other)) !== 0 && isNamed(named, other) && other !== one && !other.startsWith(at);
}

/** Whether the pair was not met before. */
function isFirst(one: string, other: string, met: Set<string>): boolean {
  const pair = one < other ? `${one},${other}` : `${other},${one}`;
  if (met.has(pair)) return false;
  met.add(pair);
  return true;
}
