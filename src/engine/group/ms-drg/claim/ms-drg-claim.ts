import type { PoaReporting, Sex } from '../../../abstract/index.ts';

export interface ClaimDiagnosis {
  readonly code: string;
  /** Y, N, U and W mean themselves in any case; anything else, absent included, is no usable answer (specification 6.1). */
  readonly poa?: string;
}

/**
 * What the grouper reads of a claim, as it stands on the claim. Codes are looked up in any case and otherwise exactly as given. An
 * `Abstract` is one; raw claims with codes that are not well-formed are others.
 */
export interface MsDrgClaim {
  readonly sex: Sex;
  /** Patient discharge status as a number in text: `01`, `1`, `20`. Anything unknown counts as unknown (specification 1.3). */
  readonly dischargeStatus: string;
  readonly poaReporting: PoaReporting;
  readonly admittingDiagnosis?: string;
  readonly principalDiagnosis?: ClaimDiagnosis;
  readonly secondaryDiagnoses: readonly ClaimDiagnosis[];
  /** In the order of the claim; the first is the first-position procedure. */
  readonly procedures: readonly { readonly code: string }[];
}

export interface MsDrgOptions {
  /** Order in which codes are looked at when several could be marked. Default `clinical-significance`. */
  readonly tieBreaker?: 'clinical-significance' | 'code-order';
}
