export { conditionsIn, isDocumented, type QueryCondition, queryConditions } from './conditions.ts';
export { isSendable, lintPhysicianQuery, type QueryFinding } from './lint-physician-query.ts';
export type * from './physician-query.ts';
export type { QueryRule } from './query-rule.ts';
export { queryRules } from './rules/index.ts';
