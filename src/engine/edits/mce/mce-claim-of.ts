import { type Abstract, ageAtAdmission, lengthOfStay } from '../../abstract/index.ts';
import type { MceClaim } from './mce-claim.ts';

/**
 * The editor's view of an abstract. An age or length of stay that is not known is NaN, with which no edit that compares it fires; a
 * discharge status that is no number is NaN too and is invalid.
 */
export function mceClaimOf(abstract: Abstract): MceClaim {
  const { admittingDiagnosis, principalDiagnosis, secondaryDiagnoses, procedures } = abstract;
  const diagnoses = principalDiagnosis ? [principalDiagnosis, ...secondaryDiagnoses] : secondaryDiagnoses;
  return {
    dischargeDate: abstract.dischargeDate.replaceAll('-', ''),
    icdVersion: 10,
    age: ageAtAdmission(abstract) ?? Number.NaN,
    sex: abstract.sex,
    dischargeStatus: /^\d{1,2}$/.test(abstract.dischargeStatus) ? Number(abstract.dischargeStatus) : Number.NaN,
    lengthOfStay: lengthOfStay(abstract) ?? Number.NaN,
    ...(admittingDiagnosis ? { admitDx: admittingDiagnosis } : {}),
    diagnoses: diagnoses.map(({ code }) => code),
    procedures: procedures.map(({ code }) => code),
  };
}
