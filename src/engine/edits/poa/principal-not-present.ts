import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaPrincipalNotPresent = abstractEdit({
  id: 'poa/principal-not-present',
  title: 'Principal diagnosis not present on admission',
  message:
    '{code} is the principal diagnosis, which is what brought the patient to hospital, but it is marked as not present on admission.',
  repair: 'Check the sequence and the answer; in obstetrics both can be right.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section II. Selection of Principal Diagnosis; Appendix I, Reporting Definitions'),
  check: (abstract) => {
    const { principalDiagnosis: first } = abstract;
    if (first?.poa !== 'N' || !needsPoa(abstract) || /^[OPZ]/.test(first.code)) return [];
    return [{ field: '/principalDiagnosis/poa', codes: [first.code], report: { code: displayIcd10Cm(first.code) } }];
  },
  examples: [
    {
      says: 'a principal diagnosis that came later',
      given: { principal: 'J189:N' },
      fires: ['/principalDiagnosis/poa'],
    },
    { says: 'a laceration during delivery', given: { principal: 'O701:N', secondary: ['Z370:exempt'] }, fires: [] },
  ],
});
