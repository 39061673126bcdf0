import type { Abstract } from '../../abstract/index.ts';
import { displayIcd10Cm } from '../../codes/index.ts';
import { diagnosesOf, type Firing, type PlacedDiagnosis, type TabularNotes } from '../abstract-edit.ts';
import { isNamed, letterOf } from './note-codes.ts';
import { parsedNotes } from './parsed-notes.ts';

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
  return parsed.excludes1.flatMap(({ text, from, at, named, letters: namedLetters, isCombination }) => {
    if ((namedLetters & letters) === 0 || isCombination !== isCombined) return [];
    const others = all.filter(({ code }) => {
      if ((namedLetters & letterOf(code)) === 0 || code === one.code || code.startsWith(at) || !isNamed(named, code))
        return false;
      const pair = [one.code, code].sort().join();
      return !met.has(pair) && met.add(pair);
    });
    const [first] = others;
    if (!first) return [];
    const later = others.length > 1 || all.indexOf(one) > all.indexOf(first) ? one : first;
    const shown = others.map(({ code }) => displayIcd10Cm(code)).join(', ');
    const report = { code: displayIcd10Cm(one.code), others: shown, from, text };
    return [{ field: `${later.path}/code`, codes: [one.code, ...others.map(({ code }) => code)], report }];
  });
}
