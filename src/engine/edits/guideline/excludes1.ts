import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type EditTables, type PlacedDiagnosis } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isNamed, noteCodes } from './note-codes.ts';

export const excludes1 = abstractEdit({
  id: 'guideline/excludes1',
  title: 'Excludes1: not coded together',
  message:
    '{code} and {other} are not coded together (Excludes1 at {from}: {text}), unless the two conditions are unrelated.',
  repair: 'Decide from the record whether the conditions are related; if it is not clear, query the provider.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.A.12.a. Excludes1'),
  check: (abstract, { notes }) => {
    if (!notes) return [];
    const diagnoses = diagnosesOf(abstract);
    const met = new Set<string>();
    return diagnoses.flatMap((diagnosis) => conflicts(diagnosis, diagnoses, notes, met));
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

type Notes = NonNullable<EditTables['notes']>;

/** Conflicts of one diagnosis with the others, each pair once, shown at the one that stands later. */
function conflicts(one: PlacedDiagnosis, all: readonly PlacedDiagnosis[], notes: Notes, met: Set<string>) {
  return notes
    .of(one.code)
    .filter(({ kind }) => kind === 'excludes1')
    .flatMap(({ text, from, at }) => {
      const named = noteCodes(text);
      const others = all.filter(({ code }) => code !== one.code && !code.startsWith(at) && isNamed(named, code));
      return others.flatMap((other) => {
        const pair = [one.code, other.code].sort().join();
        if (met.has(pair)) return [];
        met.add(pair);
        const later = all.indexOf(one) > all.indexOf(other) ? one : other;
        const report = { code: displayIcd10Cm(one.code), other: displayIcd10Cm(other.code), from, text };
        return [{ field: `${later.path}/code`, codes: [one.code, other.code], report }];
      });
    });
}
