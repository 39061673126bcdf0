/** The delimiters a message declares in MSH-1 and MSH-2 (HL7 v2.9, 2.5.4). */
export interface Hl7Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** One repetition of a field: components, each a list of subcomponents, escapes resolved. */
export type Hl7Value = readonly (readonly string[])[];

/** One segment. `fields[n]` is field n as it came; of MSH, field 1 is the separator itself. */
export interface Hl7Segment {
  readonly name: string;
  readonly fields: readonly string[];
  /** Place in the message, counted from 1. */
  readonly place: number;
}

export interface Hl7Message {
  readonly delimiters: Hl7Delimiters;
  readonly segments: readonly Hl7Segment[];
  /** What was tolerated, in words, without content. */
  readonly remarks: readonly string[];
}
