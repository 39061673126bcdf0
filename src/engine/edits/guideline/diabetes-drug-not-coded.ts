import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { firings, matching } from './pairs.ts';

export const diabetesDrugNotCoded = abstractEdit({
  id: 'guideline/diabetes-drug-not-coded',
  title: 'Diabetes without a drug status',
  message: '{code}: is the diabetes treated with insulin, oral or injectable drugs? No code says so.',
  repair:
    'Add Z79.4, Z79.84 or Z79.85 for what the patient takes long-term; nothing where diet controls the disease or insulin is given for the stay only.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Section I.C.4.a.3. Diabetes mellitus and the use of insulin, oral hypoglycemics, and injectable non-insulin drugs',
  ),
  about: /^E(?:08|09|11|13)/,
  // Type 1 lives on insulin by its definition; a pump, its failure, or an effect of the drug documents the treatment. Diabetes that is only
  // listed among other conditions is not asked about, unless the case codes what else the patient takes long-term.
  check: (abstract) => {
    if (matching(abstract, /^(?:Z79(?:4$|8[45])|T383|T8561|T856[23]|Z9641|Z4681|O24|E10)/).length > 0) return [];
    const treated = matching(abstract, /^Z79/).length > 0;
    const diabetes = matching(abstract, /^E(?:08|09|11|13)/);
    return firings(
      diabetes.filter(({ code, path }) => treated || code[3] !== '9' || path === '/principalDiagnosis').slice(0, 1),
    );
  },
  examples: [
    {
      says: 'type 2 with hyperglycemia without a word on drugs',
      given: { secondary: ['E1165'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    {
      says: 'type 2 beside the anticoagulant that is coded',
      given: { secondary: ['E119', 'Z7901'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'type 2 listed among other conditions', given: { secondary: ['E119'] }, fires: [] },
    { says: 'the same on metformin', given: { secondary: ['E1165', 'Z7984'] }, fires: [] },
  ],
});
