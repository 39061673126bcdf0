import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type PlacedDiagnosis, type TabularNotes } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isNamed, letterOf } from './note-codes.ts';
import { parsedNotes } from './parsed-notes.ts';

export const excludes1 = abstractEdit({
  id: 'guideline/excludes1',
  title: 'Excludes1: not coded together',
  message:
    '{code} is not coded together with {others} (Excludes1 at {from}: {text}), unless the conditions are unrelated.',
  repair: 'Decide from the record whether the conditions are related; if it is not clear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => {
    if (!notes) return [];
    const diagnoses = diagnosesOf(abstract);
    const letters = diagnoses.reduce((all, { code }) => all | letterOf(code), 0);
    const met = new Set<string>();
    return diagnoses.flatMap((diagnosis) => conflicts(diagnosis, diagnoses, letters, notes, met));
  },
  examples: [
    {
      says: 'type 2 and type 1 diabetes',
      given: { secondary: ['E119', 'E109'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two conditions without such a note', given: { secondary: ['E119', 'I10'] }, fires: [] },
  ],
});

/** Conflicts of one diagnosis with the others, a finding a note and each pair once; shown at the later of two codes, else at the one. */
function conflicts(
  one: PlacedDiagnosis,
  all: readonly PlacedDiagnosis[],
  letters: number,
  notes: TabularNotes,
  met: Set<string>,
) {
  const parsed = parsedNotes(notes, one.code);
  if ((parsed.letters & letters) === 0) return [];
  return parsed.excludes1.flatMap(({ text, from, at, named, letters: namedLetters }) => {
    if ((namedLetters & letters) === 0) return [];
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
