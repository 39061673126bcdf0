import { mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const duplicateOfPrincipal = mceEdit({
  id: 'mce/duplicate-of-principal',
  title: 'Duplicate of PDX',
  message: '{code} repeats the principal diagnosis.',
  repair: 'Remove the repeated code.',
  severity: 'error',
  effective: always,
  source: mceManual('3. Duplicate of PDX'),
  label: 'DUPLICATE_OF_PDX',
  class: 'prepayment',
  asks: 'every code',
  // The text as given, so that a repetition in other letters is not one: the reference program compares so.
  check: (code, claim) => (code.text === claim.claim.diagnoses[0] ? { code: shown(code, claim) } : undefined),
  examples: [
    {
      says: 'the principal diagnosis again',
      given: { diagnoses: ['I5020', 'I10', 'I5020'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two equal secondary diagnoses', given: { diagnoses: ['I5020', 'I10', 'I10'] }, fires: [] },
  ],
});
