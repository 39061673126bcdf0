import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const outcomeOnNewbornRecord = abstractEdit({
  id: 'guideline/outcome-on-newborn-record',
  title: 'Outcome of delivery on the record of a newborn',
  message: '{code} is not used on the newborn record ({other}).',
  repair: 'Remove the outcome of delivery.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.15.b.5. Outcome of delivery'),
  about: /^Z38/,
  check: (abstract) => together(abstract, /^Z37/, /^Z38/),
  examples: [
    { says: 'both', given: { principal: 'Z3800', secondary: ['Z370'] }, fires: ['/secondaryDiagnoses/0/code'] },
    { says: 'the newborn record', given: { principal: 'Z3800', secondary: ['P0739'] }, fires: [] },
  ],
});
