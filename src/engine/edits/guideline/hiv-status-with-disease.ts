import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const hivStatusWithDisease = abstractEdit({
  id: 'guideline/hiv-status-with-disease',
  title: 'HIV status code with HIV disease',
  message: '{code} is never assigned once HIV disease ({other}) has been diagnosed.',
  repair: 'Keep B20 and remove the status or the inconclusive finding.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.1.a.2.g. Previously diagnosed HIV-related illness'),
  about: /^(?:Z21|R75)$/,
  check: (abstract) => together(abstract, /^(?:Z21|R75)$/, /^B20$/),
  examples: [
    {
      says: 'HIV disease and asymptomatic status',
      given: { secondary: ['B20', 'Z21'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'asymptomatic status alone', given: { secondary: ['Z21'] }, fires: [] },
  ],
});
