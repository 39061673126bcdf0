import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { matching, pairOf } from './pairs.ts';

export const chronicUlcerTwoSeverities = abstractEdit({
  id: 'guideline/chronic-ulcer-two-severities',
  title: 'One chronic ulcer in two severities',
  message:
    '{code} and {other} are two severities of one site; did the ulcer progress during the stay, or are there two?',
  repair: 'Code the severity on admission and the highest of the stay.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.12.b.3. Patient admitted with non-pressure ulcer that progresses to another severity level during the admission',
  ),
  about: /^L97/,
  check: (abstract) => {
    const all = matching(abstract, /^L97....?$/);
    return all.flatMap((one, i) =>
      all
        .slice(i + 1)
        .filter(({ code }) => code.slice(0, 5) === one.code.slice(0, 5) && code !== one.code)
        .map((other) => pairOf(other, one)),
    );
  },
  examples: [
    {
      says: 'right ankle, skin and fat layer',
      given: { secondary: ['L97311', 'L97312'] },
      fires: ['/secondaryDiagnoses/1/code'],
    },
    { says: 'two sides', given: { secondary: ['L97311', 'L97322'] }, fires: [] },
  ],
});
