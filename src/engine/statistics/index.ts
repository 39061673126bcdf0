export {
  type AuditAccuracy,
  type AuditedEncounter,
  type AuditSettings,
  auditAccuracy,
} from './audit/audit-accuracy.ts';
export {
  type AbstractComparison,
  type AuditedCode,
  type AuditMark,
  compareAbstracts,
} from './audit/compare-abstracts.ts';
export { cohenKappa, type Kappa } from './cohen-kappa.ts';
export { drawSample } from './draw-sample.ts';
export { type SamplePlan, sampleSize } from './sample-size.ts';
export { type Share, shareOf, z95 } from './wilson-interval.ts';
