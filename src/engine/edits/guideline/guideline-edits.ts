import type { AbstractEdit } from '../abstract-edit.ts';
import { absentOrganWithDisease } from './absent-organ-with-disease.ts';
import { abuseRuledOutWithSuspected } from './abuse-ruled-out-with-suspected.ts';
import { abuseSuspectedWithPerpetrator } from './abuse-suspected-with-perpetrator.ts';
import { activityCodeOnce } from './activity-code-once.ts';
import { activityWithPoisoning } from './activity-with-poisoning.ts';
import { acuteBeforeChronic } from './acute-before-chronic.ts';
import { adverseEffectFirst } from './adverse-effect-first.ts';
import { aftercareWithInjury } from './aftercare-with-injury.ts';
import { anginaWithAtherosclerosis } from './angina-with-atherosclerosis.ts';
import { antineoplasticTherapyWithoutMalignancy } from './antineoplastic-therapy-without-malignancy.ts';
import { bilateralCodeAvailable } from './bilateral-code-available.ts';
import { bilateralProcedureAvailable } from './bilateral-procedure-available.ts';
import { bloodAlcoholWithoutDisorder } from './blood-alcohol-without-disorder.ts';
import { bmiInPregnancy } from './bmi-in-pregnancy.ts';
import { bmiOnce } from './bmi-once.ts';
import { bmiWithoutDiagnosis } from './bmi-without-diagnosis.ts';
import { burnDegreeOrder } from './burn-degree-order.ts';
import { burnDegreesOfOneSite } from './burn-degrees-of-one-site.ts';
import { burnExtentFirst } from './burn-extent-first.ts';
import { burnExtentOfSequela } from './burn-extent-of-sequela.ts';
import { chronicUlcerTwoSeverities } from './chronic-ulcer-two-severities.ts';
import { codeFirstOrder } from './code-first-order.ts';
import { comaScaleIncomplete } from './coma-scale-incomplete.ts';
import { comaScaleWithNontraumaticComa } from './coma-scale-with-nontraumatic-coma.ts';
import { combinationCode } from './combination-code.ts';
import { coronaryArteriesSeparately } from './coronary-arteries-separately.ts';
import { covidExposureWithInfection } from './covid-exposure-with-infection.ts';
import { covidHistoryWithInfection } from './covid-history-with-infection.ts';
import { covidManifestationFirst } from './covid-manifestation-first.ts';
import { covidScreeningWithInfection } from './covid-screening-with-infection.ts';
import { demandIschemiaWithInfarction } from './demand-ischemia-with-infarction.ts';
import { diabetesBeforePregnancyCode } from './diabetes-before-pregnancy-code.ts';
import { diabetesDrugNotCoded } from './diabetes-drug-not-coded.ts';
import { diabetesInPregnancy } from './diabetes-in-pregnancy.ts';
import { diabetesWithoutAndWithComplication } from './diabetes-without-and-with-complication.ts';
import { disseminatedNeoplasmWithSite } from './disseminated-neoplasm-with-site.ts';
import { dominanceContradiction } from './dominance-contradiction.ts';
import { drainBesideOperation } from './drain-beside-operation.ts';
import { excisionWithResection } from './excision-with-resection.ts';
import { excludes1 } from './excludes1.ts';
import { excludes1AnotherFinding } from './excludes1-another-finding.ts';
import { excludes1Combination } from './excludes1-combination.ts';
import { externalCauseFirst } from './external-cause-first.ts';
import { externalCauseStatusAlone } from './external-cause-status-alone.ts';
import { externalCauseStatusOnce } from './external-cause-status-once.ts';
import { firstListedOnly } from './first-listed-only.ts';
import { followUpWithoutHistory } from './follow-up-without-history.ts';
import { gestationalAgeBeforeBirthWeight } from './gestational-age-before-birth-weight.ts';
import { gestationalDiabetesDrugStatus } from './gestational-diabetes-drug-status.ts';
import { gestationalDiabetesWithOther } from './gestational-diabetes-with-other.ts';
import { heartFailureTypeMissing } from './heart-failure-type-missing.ts';
import { highRiskSupervisionAtDelivery } from './high-risk-supervision-at-delivery.ts';
import { historyWithCurrentMalignancy } from './history-with-current-malignancy.ts';
import { hivInPregnancy } from './hiv-in-pregnancy.ts';
import { hivRelatedConditionFirst } from './hiv-related-condition-first.ts';
import { hivStatusWithDisease } from './hiv-status-with-disease.ts';
import { hypertensionInPregnancy } from './hypertension-in-pregnancy.ts';
import { hypertensionWithChronicKidneyDisease } from './hypertension-with-chronic-kidney-disease.ts';
import { hypertensionWithHeartDisease } from './hypertension-with-heart-disease.ts';
import { hypertensiveCrisisAlone } from './hypertensive-crisis-alone.ts';
import { hypertensiveRetinopathyWithoutHypertension } from './hypertensive-retinopathy-without-hypertension.ts';
import { incidentalPregnancyWithObstetricCode } from './incidental-pregnancy-with-obstetric-code.ts';
import { infarctionTypesOfOneEvent } from './infarction-types-of-one-event.ts';
import { inflammatoryResponseWithSepsis } from './inflammatory-response-with-sepsis.ts';
import { injuryBeforeAbuse } from './injury-before-abuse.ts';
import { injuryEpisodesMixed } from './injury-episodes-mixed.ts';
import { inspectionWithProcedure } from './inspection-with-procedure.ts';
import { inspectionsOfOnePath } from './inspections-of-one-path.ts';
import { insulinPumpFailureOrder } from './insulin-pump-failure-order.ts';
import { insulinWithoutDiabetes } from './insulin-without-diabetes.ts';
import { jointStatusWithComplication } from './joint-status-with-complication.ts';
import { kidneyDiseaseStageMissing } from './kidney-disease-stage-missing.ts';
import { kidneyDiseaseStages } from './kidney-disease-stages.ts';
import { laterality } from './laterality.ts';
import { manifestationFirst } from './manifestation-first.ts';
import { manifestationWithoutCause } from './manifestation-without-cause.ts';
import { methicillinResistanceTwice } from './methicillin-resistance-twice.ts';
import { mrsaOrganismTwice } from './mrsa-organism-twice.ts';
import { multipleInjuriesWithSpecific } from './multiple-injuries-with-specific.ts';
import { neededCodeMissing } from './needed-code-missing.ts';
import { neoplasmBeforePregnancyCode } from './neoplasm-before-pregnancy-code.ts';
import { neoplasticFractureWithoutNeoplasm } from './neoplastic-fracture-without-neoplasm.ts';
import { newbornSepsisOrganismTwice } from './newborn-sepsis-organism-twice.ts';
import { normalDeliveryNotPrincipal } from './normal-delivery-not-principal.ts';
import { normalDeliveryOutcome } from './normal-delivery-outcome.ts';
import { normalDeliveryWithComplication } from './normal-delivery-with-complication.ts';
import { normalDeliveryWithIntervention } from './normal-delivery-with-intervention.ts';
import { normalExaminationWithFinding } from './normal-examination-with-finding.ts';
import { normalPregnancyWithObstetricCode } from './normal-pregnancy-with-obstetric-code.ts';
import { obstetricCodeNotFirst } from './obstetric-code-not-first.ts';
import { obstetricCodeOnNewbornRecord } from './obstetric-code-on-newborn-record.ts';
import { openAndClosedFracture } from './open-and-closed-fracture.ts';
import { osteoporosisWithTraumaticFracture } from './osteoporosis-with-traumatic-fracture.ts';
import { outcomeFirst } from './outcome-first.ts';
import { outcomeOfDeliveryMissing } from './outcome-of-delivery-missing.ts';
import { outcomeOnNewbornRecord } from './outcome-on-newborn-record.ts';
import { perinatalCodeOnMaternalRecord } from './perinatal-code-on-maternal-record.ts';
import { placeAlone } from './place-alone.ts';
import { placeBeforeCause } from './place-before-cause.ts';
import { poisoningNotFirst } from './poisoning-not-first.ts';
import { postCovidFirst } from './post-covid-first.ts';
import { postpancreatectomyDiabetes } from './postpancreatectomy-diabetes.ts';
import { postpartumCareWithComplication } from './postpartum-care-with-complication.ts';
import { pressureUlcerStageKnown } from './pressure-ulcer-stage-known.ts';
import { pressureUlcerTwoStages } from './pressure-ulcer-two-stages.ts';
import { procedureByTwoApproaches } from './procedure-by-two-approaches.ts';
import { psychologicalPainWithPain } from './psychological-pain-with-pain.ts';
import { puerperalSepsisWithSepsis } from './puerperal-sepsis-with-sepsis.ts';
import { remissionWithActiveDisease } from './remission-with-active-disease.ts';
import { removalBeforeReplacement } from './removal-before-replacement.ts';
import { resistanceFirst } from './resistance-first.ts';
import { resistantHypertensionAlone } from './resistant-hypertension-alone.ts';
import { sameProcedureTwice } from './same-procedure-twice.ts';
import { secondaryNeoplasmWithoutPrimary } from './secondary-neoplasm-without-primary.ts';
import { secondaryOnlyCode } from './secondary-only.ts';
import { septicShockPostprocedural } from './septic-shock-postprocedural.ts';
import { sequelaCauseWithCurrentInjury } from './sequela-cause-with-current-injury.ts';
import { sequelaFirst } from './sequela-first.ts';
import { sequelaWithCurrentInjury } from './sequela-with-current-injury.ts';
import { severeSepsisOrganDysfunction } from './severe-sepsis-organ-dysfunction.ts';
import { severeSepsisWithoutInfection } from './severe-sepsis-without-infection.ts';
import { stillbirthAlone } from './stillbirth-alone.ts';
import { strokeScaleOrder } from './stroke-scale-order.ts';
import { strokeScaleWithoutStroke } from './stroke-scale-without-stroke.ts';
import { subsequentInfarctionAlone } from './subsequent-infarction-alone.ts';
import { subsequentInfarctionType } from './subsequent-infarction-type.ts';
import { substancePatternOnce } from './substance-pattern-once.ts';
import { substanceUseInPregnancy } from './substance-use-in-pregnancy.ts';
import { superficialWithSevereInjury } from './superficial-with-severe-injury.ts';
import { susceptibilityFirst } from './susceptibility-first.ts';
import { symptomFirst } from './symptom-first.ts';
import { systemicInflammationOnce } from './systemic-inflammation-once.ts';
import { thrombolysisStatusFirst } from './thrombolysis-status-first.ts';
import { transplantComplicationAlone } from './transplant-complication-alone.ts';
import { transplantMalignancyWithoutComplication } from './transplant-malignancy-without-complication.ts';
import { transplantStatusWithComplication } from './transplant-status-with-complication.ts';
import { trimesterWithWeeks } from './trimester-with-weeks.ts';
import { type2InfarctionFirst } from './type-2-infarction-first.ts';
import { underdosingFirst } from './underdosing-first.ts';
import { underdosingWithoutReason } from './underdosing-without-reason.ts';
import { undeterminedIntent } from './undetermined-intent.ts';
import { unknownPrimaryWithSite } from './unknown-primary-with-site.ts';
import { unspecifiedExternalDetail } from './unspecified-external-detail.ts';
import { vapingDisorderFirst } from './vaping-disorder-first.ts';
import { ventilatorPneumoniaWithType } from './ventilator-pneumonia-with-type.ts';
import { weeksWithAbortiveOutcome } from './weeks-with-abortive-outcome.ts';
/** The guideline edits in the order in which they are asked: sequence and pairs first, then by chapter. */
export const guidelineEdits: readonly AbstractEdit[] = [
  externalCauseFirst,
  manifestationFirst,
  manifestationWithoutCause,
  underdosingFirst,
  secondaryOnlyCode,
  firstListedOnly,
  codeFirstOrder,
  neededCodeMissing,
  sequelaFirst,
  sequelaWithCurrentInjury,
  excludes1,
  excludes1Combination,
  excludes1AnotherFinding,
  laterality,
  bilateralCodeAvailable,
  combinationCode,
  acuteBeforeChronic,
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
  systemicInflammationOnce,
  septicShockPostprocedural,
  severeSepsisOrganDysfunction,
  puerperalSepsisWithSepsis,
  newbornSepsisOrganismTwice,
  hivRelatedConditionFirst,
  hivInPregnancy,
  covidManifestationFirst,
  covidScreeningWithInfection,
  covidHistoryWithInfection,
  postCovidFirst,
  methicillinResistanceTwice,
  mrsaOrganismTwice,
  resistanceFirst,
  antineoplasticTherapyWithoutMalignancy,
  historyWithCurrentMalignancy,
  disseminatedNeoplasmWithSite,
  unknownPrimaryWithSite,
  transplantMalignancyWithoutComplication,
  neoplasmBeforePregnancyCode,
  remissionWithActiveDisease,
  secondaryNeoplasmWithoutPrimary,
  neoplasticFractureWithoutNeoplasm,
  insulinPumpFailureOrder,
  postpancreatectomyDiabetes,
  gestationalDiabetesDrugStatus,
  gestationalDiabetesWithOther,
  diabetesBeforePregnancyCode,
  diabetesInPregnancy,
  insulinWithoutDiabetes,
  diabetesDrugNotCoded,
  bmiWithoutDiagnosis,
  bmiInPregnancy,
  bmiOnce,
  substancePatternOnce,
  bloodAlcoholWithoutDisorder,
  psychologicalPainWithPain,
  dominanceContradiction,
  anginaWithAtherosclerosis,
  subsequentInfarctionType,
  type2InfarctionFirst,
  demandIschemiaWithInfarction,
  infarctionTypesOfOneEvent,
  hypertensiveRetinopathyWithoutHypertension,
  resistantHypertensionAlone,
  vapingDisorderFirst,
  pressureUlcerStageKnown,
  pressureUlcerTwoStages,
  chronicUlcerTwoSeverities,
  kidneyDiseaseStages,
  obstetricCodeNotFirst,
  obstetricCodeOnNewbornRecord,
  perinatalCodeOnMaternalRecord,
  outcomeOnNewbornRecord,
  highRiskSupervisionAtDelivery,
  trimesterWithWeeks,
  normalDeliveryWithIntervention,
  substanceUseInPregnancy,
  postpartumCareWithComplication,
  hypertensionInPregnancy,
  stillbirthAlone,
  symptomFirst,
  comaScaleIncomplete,
  strokeScaleOrder,
  inflammatoryResponseWithSepsis,
  injuryEpisodesMixed,
  openAndClosedFracture,
  aftercareWithInjury,
  burnDegreeOrder,
  burnDegreesOfOneSite,
  burnExtentOfSequela,
  burnExtentFirst,
  poisoningNotFirst,
  adverseEffectFirst,
  undeterminedIntent,
  underdosingWithoutReason,
  transplantComplicationAlone,
  multipleInjuriesWithSpecific,
  superficialWithSevereInjury,
  abuseSuspectedWithPerpetrator,
  abuseRuledOutWithSuspected,
  injuryBeforeAbuse,
  placeAlone,
  unspecifiedExternalDetail,
  placeBeforeCause,
  activityWithPoisoning,
  sequelaCauseWithCurrentInjury,
  susceptibilityFirst,
  jointStatusWithComplication,
  absentOrganWithDisease,
  followUpWithoutHistory,
  thrombolysisStatusFirst,
  normalExaminationWithFinding,
  outcomeFirst,
  inspectionWithProcedure,
  procedureByTwoApproaches,
  coronaryArteriesSeparately,
  bilateralProcedureAvailable,
  drainBesideOperation,
  excisionWithResection,
  inspectionsOfOnePath,
  removalBeforeReplacement,
  sameProcedureTwice,
];
