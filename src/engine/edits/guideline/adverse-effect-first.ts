import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const adverseEffectFirst = abstractEdit({
  id: 'guideline/adverse-effect-first',
  title: 'Adverse effect first',
  message: '{code} is an adverse effect of a drug; the nature of the effect is sequenced first.',
  repair: 'List the condition that the drug caused first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.C.19.e.5.a. Adverse Effect'),
  about: /^T(?:3[6-9]|4\d|50)(?:.{2}5|.5X)[AD]$/,
  check: (abstract) =>
    firings(
      matching(abstract, /^T(?:3[6-9]|4\d|50)(?:.{2}5|.5X)[AD]$/).filter(({ path }) => path === '/principalDiagnosis'),
    ),
  examples: [
    {
      says: 'adverse effect first',
      given: { principal: 'T451X5A', secondary: ['D6481'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the condition first', given: { principal: 'D6481', secondary: ['T451X5A'] }, fires: [] },
  ],
});
