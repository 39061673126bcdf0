import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

/** Codes of chronic conditions alone; what holds an acute part as well is left out. */
const chronic =
  /^(?:C|I10|I11[09]|I12|I13|I2510|I252|E03|E78|E1[013]9|E66|J449|J43|N18|G20|G30|G35|F0[123]|F20|K74|M81|B20|B18|I482|D4[56])/;

export const poaChronicNotPresent = abstractEdit({
  id: 'poa/chronic-not-present',
  title: 'Chronic condition not present on admission',
  message: '{code} is a chronic condition; it is present on admission even if it was diagnosed later, but N is given.',
  repair: 'Answer Y, unless the code holds an acute part that came later.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Appendix I, Assigning the POA Indicator, Acute and Chronic Conditions'),
  about: chronic,
  check: (abstract) =>
    needsPoa(abstract)
      ? diagnosesOf(abstract)
          .filter(({ code, poa }) => poa === 'N' && chronic.test(code))
          .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }))
      : [],
  examples: [
    {
      says: 'essential hypertension that was not present',
      given: { secondary: ['I10:N'] },
      fires: ['/secondaryDiagnoses/0/poa'],
    },
    { says: 'a code that holds an acute exacerbation', given: { secondary: ['J441:N'] }, fires: [] },
  ],
});
