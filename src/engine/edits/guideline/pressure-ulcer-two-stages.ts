import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const pressureUlcerTwoStages = abstractEdit({
  id: 'guideline/pressure-ulcer-two-stages',
  title: 'One pressure ulcer in two stages',
  message: '{code} and {other} are two stages of one site; did the ulcer progress during the stay, or are there two?',
  repair: 'Code the stage on admission and the highest stage of the stay; the higher one was not present on admission.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.12.a.6. Patient admitted with pressure ulcer evolving into another stage during the admission',
  ),
  about: /^L89.*[1-4]$/,
  check: (abstract) => {
    const all = matching(abstract, /^L89.*[1-4]$/);
    return all.flatMap((one, i) =>
      all
        .slice(i + 1)
        .filter(({ code }) => code.slice(0, -1) === one.code.slice(0, -1) && code !== one.code)
        .map((other) => pairOf(other, one)),
    );
  },
  examples: [
    {
      says: 'sacrum, stages 2 and 3',
      given: { secondary: ['L89152', 'L89153:N'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two sites', given: { secondary: ['L89152', 'L89213'] }, fires: [] },
  ],
});
