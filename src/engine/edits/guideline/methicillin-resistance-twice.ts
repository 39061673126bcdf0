import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const methicillinResistanceTwice = abstractEdit({
  id: 'guideline/methicillin-resistance-twice',
  title: 'Resistance of MRSA coded twice',
  message: '{code} is not assigned with {other}, which says that the organism is resistant to methicillin.',
  repair: 'Remove the resistance to penicillins, unless it belongs to another organism.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.1.e.1.a. Combination codes for MRSA infection; I.C.1.e.1.b'),
  about: /^Z1611/,
  check: (abstract) => together(abstract, /^Z1611$|^Z1611/, /^(?:A4102|J15212|B9562|A4902)$/),
  examples: [
    {
      says: 'MRSA sepsis and resistance to penicillins',
      given: { principal: 'A4102', secondary: ['Z1611'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'another resistance', given: { principal: 'A4102', secondary: ['Z1621'] }, fires: [] },
  ],
});
