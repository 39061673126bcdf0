/** Shapes of the completeness of charts under /api; part of contract.ts. */

/** Something a chart lacks, or lacked. Times are ISO instants. */
export interface DeficiencyAnswer {
  readonly key: string;
  readonly encounterId: string;
  readonly requirement: string;
  readonly title: string;
  readonly target?: string;
  readonly responsibleId?: string;
  readonly since: string;
  readonly dueAt: string;
  readonly stage: 'open' | 'delinquent' | 'completed';
  readonly completedAt?: string;
  readonly late?: boolean;
  readonly daysPastDue?: number;
}

/** Where diagnoses, treatment and results do not go together; a question, never a diagnosis. */
export interface InconsistencyAnswer {
  readonly rule: string;
  readonly title: string;
  readonly question: string;
  readonly evidence: readonly { readonly id: string; readonly text: string; readonly at?: string }[];
  readonly source: { readonly document: string; readonly section?: string };
  readonly template?: string;
}

/** GET /api/charts/:id/completeness */
export interface CompletenessAnswer {
  readonly policy: string;
  readonly complete: boolean;
  readonly deficiencies: readonly DeficiencyAnswer[];
  readonly inconsistencies: readonly InconsistencyAnswer[];
}

/** GET /api/completeness?since=YYYY-MM-DD */
export interface CompletenessReportAnswer {
  readonly policy: string;
  readonly charts: number;
  readonly providers: readonly {
    readonly providerId: string;
    readonly open: number;
    readonly delinquent: number;
    readonly oldestDaysPastDue?: number;
    readonly letter?: { readonly level: number; readonly daysPastDue: number; readonly title: string };
    readonly deficiencies: readonly DeficiencyAnswer[];
  }[];
  readonly rate: {
    readonly delinquentCharts: number;
    readonly denominator: 'average-monthly-discharges' | 'discharges-of-period';
    readonly discharges: number;
    readonly rate?: number;
  };
}

/** POST /api/completeness/letters → the letters that are new */
export interface DeficiencyLetterAnswer {
  readonly id: string;
  readonly provider: string;
  readonly level: number;
  readonly title: string;
  readonly deficiencies: readonly DeficiencyAnswer[];
}

/** POST /api/completeness/dry-run with a policy → what it would change; nothing is changed */
export interface PolicyDifferenceAnswer {
  readonly encounters: number;
  readonly before: { readonly open: number; readonly delinquent: number };
  readonly after: { readonly open: number; readonly delinquent: number };
  readonly changes: readonly {
    readonly key: string;
    readonly before?: DeficiencyAnswer['stage'];
    readonly after?: DeficiencyAnswer['stage'];
  }[];
}
