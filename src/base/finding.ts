/** How much a finding matters: `error` stops finalisation, `warning` asks for a look, `information` tells. */
export type Severity = 'error' | 'warning' | 'information';

/** Where knowledge comes from: a document, its section, and an address where it can be read. */
export interface Source {
  readonly document: string;
  readonly section?: string;
  readonly url?: string;
}

/** One firing of an edit. Recomputed whenever it is asked for, never stored as truth. */
export interface Finding {
  /** Rule id, `family/name`, for example `mce/age-conflict`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  /** What was found, in a sentence, with the codes concerned. */
  readonly message: string;
  /** Path of the field in the abstract, for example `/secondaryDiagnoses/2/code`. */
  readonly field: string;
  readonly codes: readonly string[];
  readonly source: Source;
  /** What would resolve it, where that can be said without advising a code. */
  readonly repair?: string;
}
