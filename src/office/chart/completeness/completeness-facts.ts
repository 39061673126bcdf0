/** What kinds of encounters requirements tell apart. */
export type EncounterKind = 'inpatient' | 'newborn' | 'observation' | 'emergency' | 'outpatient-surgery' | 'clinic';

/** Times are ISO 8601 instants. Ids only: whoever shows a deficiency looks the names up. */
export interface DocumentFact {
  readonly id: string;
  /** Kind of document, as in the chart (`history-and-physical`, `operative-report` …). */
  readonly kind: string;
  readonly authorId?: string;
  readonly at: string;
  readonly signedAt?: string;
  /** Somebody must sign beside the author, such as a teaching physician. */
  readonly cosignature?: { readonly providerId?: string; readonly signedAt?: string };
  /** The operation it belongs to. */
  readonly operationId?: string;
}

export interface OperationFact {
  readonly id: string;
  readonly at: string;
  readonly surgeonId?: string;
  readonly anesthesia: boolean;
}

export interface OrderFact {
  readonly id: string;
  readonly at: string;
  readonly providerId?: string;
  readonly verbal: boolean;
  readonly authenticatedAt?: string;
  /** A test: its result is expected in the chart. */
  readonly resultExpected: boolean;
  readonly resultedAt?: string;
  readonly cancelled?: boolean;
}

/** What the completeness of one encounter is judged by. */
export interface CompletenessFacts {
  readonly encounterId: string;
  readonly kind: EncounterKind;
  readonly service?: string;
  readonly attendingId?: string;
  readonly admittedAt?: string;
  readonly dischargedAt?: string;
  readonly died?: boolean;
  readonly documents: readonly DocumentFact[];
  readonly operations: readonly OperationFact[];
  readonly orders: readonly OrderFact[];
}
