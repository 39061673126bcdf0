export { conditionsIn, isDocumented, queryConditions } from './conditions.ts';
export { type FoundIndicator, findIndicators, type IndicatorDocument } from './find-indicators.ts';
export { isSendable, lintPhysicianQuery, type QueryFinding } from './lint-physician-query.ts';
export type * from './physician-query.ts';
export type { QueryCondition } from './query-condition.ts';
export type { QueryRule } from './query-rule.ts';
export { queryRules } from './rules/index.ts';
export { type QueryTemplate, queryTemplate, queryTemplates } from './templates/index.ts';
