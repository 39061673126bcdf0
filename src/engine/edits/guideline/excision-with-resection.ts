import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

export const excisionWithResection = abstractEdit({
  id: 'guideline/excision-with-resection',
  title: 'Excision beside the resection of the same body part',
  message:
    '{code} takes a part of what {other} takes whole on the same day, without the qualifier Diagnostic; was it a biopsy, or a step of the resection?',
  repair:
    'A biopsy before the more definitive procedure is coded with the qualifier Diagnostic, beside it; a step of the resection is not coded.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B3.4b Biopsy followed by more definitive treatment'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        one.code[2] === 'B' &&
        one.code[6] === 'Z' &&
        other.code[2] === 'T' &&
        one.code[1] === other.code[1] &&
        one.code[3] === other.code[3],
    ),
  examples: [
    {
      says: 'upper lobe of the right lung excised in part, without qualifier, and resected',
      given: { procedures: ['0BBC0ZZ', '0BTC0ZZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'biopsy of the lobe before its resection', given: { procedures: ['0BBC0ZX', '0BTC0ZZ'] }, fires: [] },
    { says: 'another lobe', given: { procedures: ['0BBD0ZZ', '0BTC0ZZ'] }, fires: [] },
  ],
});
