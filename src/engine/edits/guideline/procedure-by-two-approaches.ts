import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

export const procedureByTwoApproaches = abstractEdit({
  id: 'guideline/procedure-by-two-approaches',
  title: 'One procedure open and endoscopic',
  message:
    '{code} and {other} are one procedure of one body part, open and through the endoscope; was one approach converted to the other?',
  repair:
    'Where the approach was converted, the attempt is coded as inspection and the procedure by the approach that completed it.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B3.2 Multiple procedures: converted approach'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        one.code[4] === '4' &&
        other.code[4] === '0' &&
        one.code.slice(0, 4) === other.code.slice(0, 4) &&
        one.code.slice(5) === other.code.slice(5),
    ),
  examples: [
    {
      says: 'gallbladder resected laparoscopically and openly',
      given: { procedures: ['0FT44ZZ', '0FT40ZZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'inspected laparoscopically, resected openly', given: { procedures: ['0FJ44ZZ', '0FT40ZZ'] }, fires: [] },
  ],
});
