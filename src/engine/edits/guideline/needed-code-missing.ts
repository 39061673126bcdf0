import { displayIcd10Cm, isNamedIn } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type PlacedDiagnosis } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import type { NeededCodes } from './needed-codes.ts';
import { parsedNotes } from './parsed-notes.ts';

/** Asked by edits of their own: chronic kidney disease and heart failure beside hypertension. */
const askedElsewhere = /^I1[123]/;

export const neededCodeMissing = abstractEdit({
  id: 'guideline/needed-code-missing',
  title: 'Code that a note asks for is missing',
  message:
    '{code} has the note "{order} {text}" at {from}, and none of these codes is there; what does the record say?',
  repair: 'Add the code that the record supports.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.A.13. Etiology/manifestation convention; I.A.17 and I.B.7. Multiple coding for a single condition',
  ),
  check: (abstract, { notes }) => {
    if (!notes) return [];
    const all = diagnosesOf(abstract);
    return all.flatMap(({ code, path }) => {
      const { needed } = parsedNotes(notes, code);
      if (needed.length === 0 || askedElsewhere.test(code)) return [];
      return needed
        .filter((note) => !isThere(note, code, all))
        .map(({ kind, from, text }) => ({
          field: `${path}/code`,
          codes: [code],
          report: { code: displayIcd10Cm(code), order: orders[kind], from, text },
        }));
    });
  },
  examples: [
    {
      says: 'diabetic foot ulcer whose site and severity are not coded',
      given: { principal: 'E11621', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the same with the ulcer', given: { principal: 'E11621', secondary: ['L97511'] }, fires: [] },
    {
      says: 'corrosion without the chemical',
      given: { principal: 'T2042XA', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'a note for what the patient may not have', given: { principal: 'J449', secondary: ['I10'] }, fires: [] },
  ],
});

const orders = { codeFirst: 'Code first', useAdditionalCode: 'Use additional' } as const;

const isThere = ({ named }: NeededCodes, code: string, all: readonly PlacedDiagnosis[]): boolean =>
  all.some((other) => other.code !== code && isNamedIn(named, other.code));
