import type { AbstractEdit } from '../abstract-edit.ts';
import { activityCodeOnce } from './activity-code-once.ts';
import { codeFirstOrder } from './code-first-order.ts';
import { comaScaleWithNontraumaticComa } from './coma-scale-with-nontraumatic-coma.ts';
import { combinationCode } from './combination-code.ts';
import { covidExposureWithInfection } from './covid-exposure-with-infection.ts';
import { diabetesWithoutAndWithComplication } from './diabetes-without-and-with-complication.ts';
import { excludes1 } from './excludes1.ts';
import { externalCauseFirst } from './external-cause-first.ts';
import { externalCauseStatusAlone } from './external-cause-status-alone.ts';
import { externalCauseStatusOnce } from './external-cause-status-once.ts';
import { firstListedOnly } from './first-listed-only.ts';
import { gestationalAgeBeforeBirthWeight } from './gestational-age-before-birth-weight.ts';
import { heartFailureTypeMissing } from './heart-failure-type-missing.ts';
import { hivStatusWithDisease } from './hiv-status-with-disease.ts';
import { hypertensionWithChronicKidneyDisease } from './hypertension-with-chronic-kidney-disease.ts';
import { hypertensionWithHeartDisease } from './hypertension-with-heart-disease.ts';
import { hypertensiveCrisisAlone } from './hypertensive-crisis-alone.ts';
import { incidentalPregnancyWithObstetricCode } from './incidental-pregnancy-with-obstetric-code.ts';
import { kidneyDiseaseStageMissing } from './kidney-disease-stage-missing.ts';
import { laterality } from './laterality.ts';
import { manifestationFirst } from './manifestation-first.ts';
import { normalDeliveryNotPrincipal } from './normal-delivery-not-principal.ts';
import { normalDeliveryOutcome } from './normal-delivery-outcome.ts';
import { normalDeliveryWithComplication } from './normal-delivery-with-complication.ts';
import { normalPregnancyWithObstetricCode } from './normal-pregnancy-with-obstetric-code.ts';
import { osteoporosisWithTraumaticFracture } from './osteoporosis-with-traumatic-fracture.ts';
import { outcomeOfDeliveryMissing } from './outcome-of-delivery-missing.ts';
import { secondaryOnlyCode } from './secondary-only.ts';
import { sequelaFirst } from './sequela-first.ts';
import { sequelaWithCurrentInjury } from './sequela-with-current-injury.ts';
import { severeSepsisWithoutInfection } from './severe-sepsis-without-infection.ts';
import { strokeScaleWithoutStroke } from './stroke-scale-without-stroke.ts';
import { subsequentInfarctionAlone } from './subsequent-infarction-alone.ts';
import { transplantStatusWithComplication } from './transplant-status-with-complication.ts';
import { underdosingFirst } from './underdosing-first.ts';
import { ventilatorPneumoniaWithType } from './ventilator-pneumonia-with-type.ts';
import { weeksWithAbortiveOutcome } from './weeks-with-abortive-outcome.ts';

/** The guideline edits in the order in which they are asked: sequence and pairs first, then by chapter. */
export const guidelineEdits: readonly AbstractEdit[] = [
  externalCauseFirst,
  manifestationFirst,
  underdosingFirst,
  secondaryOnlyCode,
  firstListedOnly,
  codeFirstOrder,
  sequelaFirst,
  sequelaWithCurrentInjury,
  excludes1,
  laterality,
  combinationCode,
  activityCodeOnce,
  diabetesWithoutAndWithComplication,
  externalCauseStatusAlone,
  externalCauseStatusOnce,
  heartFailureTypeMissing,
  hivStatusWithDisease,
  hypertensionWithChronicKidneyDisease,
  hypertensionWithHeartDisease,
  hypertensiveCrisisAlone,
  incidentalPregnancyWithObstetricCode,
  kidneyDiseaseStageMissing,
  normalDeliveryNotPrincipal,
  normalDeliveryOutcome,
  normalDeliveryWithComplication,
  normalPregnancyWithObstetricCode,
  outcomeOfDeliveryMissing,
  severeSepsisWithoutInfection,
  strokeScaleWithoutStroke,
  subsequentInfarctionAlone,
  transplantStatusWithComplication,
  ventilatorPneumoniaWithType,
  weeksWithAbortiveOutcome,
  osteoporosisWithTraumaticFracture,
  covidExposureWithInfection,
  comaScaleWithNontraumaticComa,
  gestationalAgeBeforeBirthWeight,
];
