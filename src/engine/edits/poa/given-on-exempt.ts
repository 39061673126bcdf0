import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { isExempt } from './is-exempt.ts';
import { needsPoa } from './needs-poa.ts';

export const poaGivenOnExempt = abstractEdit({
  id: 'poa/given-on-exempt',
  title: 'Present-on-admission indicator on an exempt code',
  message: '{code} is exempt from present-on-admission reporting, but {poa} is given.',
  repair: 'Leave the indicator empty.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Appendix I, Reporting Options and the list of exempt codes'),
  check: (abstract, { poaExempt }) =>
    poaExempt && needsPoa(abstract)
      ? diagnosesOf(abstract).flatMap(({ code, poa, path }) =>
          poa !== undefined && poa !== 'exempt' && isExempt(poaExempt, code)
            ? [{ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code), poa } }]
            : [],
        )
      : [],
  examples: [
    { says: 'Y on an exempt code', given: { secondary: ['Z7901:Y'] }, fires: ['/secondaryDiagnoses/0/poa'] },
    { says: 'the same marked exempt', given: { secondary: ['Z7901:exempt'] }, fires: [] },
    { says: 'Y on a code that is not exempt', given: { secondary: ['E119:Y'] }, fires: [] },
  ],
});
