import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';

/** Titles of manifestations; not the organisms "as the cause of diseases classified elsewhere" (B95 to B97). */
export const inDiseasesElsewhere = /\bin (?:\w+ ){0,3}(?:diseases|disorders|conditions) classified elsewhere/i;

export const manifestationFirst = abstractEdit({
  id: 'guideline/manifestation-first',
  title: 'Manifestation code first-listed',
  message: '{code} ({title}) is never first-listed; the underlying condition comes before it.',
  repair: 'List the underlying condition first.',
  severity: 'error',
  effective: icd10Era,
  source: guideline('Section I.A.13. Etiology/manifestation convention'),
  // For inpatients this is an edit of the Medicare Code Editor, whose list also has manifestations without these words in the title.
  check: ({ setting, principalDiagnosis }, { diagnosisCodes }) => {
    if (setting !== 'outpatient' || !principalDiagnosis) return [];
    const { code } = principalDiagnosis;
    const title = diagnosisCodes?.find(code)?.title ?? '';
    if (!inDiseasesElsewhere.test(title)) return [];
    return [{ field: '/principalDiagnosis/code', codes: [code], report: { code: displayIcd10Cm(code), title } }];
  },
  examples: [
    {
      says: 'anemia in a disease classified elsewhere, first-listed',
      given: { setting: 'outpatient', principal: 'D638' },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the same second', given: { setting: 'outpatient', principal: 'E119', secondary: ['D638'] }, fires: [] },
  ],
});
