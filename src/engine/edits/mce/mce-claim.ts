import type { Sex } from '../../abstract/index.ts';

/**
 * What the Medicare Code Editor reads of a claim, as text and numbers the way the claim carries them; nothing is checked beforehand,
 * since checking is what the editor is for.
 */
export interface MceClaim {
  /** `yyyymmdd` as given; a date that cannot be read is itself an edit. */
  readonly dischargeDate: string;
  /** Chooses the pair of tables; the date does not. */
  readonly icdVersion: 9 | 10;
  /** Completed years; any whole number is accepted and may be an edit. */
  readonly age: number;
  readonly sex: Sex;
  /** Patient discharge status as a number (`1` for 01). */
  readonly dischargeStatus: number;
  /** Days. */
  readonly lengthOfStay: number;
  readonly admitDx?: string;
  /** The first is the principal diagnosis, whatever the caller calls it. */
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
}
