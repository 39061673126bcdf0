/** Shapes of physician queries under /api; part of contract.ts. */

export interface ClinicalIndicatorJson {
  readonly text: string;
  readonly source?: string;
  readonly date?: string;
  readonly priorEncounter?: boolean;
}

/** A physician query while it is written. */
export interface PhysicianQueryDraftJson {
  readonly title: string;
  readonly format: 'open' | 'options' | 'yes-no';
  readonly purpose?: 'poa' | 'documented-condition' | 'cause-and-effect' | 'conflicting-documentation' | 'other';
  readonly question: string;
  readonly indicators: readonly ClinicalIndicatorJson[];
  readonly options: readonly { readonly text: string; readonly kind: 'answer' | 'other' | 'undetermined' }[];
  /** Diagnoses a provider has documented in this encounter, in the chart's words. */
  readonly documented: readonly string[];
}

/** What there is to say against a draft; an `error` blocks sending. `start` and `end` mark the words in the field. */
export interface QueryFindingJson {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
  readonly field: string;
  readonly repair?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface PhysicianQueryAnswer {
  readonly id: string;
  readonly chartId: string;
  readonly stage: 'draft' | 'open' | 'answered' | 'closed' | 'withdrawn';
  readonly version: number;
  readonly provider: string;
  readonly template?: string;
  readonly verbal: boolean;
  readonly draft: PhysicianQueryDraftJson;
  readonly internalNote?: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly sentAt?: string;
  readonly dueAt?: string;
  readonly answer?: {
    readonly option?: string;
    readonly text?: string;
    readonly addendum?: string;
    readonly recordedBy?: string;
  };
  readonly answeredAt?: string;
  readonly outcome?: 'agreed' | 'disagreed' | 'undetermined' | 'no-answer';
  readonly closedAt?: string;
  readonly drgBefore?: string;
  readonly drgAfter?: string;
}

/** POST /api/charts/:id/queries, PUT /api/queries/:id */
export interface CheckedQueryAnswer {
  readonly query: PhysicianQueryAnswer;
  readonly findings: readonly QueryFindingJson[];
}

/** GET /api/queries/:id */
export interface OpenQueryAnswer extends PhysicianQueryAnswer {
  readonly events: readonly {
    readonly event: string;
    readonly by: string;
    readonly at: string;
    readonly note?: string;
  }[];
}

/** GET /api/query-templates */
export interface QueryTemplateAnswer {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly group: string;
  readonly format: PhysicianQueryDraftJson['format'];
  readonly purpose?: NonNullable<PhysicianQueryDraftJson['purpose']>;
  readonly question: string;
  readonly options: PhysicianQueryDraftJson['options'];
}

export interface ShareJson {
  readonly count: number;
  readonly of: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

/** GET /api/queries/measures?from=&to= */
export interface QueryMeasuresAnswer {
  readonly sent: number;
  readonly queryRate: ShareJson;
  readonly responseRate: ShareJson;
  readonly agreementRate: ShareJson;
  readonly medianHours?: number;
  readonly drgChanged: number;
  readonly byProvider: readonly {
    readonly provider: string;
    readonly sent: number;
    readonly responseRate: ShareJson;
    readonly medianHours?: number;
  }[];
}
