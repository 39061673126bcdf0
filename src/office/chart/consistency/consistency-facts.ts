/** What consistency is judged on: facts of one encounter, each with the id of the resource or document it comes from. Times are ISO. */
export interface NamedFact {
  readonly id: string;
  readonly text: string;
  /** ICD-10-CM code without dot, where the fact carries one. */
  readonly icd10Cm?: string;
  readonly at?: string;
}

export interface ResultFact extends NamedFact {
  readonly value: number;
  readonly unit?: string;
}

export interface ConsistencyFacts {
  readonly diagnoses: readonly NamedFact[];
  readonly medications: readonly NamedFact[];
  readonly results: readonly ResultFact[];
  /** Procedures and treatments such as transfusion, dialysis, ventilation. */
  readonly treatments: readonly NamedFact[];
}

/** One piece of evidence, quoted as the chart has it. */
export interface Evidence {
  readonly id: string;
  readonly text: string;
  readonly at?: string;
}

/** Something given, found or done for which the chart names no reason, or a diagnosis for which it shows nothing. It asks; it never says that a diagnosis is there. */
export interface Inconsistency {
  readonly rule: string;
  readonly title: string;
  readonly question: string;
  readonly evidence: readonly Evidence[];
  readonly source: { readonly document: string; readonly section?: string };
  /** The physician query template that fits, where one does. */
  readonly template?: string;
}
