export type { ConsistencyFacts, Evidence, Inconsistency } from './consistency-facts.ts';
export type { ConsistencyRule } from './consistency-rule.ts';
export { factsOfResources } from './facts-of-resources.ts';
export { consistencyRules, findInconsistencies } from './find-inconsistencies.ts';
