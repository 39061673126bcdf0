/** How a physician query asks. */
export type QueryFormat = 'open' | 'options' | 'yes-no';

/**
 * What a yes/no query is for. The practice brief allows it only for these; a diagnosis nobody has documented yet is never asked by
 * yes or no.
 */
export type YesNoPurpose = 'poa' | 'documented-condition' | 'cause-and-effect' | 'conflicting-documentation' | 'other';

/** A fact of this patient's chart that makes the question necessary. */
export interface ClinicalIndicator {
  /** As the chart says it, with its value and unit. */
  readonly text: string;
  /** Document or result it was read from, for example `Laboratory results` or `Progress note, hospitalist`. */
  readonly source?: string;
  /** Day of the entry, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Taken from an encounter before this one. */
  readonly priorEncounter?: boolean;
}

/** `other` leaves room for free text; `undetermined` is "unable to determine" in any of its wordings. */
export type QueryOptionKind = 'answer' | 'other' | 'undetermined';

export interface QueryOption {
  readonly text: string;
  readonly kind: QueryOptionKind;
}

/** A physician query while it is written. */
export interface PhysicianQueryDraft {
  readonly title: string;
  readonly format: QueryFormat;
  readonly purpose?: YesNoPurpose;
  readonly question: string;
  readonly indicators: readonly ClinicalIndicator[];
  readonly options: readonly QueryOption[];
  /** Diagnoses that a provider has already documented in this encounter, in the chart's words. */
  readonly documented: readonly string[];
}
