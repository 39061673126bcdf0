import type {
  CheckedQueryAnswer,
  ClinicalIndicatorJson,
  OpenQueryAnswer,
  PhysicianQueryAnswer,
  PhysicianQueryDraftJson,
  QueryFindingJson,
  QueryTemplateAnswer,
} from '../src/server/contract.ts';
import { asJson, call, chartPath } from './api.ts';

/** A fact of the chart that a template looks for, with the place it stands at. */
export interface FoundIndicatorJson extends ClinicalIndicatorJson {
  readonly documentId: string;
  readonly section: number;
}

export interface QueryToWrite {
  readonly provider: string;
  readonly draft: PhysicianQueryDraftJson;
  readonly template?: { readonly id: string; readonly version: number };
  readonly internalNote?: string;
}
export interface AnswerToSend {
  readonly version: number;
  readonly option?: string;
  readonly text?: string;
  readonly addendum?: string;
}
export type QueryOutcome = NonNullable<PhysicianQueryAnswer['outcome']>;

/** Somebody a physician query can be addressed to. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
}

const queryPath = (id: string): string => `/api/queries/${encodeURIComponent(id)}`;

/** Physician queries over HTTP, one function per address; each throws ApiError. */
export const queryApi = {
  templates: () => call<readonly QueryTemplateAnswer[]>('/api/query-templates'),
  ofChart: (chartId: string) => call<readonly PhysicianQueryAnswer[]>(`${chartPath(chartId)}/queries`),
  list: () => call<readonly PhysicianQueryAnswer[]>('/api/queries'),
  one: (id: string) => call<OpenQueryAnswer>(queryPath(id)),
  indicators: (chartId: string, template: string) =>
    call<readonly FoundIndicatorJson[]>(`${chartPath(chartId)}/indicators?template=${encodeURIComponent(template)}`),
  lint: (draft: PhysicianQueryDraftJson, signal: AbortSignal) =>
    call<readonly QueryFindingJson[]>('/api/queries/lint', asJson('POST', draft, { signal })),
  write: (chartId: string, query: QueryToWrite) =>
    call<CheckedQueryAnswer>(`${chartPath(chartId)}/queries`, asJson('POST', query)),
  revise: (id: string, version: number, { draft, provider, internalNote }: QueryToWrite) =>
    call<CheckedQueryAnswer>(
      queryPath(id),
      asJson('PUT', { version, draft, provider, ...(internalNote === undefined ? {} : { internalNote }) }),
    ),
  send: (id: string, version: number) =>
    call<PhysicianQueryAnswer>(`${queryPath(id)}/send`, asJson('POST', { version })),
  withdraw: (id: string, version: number, reason: string) =>
    call<PhysicianQueryAnswer>(`${queryPath(id)}/withdraw`, asJson('POST', { version, reason })),
  answer: (id: string, answer: AnswerToSend) =>
    call<PhysicianQueryAnswer>(`${queryPath(id)}/answer`, asJson('POST', answer)),
  close: (id: string, version: number, outcome: QueryOutcome) =>
    call<PhysicianQueryAnswer>(`${queryPath(id)}/close`, asJson('POST', { version, outcome })),
  /** The providers of this facility. */
  addressees: () => call<readonly Addressee[]>('/api/providers'),
};
