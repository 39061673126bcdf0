import type { IsoDate } from '../../base/index.ts';
import type { Abstract } from '../abstract/index.ts';
import type {
  BillingProvider,
  ClaimCoverage,
  ClaimForm,
  ClaimPerson,
  ClaimProvider,
  OccurrenceCode,
  OccurrenceSpan,
  OtherCoverage,
  ValueCode,
} from './claim.ts';
import type { ChargeRow } from './lines-of-charges.ts';

/** What the registration knows of an encounter and the abstract does not say. */
export interface EncounterFacts {
  readonly patientControlNumber: string;
  readonly patient: ClaimPerson;
  /** Without leading zero: `111`. Its last digit is the frequency. Institutional. */
  readonly typeOfBill?: string;
  /** Professional. */
  readonly placeOfService?: string;
  readonly frequency?: string;
  readonly payerControlNumber?: string;
  /** First and last day of the bill; the days of the stay where absent. */
  readonly statementFrom?: IsoDate;
  readonly statementThrough?: IsoDate;
  /** HHMM. */
  readonly admissionTime?: string;
  readonly dischargeTime?: string;
  readonly admissionType?: string;
  readonly pointOfOrigin?: string;
  readonly priorAuthorization?: string;
  /** ICD-10-CM codes without dot of an unscheduled outpatient visit, at most three. */
  readonly reasonsForVisit?: readonly string[];
  readonly occurrences?: readonly OccurrenceCode[];
  readonly occurrenceSpans?: readonly OccurrenceSpan[];
  readonly valueCodes?: readonly ValueCode[];
  readonly conditionCodes?: readonly string[];
  readonly attending?: ClaimProvider;
  readonly operating?: ClaimProvider;
  readonly rendering?: ClaimProvider;
  readonly referring?: ClaimProvider;
}

/** The patient's coverage with what the account agreed on; never constants. */
export interface BilledCoverage extends ClaimCoverage {
  readonly acceptsAssignment: string;
  readonly benefitsAssigned: string;
  readonly releaseOfInformation: string;
}

export interface ClaimRequest {
  readonly form: ClaimForm;
  readonly abstract: Abstract;
  readonly encounter: EncounterFacts;
  readonly charges: readonly ChargeRow[];
  readonly billingProvider: BillingProvider;
  readonly coverage: BilledCoverage;
  readonly otherCoverages?: readonly OtherCoverage[];
  readonly drg?: string;
  /** Codes that must not fall off when there are more than fit: those that decide the DRG, CC and MCC, hospital-acquired conditions. */
  readonly important?: ReadonlySet<string>;
}
