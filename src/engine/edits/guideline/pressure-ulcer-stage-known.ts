import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const pressureUlcerStageKnown = abstractEdit({
  id: 'guideline/pressure-ulcer-stage-known',
  title: 'Pressure ulcer with a stage and without',
  message: '{code} and {other} are one pressure ulcer with a stage and without; only the stage that is known is coded.',
  repair: 'Keep the stage that was revealed or documented, unless there are two ulcers of the site.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.12.a.2. Unstageable pressure ulcers'),
  about: /^L89.*[09]$/,
  check: (abstract) =>
    matching(abstract, /^L89.*[09]$/).flatMap((one) => {
      const site = one.code.slice(0, -1);
      const other = matching(abstract, /^L89.*[1-4]$/).find(({ code }) => code.slice(0, -1) === site);
      return other ? [pairOf(one, other)] : [];
    }),
  examples: [
    {
      says: 'sacrum, unstageable and stage 4',
      given: { principal: 'L89154', secondary: ['L89150'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'two sites', given: { principal: 'L89154', secondary: ['L89210'] }, fires: [] },
  ],
});
