import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaSevereSepsisBeforeInfection = abstractEdit({
  id: 'poa/severe-sepsis-before-infection',
  title: 'Severe sepsis present before its infection',
  message: '{code} is marked as present on admission, but no sepsis is.',
  repair: 'Check both answers; severe sepsis cannot precede the infection.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.1.d.3. Sequencing of severe sepsis; Appendix I, Reporting Definitions'),
  about: /^R652/,
  check: (abstract) => {
    const all = needsPoa(abstract) ? diagnosesOf(abstract) : [];
    const sepsis = all.filter(({ code }) => /^A4[01]/.test(code));
    if (sepsis.length === 0 || sepsis.some(({ poa }) => poa !== 'N')) return [];
    return all
      .filter(({ code, poa }) => poa === 'Y' && /^R652/.test(code))
      .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }));
  },
  examples: [
    {
      says: 'septic shock present, sepsis not',
      given: { secondary: ['A419:N', 'R6521:Y'] },
      fires: ['/secondaryDiagnoses/1/poa'],
    },
    { says: 'both of the stay', given: { secondary: ['A419:N', 'R6521:N'] }, fires: [] },
  ],
});
