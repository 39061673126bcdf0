import { displayIcd10Cm, isNamedIn } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type TabularNotes } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { parsedNotes } from './parsed-notes.ts';

export const codeFirstOrder = abstractEdit({
  id: 'guideline/code-first-order',
  title: 'Code first: sequence',
  message: '{code} stands before {other}, but the note at {from} says to code {text} first.',
  repair: 'Move the code that the note names before the other, where the conditions are the ones that the note means.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.A.13. Etiology/manifestation convention; I.B.7. Multiple coding for a single condition'),
  check: (abstract, { notes }) => {
    if (!notes) return [];
    const diagnoses = diagnosesOf(abstract);
    return diagnoses.flatMap(({ code, path }, place) => {
      const { codeFirst } = parsedNotes(notes, code);
      if (codeFirst.length === 0) return [];
      const before = diagnoses.slice(0, place);
      return codeFirst.flatMap(({ from, items }) => {
        // A named code before this one satisfies the note, whatever stands after it.
        if (items.some(({ named }) => before.some((other) => isNamedIn(named, other.code)))) return [];
        for (const other of diagnoses.slice(place + 1)) {
          const item = items.find(({ named }) => isNamedIn(named, other.code));
          if (!item || isMutual(other.code, code, notes)) continue;
          const report = { code: displayIcd10Cm(code), other: displayIcd10Cm(other.code), from, text: item.text };
          return [{ field: `${path}/code`, codes: [code, other.code], report }];
        }
        return [];
      });
    });
  },
  examples: [
    {
      says: 'heart failure before the hypertensive heart disease that it is due to',
      given: { principal: 'I5020', secondary: ['I110'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the other way round', given: { principal: 'I110', secondary: ['I5020'] }, fires: [] },
    { says: 'heart failure alone', given: { principal: 'I5020' }, fires: [] },
  ],
});

/** Each of the two names the other: the notes do not decide. */
function isMutual(other: string, code: string, notes: TabularNotes): boolean {
  return parsedNotes(notes, other).codeFirst.some(({ items }) => items.some(({ named }) => isNamedIn(named, code)));
}
