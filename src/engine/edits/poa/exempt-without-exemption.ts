import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isExempt } from './is-exempt.ts';
import { needsPoa } from './needs-poa.ts';

export const poaExemptWithoutExemption = abstractEdit({
  id: 'poa/exempt-without-exemption',
  title: 'Marked exempt from POA reporting, but not on the list',
  message: '{code} is marked exempt from present-on-admission reporting, but it is not on the exempt list.',
  repair: 'Answer Y, N, U or W from the record.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Appendix I, Reporting Options and the list of exempt codes'),
  check: (abstract, { poaExempt }) =>
    poaExempt && needsPoa(abstract)
      ? diagnosesOf(abstract)
          .filter(({ code, poa }) => poa === 'exempt' && !isExempt(poaExempt, code))
          .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }))
      : [],
  examples: [
    {
      says: 'a diagnosis that is not exempt',
      given: { secondary: ['E119:exempt'] },
      fires: ['/secondaryDiagnoses/0/poa'],
    },
    { says: 'one that is', given: { secondary: ['Z9861:exempt'] }, fires: [] },
  ],
});
