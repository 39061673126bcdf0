export {
  type AnswerQuery,
  answerQuery,
  type CloseQuery,
  closeQuery,
  recordAnswer,
  remindQuery,
  withdrawQuery,
} from './answer-query.ts';
export { findingsInChart } from './chart-findings.ts';
export { findChartIndicators } from './find-chart-indicators.ts';
export { listProviders, type QueryProvider } from './list-providers.ts';
export { type ListQueries, listQueries, openQuery, type QueryEvent } from './list-queries.ts';
export { measureQueries, type QueryMeasures } from './measure-queries.ts';
export type { PhysicianQuery } from './physician-query-row.ts';
export {
  type CheckedQuery,
  type ReviseQuery,
  reviseQuery,
  sendQuery,
  type WriteQuery,
  writeQuery,
} from './write-query.ts';
