import type { IsoDate, Source } from '../../base/index.ts';

/** What is compared. Each field answers one of its levels, or nothing when a side is missing. */
export const matchFields = [
  'givenName',
  'familyName',
  'middleName',
  'suffix',
  'birthDate',
  'sex',
  'ssn',
  'identifier',
  'phone',
  'email',
  'houseNumber',
  'street',
  'city',
  'state',
  'postalCode',
] as const;
export type MatchField = (typeof matchFields)[number];

/** How far two values agree, best first within a field. Which levels a field has is told by its comparison. */
export type AgreementLevel =
  | 'exact'
  | 'nickname'
  | 'swapped'
  | 'similar'
  | 'initial'
  | 'part'
  | 'former'
  | 'lastFour'
  | 'transposed'
  | 'oneDigit'
  | 'twoParts'
  | 'near'
  | 'different';

/** Chance of a level among pairs of the same person (`m`) and among pairs of two persons (`u`). */
export interface LevelChance {
  readonly level: AgreementLevel;
  readonly m: number;
  readonly u: number;
}

/** Everything that decides a verdict, as dated data. Weights are log2(m / u), as by Fellegi and Sunter (1969). */
export interface MatchConfiguration {
  readonly id: string;
  readonly effectiveFrom: IsoDate;
  readonly source: Source;
  readonly fields: Readonly<Record<MatchField, readonly LevelChance[]>>;
  /** Scores in bits: from `link` up the same person, from `review` up a person decides, below two persons. */
  readonly thresholds: { readonly link: number; readonly review: number };
  /** Blocks of more records than this are not paired within one pass; the pass counts them as skipped. */
  readonly largestBlock: number;
}
