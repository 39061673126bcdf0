import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { without } from './pairs.ts';

export const neoplasticFractureWithoutNeoplasm = abstractEdit({
  id: 'guideline/neoplastic-fracture-without-neoplasm',
  title: 'Pathological fracture in neoplastic disease without the neoplasm',
  message: '{code} is a fracture due to a neoplasm, and no neoplasm is coded.',
  repair: 'Code the neoplasm; the focus of treatment decides which is first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.2.l.6. Pathologic fracture due to a neoplasm'),
  about: /^M845/,
  check: (abstract) => without(abstract, /^M845/, /^(?:C|D[0-4])/),
  examples: [
    {
      says: 'the fracture alone',
      given: { principal: 'M84551A', secondary: ['I10'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'with bone metastasis', given: { principal: 'M84551A', secondary: ['C7951'] }, fires: [] },
  ],
});
