import type { MceLabel } from './mce-result.ts';
import type { MceFlag } from './mce-source.ts';

/** Kinds of limited coverage in the order in which they are tried: flag, label of the reference program, name in words. */
export const limitedCoverages: readonly (readonly [MceFlag, MceLabel, string])[] = [
  ['lcov', 'LIMITED_COVERAGE', 'this procedure'],
  ['lcov_artheartxpa', 'LIMITED_COVERAGE', 'an artificial heart'],
  ['lcov_artheartxpb', 'LIMITED_COVERAGE', 'an artificial heart'],
  ['lcov_lvrs', 'LIMITED_COVERAGE_LVRS', 'lung volume reduction surgery'],
  ['lcov_lungxp', 'LIMITED_COVERAGE_LUNG_TRANSPLANT', 'a lung transplant'],
  ['lcov_heartlungxp', 'LIMITED_COVERAGE_COMBINATION_HEART_LUNG_TRANSPLANT', 'a combined heart and lung transplant'],
  ['lcov_heartxp', 'LIMITED_COVERAGE_HEART_TRANSPLANT', 'a heart transplant'],
  ['lcov_heartsys', 'LIMITED_COVERAGE_HEART_IMPLANT', 'an implanted heart assist system'],
  ['lcov_intxp', 'LIMITED_COVERAGE_INTESTINE_MULTI_VISCERAL_TRANSPLANT', 'an intestine or multi-visceral transplant'],
  ['lcov_liverxp', 'LIMITED_COVERAGE_LIVER_TRANSPLANT', 'a liver transplant'],
  ['lcov_kidneyxp', 'LIMITED_COVERAGE_KIDNEY_TRANSPLANT', 'a kidney transplant'],
  ['lcov_pancreasxp', 'LIMITED_COVERAGE_PANCREAS_TRANSPLANT', 'a pancreas transplant'],
  ['lcov_artheartxp', 'LIMITED_COVERAGE_ARTIFICIAL_HEART', 'an artificial heart (ICD-9-CM 37.52)'],
];
