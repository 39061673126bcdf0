import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

const isCongenital = (title: string): boolean => /^congenital\b/i.test(title);

export const poaCongenitalNotPresent = abstractEdit({
  id: 'poa/congenital-not-present',
  title: 'Congenital condition not present on admission',
  message: '{code} is congenital; congenital conditions are always present on admission, but {poa} is given.',
  repair: 'Answer Y.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Appendix I, Assigning the POA Indicator, Congenital conditions and anomalies'),
  check: (abstract, { diagnosisCodes }) =>
    diagnosisCodes && needsPoa(abstract)
      ? diagnosesOf(abstract).flatMap(({ code, poa, path }) =>
          poa !== undefined &&
          poa !== 'Y' &&
          poa !== 'exempt' &&
          /^(?!Z)/.test(code) &&
          isCongenital(diagnosisCodes.find(code)?.title ?? '')
            ? [{ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code), poa } }]
            : [],
        )
      : [],
  examples: [
    {
      says: 'congenital hypothyroidism that was not present',
      given: { secondary: ['E031:N'] },
      fires: ['/secondaryDiagnoses/0/poa'],
    },
    { says: 'the same, present', given: { secondary: ['E031:Y'] }, fires: [] },
  ],
});
