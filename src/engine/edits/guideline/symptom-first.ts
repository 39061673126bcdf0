import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { pairOf } from './pairs.ts';

export const symptomFirst = abstractEdit({
  id: 'guideline/symptom-first',
  title: 'Symptom as principal diagnosis',
  message: '{code} is a symptom and {other} is coded as well; is a related definitive diagnosis established?',
  repair: 'A symptom is principal only while no related definitive diagnosis is established.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section II.A. Codes for symptoms, signs, and ill-defined conditions'),
  about: /^R/,
  check: (abstract) => {
    const { principalDiagnosis: first, setting } = abstract;
    if (setting !== 'inpatient' || !first || !/^R(?!65)/.test(first.code)) return [];
    // Long-standing conditions and conditions of the stay do not explain why the patient came.
    const other = abstract.secondaryDiagnoses.find(({ code, poa }) => /^[A-P]/.test(code) && poa !== 'N');
    return other ? [pairOf({ ...first, path: '/principalDiagnosis' }, other)] : [];
  },
  examples: [
    {
      says: 'chest pain before heart failure',
      given: { principal: 'R079', secondary: ['I5020'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the diagnosis first', given: { secondary: ['R079'] }, fires: [] },
  ],
});
