import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const burnExtentOfSequela = abstractEdit({
  id: 'guideline/burn-extent-of-sequela',
  title: 'Extent of burns with sequelae only',
  message: '{code} is not used for sequelae, and every burn is coded as one.',
  repair: 'Remove the extent of body surface.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.19.d.6. Burns and corrosions classified according to extent of body surface involved'),
  about: /^T3[12]/,
  check: (abstract) => {
    const burns = matching(abstract, /^T2[0-8]/);
    const isPast = burns.length > 0 && burns.every(({ code }) => code.endsWith('S'));
    return isPast ? firings(matching(abstract, /^T3[12]/)) : [];
  },
  examples: [
    {
      says: 'a scar after a burn with its extent',
      given: { principal: 'L905', secondary: ['T24311S', 'T310'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'a current burn with its extent', given: { principal: 'T24311A', secondary: ['T310'] }, fires: [] },
  ],
});
