import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';
import { isWithin } from './region-of-procedure.ts';

export const inspectionWithProcedure = abstractEdit({
  id: 'guideline/inspection-with-procedure',
  title: 'Inspection beside a procedure of the same site',
  message:
    '{code} inspects the body part or region in which {other} is performed by the same approach; was the inspection only a step of it?',
  repair: 'An inspection to reach the objective of another procedure of the same body part is not coded separately.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B3.11a Inspection procedures'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        one.code[2] === 'J' && other.code[2] !== 'J' && other.code[4] === one.code[4] && isWithin(other.code, one.code),
    ),
  examples: [
    {
      says: 'inspection and partial excision of the gallbladder by one endoscope',
      given: { procedures: ['0FJ44ZZ', '0FB44ZZ'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'colonoscopy, and the biopsy of the sigmoid colon through it',
      given: { procedures: ['0DJD8ZZ', '0DBN8ZX'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'exploratory laparotomy, and the sigmoid colon resected through it',
      given: { procedures: ['0WJG0ZZ', '0DTN0ZZ'] },
      fires: ['/procedures/0/code'],
    },
    {
      says: 'inspection of the gallbladder by another approach',
      given: { procedures: ['0FJ44ZZ', '0FT40ZZ'] },
      fires: [],
    },
  ],
});
