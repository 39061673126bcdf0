import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isNamed, noteCodes } from './note-codes.ts';

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
    const codeFirst = (code: string) => notes.of(code).filter(({ kind }) => kind === 'codeFirst');
    return diagnoses.flatMap(({ code, path }, place) => {
      const before = diagnoses.slice(0, place);
      return codeFirst(code).flatMap(({ text, from }) => {
        const named = noteCodes(text);
        // A named code before this one satisfies the note, whatever stands after it.
        if (before.some((other) => isNamed(named, other.code))) return [];
        const other = diagnoses.slice(place + 1).find((one) => isNamed(named, one.code));
        if (!other || codeFirst(other.code).some((note) => isNamed(noteCodes(note.text), code))) return [];
        const report = { code: displayIcd10Cm(code), other: displayIcd10Cm(other.code), from, text };
        return [{ field: `${path}/code`, codes: [code, other.code], report }];
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
