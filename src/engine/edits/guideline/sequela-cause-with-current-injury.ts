import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

export const sequelaCauseWithCurrentInjury = abstractEdit({
  id: 'guideline/sequela-cause-with-current-injury',
  title: 'External cause of a sequela with a current injury',
  message: '{code} is the cause of a sequela; it is never used with a related current injury. Is {other} related?',
  repair: 'Use the initial or subsequent cause for the current injury.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.20.i.2. Sequela external cause code with a related current injury'),
  about: /^[V-Y].{5}S$/,
  check: (abstract) => together(abstract, /^[V-Y].{5}S$/, /^S.{5}[A-R]$/),
  examples: [
    {
      says: 'sequela of a fall with a fresh fracture',
      given: { principal: 'S72001A', secondary: ['W19XXXS'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with a sequela', given: { principal: 'M24541', secondary: ['S52501S', 'W19XXXS'] }, fires: [] },
  ],
});
