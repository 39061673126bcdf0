import type { QueryFormat, QueryOption, YesNoPurpose } from '../physician-query.ts';

/**
 * A physician query to start from. Texts are complete sentences: what is patient-specific comes in as indicators. `{condition}` and
 * `{date}` are filled in by whoever writes and block sending until they are.
 */
export interface QueryTemplate {
  readonly id: string;
  /** Changes with every change of its words. */
  readonly version: number;
  readonly title: string;
  /** The group it is offered under. */
  readonly group: string;
  readonly format: QueryFormat;
  readonly purpose?: YesNoPurpose;
  readonly question: string;
  readonly options: readonly QueryOption[];
  /** Words by which facts for it are found in a chart. */
  readonly indicators: RegExp;
  /** It builds on a diagnosis already documented (its words), or works without one. */
  readonly buildsOn?: RegExp;
}

const closing: readonly QueryOption[] = [
  { text: 'Other (please specify)', kind: 'other' },
  { text: 'Unable to determine', kind: 'undetermined' },
];

/** The answers in their order, then other and unable to determine. */
export const choices = (...answers: readonly string[]): readonly QueryOption[] => [
  ...answers.map((text) => ({ text, kind: 'answer' as const })),
  ...closing,
];

export const yesNo: readonly QueryOption[] = choices('Yes', 'No');
