export { checkX12, createX12Check, problemsOf, type X12Check, type X12CheckOptions } from './check-x12.ts';
export type { InterchangeFacts, InterchangeHead } from './interchange-check.ts';
export type { SetListener } from './set-listener.ts';
export type { GroupReport, InterchangeReport, SetReport, X12Report } from './x12-report.ts';
