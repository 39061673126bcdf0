import type { BilledCoverage, BillingProvider, ClaimProvider, EncounterFacts } from '../../engine/claim/index.ts';

/** A payer of the facility and what was agreed with it. */
export interface BilledPayer {
  /** Its name as registration writes it. */
  readonly name: string;
  readonly payerId: string;
  /** SBR09 of inpatient bills; `outpatientIndicator` where outpatient ones differ, as Medicare A and B do. */
  readonly filingIndicator: string;
  readonly outpatientIndicator?: string | undefined;
  /** CLM07: A assigned · B laboratory only · C not assigned. */
  readonly acceptsAssignment: string;
}

/** A provider of the facility by the id that accounts refer to. */
export interface BilledProvider extends ClaimProvider {
  readonly id: string;
}

/** What every bill of a facility says. */
export interface BillSetting {
  readonly billingProvider: BillingProvider;
  readonly payers: readonly BilledPayer[];
  readonly providers: readonly BilledProvider[];
  /** What the facility calls its revenue codes: its own words. */
  readonly revenueCodes: Readonly<Record<string, string>>;
}

/** One coverage of an account; the first is primary. Without a subscriber the patient is. */
export interface AccountCoverage
  extends Pick<BilledCoverage, 'memberId' | 'relationship' | 'benefitsAssigned' | 'releaseOfInformation'> {
  /** The payer's name in the setting. */
  readonly payer: string;
  readonly group?: string;
  readonly subscriber?: BilledCoverage['subscriber'];
}

/** What the bills of one chart say: the registration's facts; providers by their id in the setting. */
export interface BillAccount {
  readonly encounter: Omit<EncounterFacts, 'attending' | 'operating' | 'rendering' | 'referring'>;
  readonly attending?: string;
  readonly operating?: string;
  readonly coverages: readonly AccountCoverage[];
}
