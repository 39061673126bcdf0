import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaUlcerOfTheStay = abstractEdit({
  id: 'poa/ulcer-of-the-stay',
  title: 'Deep pressure ulcer not present on admission',
  message: '{code} is marked {poa}; was the ulcer, at any stage, seen on admission?',
  repair:
    'A stage 3 or 4 ulcer of the stay counts as a hospital-acquired condition; check the nursing assessment on admission and query the provider.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Appendix I, Assigning the POA Indicator, Conditions diagnosed during the admission but clearly present before admission',
  ),
  about: /^L89.*[34]$/,
  check: (abstract) =>
    needsPoa(abstract)
      ? diagnosesOf(abstract).flatMap(({ code, poa, path }) =>
          (poa === 'N' || poa === 'U') && /^L89.*[34]$/.test(code)
            ? [{ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code), poa } }]
            : [],
        )
      : [],
  examples: [
    { says: 'stage 4 of the stay', given: { secondary: ['L89154:N'] }, fires: ['/secondaryDiagnoses/0/poa'] },
    { says: 'stage 2 of the stay', given: { secondary: ['L89152:N'] }, fires: [] },
  ],
});
