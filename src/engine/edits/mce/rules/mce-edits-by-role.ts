import type { MceEdit, MceRole } from '../mce-edit.ts';
import { ageConflict } from './age-conflict.ts';
import { bilateralProcedure } from './bilateral-procedure.ts';
import { duplicateOfPrincipal } from './duplicate-of-principal.ts';
import { externalCauseAsPrincipal } from './external-cause-as-principal.ts';
import { inconsistentWithLengthOfStay } from './inconsistent-with-length-of-stay.ts';
import { invalidAdmittingDiagnosis } from './invalid-admitting-diagnosis.ts';
import { invalidAge } from './invalid-age.ts';
import { invalidCode } from './invalid-code.ts';
import { invalidDischargeStatus } from './invalid-discharge-status.ts';
import { invalidSex } from './invalid-sex.ts';
import { limitedCoverage } from './limited-coverage.ts';
import { manifestationAsPrincipal } from './manifestation-as-principal.ts';
import { medicareSecondaryPayer } from './medicare-secondary-payer.ts';
import { nonCoveredProcedure } from './non-covered-procedure.ts';
import { nonspecificOrProcedure } from './nonspecific-or-procedure.ts';
import { nonspecificPrincipal } from './nonspecific-principal.ts';
import { openBiopsy } from './open-biopsy.ts';
import { questionableAdmission } from './questionable-admission.ts';
import { questionableObstetricAdmission } from './questionable-obstetric-admission.ts';
import { requiresSecondaryDiagnosis } from './requires-secondary-diagnosis.ts';
import { sexConflict } from './sex-conflict.ts';
import { unacceptablePrincipal } from './unacceptable-principal.ts';
import { unspecifiedCode } from './unspecified-code.ts';
import { wrongProcedurePerformed } from './wrong-procedure-performed.ts';

// biome-ignore format: one line per place on the claim reads as the table that it is
/** Which edits are asked at which place of the claim, in the order in which a code lists them. */
export const mceEditsByRole: Readonly<Record<MceRole, readonly MceEdit[]>> = {
  claim: [invalidAge, invalidSex, invalidDischargeStatus],
  admit: [invalidAdmittingDiagnosis, ageConflict, sexConflict],
  principal: [invalidCode, externalCauseAsPrincipal, manifestationAsPrincipal, requiresSecondaryDiagnosis, unacceptablePrincipal, nonspecificPrincipal, questionableAdmission, ageConflict, sexConflict, wrongProcedurePerformed, medicareSecondaryPayer, unspecifiedCode],
  secondary: [invalidCode, duplicateOfPrincipal, medicareSecondaryPayer, unspecifiedCode, wrongProcedurePerformed, ageConflict, sexConflict],
  procedure: [invalidCode, sexConflict, nonspecificOrProcedure, openBiopsy, inconsistentWithLengthOfStay, nonCoveredProcedure, limitedCoverage, bilateralProcedure, questionableObstetricAdmission],
};
