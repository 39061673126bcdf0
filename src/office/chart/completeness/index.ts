export { type ChartCompleteness, chartCompleteness } from './chart-completeness.ts';
export type {
  CompletenessFacts,
  DocumentFact,
  EncounterKind,
  OperationFact,
  OrderFact,
} from './completeness-facts.ts';
export { type CompletenessPolicy, policySchema, type Requirement, readPolicy } from './completeness-policy.ts';
export {
  type CompletenessReport,
  completenessReport,
  dryRunPolicy,
  type IssuedLetter,
  issueLetters,
} from './completeness-report.ts';
export { type DecideDeficiency, decideDeficiency } from './decisions.ts';
export { type Deficiency, type DeficiencyStage, deficienciesOf } from './deficiencies.ts';
export {
  byProvider,
  comparePolicies,
  type DelinquencyRate,
  delinquencyRate,
  type PolicyDifference,
  type ProviderDeficiencies,
} from './delinquency.ts';
export { hospitalPolicy } from './hospital-policy.ts';
export { adoptPolicy } from './policy-in-force.ts';
