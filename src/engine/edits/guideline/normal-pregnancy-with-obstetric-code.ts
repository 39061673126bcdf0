import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const normalPregnancyWithObstetricCode = abstractEdit({
  id: 'guideline/normal-pregnancy-with-obstetric-code',
  title: 'Supervision of normal pregnancy with an obstetric code',
  message: '{code} is not used with any code of chapter 15, but {other} is coded too.',
  repair: 'Decide whether the pregnancy is normal; if not, the supervision code does not apply.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.11. Encounters for Obstetrical and Reproductive Services'),
  about: /^Z34/,
  check: (abstract) => together(abstract, /^Z34/, /^O/),
  examples: [
    {
      says: 'supervision of a normal pregnancy and mild hyperemesis',
      given: { setting: 'outpatient', principal: 'Z3481', secondary: ['O210'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'supervision of a normal pregnancy', given: { setting: 'outpatient', principal: 'Z3481' }, fires: [] },
  ],
});
