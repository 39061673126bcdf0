import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isExempt } from './is-exempt.ts';
import { needsPoa } from './needs-poa.ts';

export const poaMissing = abstractEdit({
  id: 'poa/missing',
  title: 'Present-on-admission indicator missing',
  message: '{code} has no present-on-admission indicator, and it is not on the exempt list.',
  repair: 'Answer Y, N, U or W from the record; ask the provider where the record does not say.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Appendix I, General Reporting Requirements'),
  check: (abstract, { poaExempt }) =>
    poaExempt && needsPoa(abstract)
      ? diagnosesOf(abstract)
          .filter(({ code, poa }) => poa === undefined && !isExempt(poaExempt, code))
          .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }))
      : [],
  examples: [
    {
      says: 'a diagnosis without answer',
      given: { principal: 'I5020', secondary: ['E119:-'] },
      fires: ['/secondaryDiagnoses/0/poa'],
    },
    { says: 'an exempt diagnosis without answer', given: { secondary: ['Z7901:-'] }, fires: [] },
    {
      says: 'a hospital that does not report POA',
      given: { secondary: ['E119:-'], poaReporting: 'exempt' },
      fires: [],
    },
    { says: 'an outpatient', given: { principal: 'I5020:-', setting: 'outpatient' }, fires: [] },
  ],
});
