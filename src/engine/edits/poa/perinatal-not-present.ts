import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaPerinatalNotPresent = abstractEdit({
  id: 'poa/perinatal-not-present',
  title: 'Condition of the birth not present on admission',
  message:
    '{code} is present at birth or arises from it; on the birth record that counts as present on admission, but N is given.',
  repair: 'Answer Y for conditions at birth, in utero or during delivery.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Appendix I, Assigning the POA Indicator, Perinatal conditions'),
  about: /^P(?:0[0-8]|1[0-5]|24)/,
  check: (abstract) =>
    needsPoa(abstract) && abstract.principalDiagnosis?.code.startsWith('Z38')
      ? diagnosesOf(abstract)
          .filter(({ code, poa }) => poa === 'N' && /^P(?:0[0-8]|1[0-5]|24)/.test(code))
          .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }))
      : [],
  examples: [
    {
      says: 'prematurity at birth',
      given: { principal: 'Z3800:exempt', secondary: ['P0737:N'] },
      fires: ['/secondaryDiagnoses/0/poa'],
    },
    { says: 'jaundice that came later', given: { principal: 'Z3800:exempt', secondary: ['P599:N'] }, fires: [] },
  ],
});
