import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const newbornSepsisOrganismTwice = abstractEdit({
  id: 'guideline/newborn-sepsis-organism-twice',
  title: 'Organism of newborn sepsis coded twice',
  message: '{other} names the organism of the sepsis; is {code} that of another infection?',
  repair: 'Remove the organism code if it belongs to the sepsis of the newborn.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.16.f. Bacterial Sepsis of Newborn'),
  about: /^P36/,
  check: (abstract) => together(abstract, /^B9[56]/, /^P36(?:0|2|4)$/),
  examples: [
    {
      says: 'newborn sepsis due to E. coli, and E. coli',
      given: { principal: 'P364', secondary: ['B9620'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'an organism without code of its own', given: { principal: 'P368', secondary: ['B961'] }, fires: [] },
  ],
});
