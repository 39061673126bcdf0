import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const abuseRuledOutWithSuspected = abstractEdit({
  id: 'guideline/abuse-ruled-out-with-suspected',
  title: 'Abuse ruled out and suspected',
  message: '{code} says that the abuse is ruled out; {other} is not used then.',
  repair: 'Keep the one that the record supports.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.19.f. Adult and child abuse, neglect and other maltreatment'),
  about: /^Z04(?:4|7|8)/,
  check: (abstract) => together(abstract, /^Z04(?:4|7|8)/, /^T76/),
  examples: [
    { says: 'both', given: { principal: 'Z0472', secondary: ['T7612XA'] }, fires: ['/principalDiagnosis/code'] },
    { says: 'ruled out', given: { principal: 'Z0472', secondary: ['I10'] }, fires: [] },
  ],
});
