import type { Cents, IsoDate } from '../../base/index.ts';

/** institutional: 837I, the UB-04 form · professional: 837P, the CMS-1500 form. */
export type ClaimForm = 'institutional' | 'professional';

export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state?: string;
  /** Five or nine digits; the billing provider's needs nine. */
  readonly zip?: string;
}

/** A person, or an organization: then `last` is its name. */
export interface PartyName {
  readonly kind: 'person' | 'organization';
  readonly last: string;
  readonly first?: string;
  readonly middle?: string;
  readonly suffix?: string;
}

export interface ClaimProvider extends PartyName {
  readonly npi?: string;
  /** Health care provider taxonomy code. */
  readonly taxonomy?: string;
}

export interface BillingProvider extends ClaimProvider {
  readonly address: PostalAddress;
  /** Employer identification number, nine digits. */
  readonly taxId: string;
}

export interface ClaimPerson extends PartyName {
  readonly address?: PostalAddress;
  readonly birthDate?: IsoDate;
  readonly sex?: 'F' | 'M' | 'U';
}

/** A payer and what of the patient it covers, as the claim tells it. */
export interface ClaimCoverage {
  /** P primary · S secondary · T tertiary · A–H further · U unknown (SBR01). */
  readonly responsibility: string;
  /** Kind of payer, SBR09: MA Medicare A, MB Medicare B, MC Medicaid, CI commercial, BL Blue Cross … */
  readonly filingIndicator: string;
  readonly payerName: string;
  readonly payerId: string;
  readonly memberId: string;
  readonly group?: string;
  /** The subscriber; the patient when `relationship` is 18. */
  readonly subscriber: ClaimPerson;
  /** Individual relationship code of the patient to the subscriber: 18 self, 01 spouse, 19 child … */
  readonly relationship: string;
}

/** What an earlier payer took off and why: group, reason and amount of one CAS. */
export interface ClaimAdjustment {
  readonly group: string;
  readonly reason: string;
  readonly cents: Cents;
}

/** Another payer of the same claim, with what it decided where it came first (loop 2320). */
export interface OtherCoverage extends ClaimCoverage {
  readonly benefitsAssigned: string;
  readonly releaseOfInformation: string;
  readonly paidCents?: Cents;
  readonly adjustments: readonly ClaimAdjustment[];
  readonly payerControlNumber?: string;
}

export type DiagnosisRole = 'principal' | 'admitting' | 'reasonForVisit' | 'externalCause' | 'other';

export interface ClaimDiagnosis {
  readonly role: DiagnosisRole;
  /** Without the dot. */
  readonly code: string;
  /** Nothing for a code that is exempt: 5010 sends no indicator. */
  readonly poa?: 'Y' | 'N' | 'U' | 'W';
}

export interface ClaimProcedure {
  readonly code: string;
  readonly date: IsoDate;
}

/** Occurrence, occurrence span, value and condition codes of the UB-04 (form locators 18–28, 31–36, 39–41). */
export interface OccurrenceCode {
  readonly code: string;
  readonly date: IsoDate;
}
export interface OccurrenceSpan {
  readonly code: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
}
export interface ValueCode {
  readonly code: string;
  /** Dollars and cents, or days as a whole number: the text that is sent. */
  readonly amount: string;
}

export interface ServiceLine {
  /** Institutional: four digits. */
  readonly revenueCode?: string;
  /** HCPCS or CPT code. */
  readonly procedure?: string;
  readonly modifiers: readonly string[];
  readonly cents: Cents;
  /** UN units · DA days · MJ anesthesia minutes. */
  readonly unit: string;
  /** A decimal as text. */
  readonly quantity: string;
  readonly from?: IsoDate;
  /** Where it is another day than `from`. */
  readonly through?: IsoDate;
  /** Professional: numbers of the claim's diagnoses from 1, the most relevant first. */
  readonly pointers: readonly number[];
  /** Professional: only where it is another place than the claim's. */
  readonly placeOfService?: string;
  readonly nonCoveredCents?: Cents;
  /** Our own number of the line, the key of remittances (REF 6R). */
  readonly controlNumber?: string;
}

/** What the hospital asks a payer for, once: one 2300 loop with everything above it that belongs to it. */
export interface Claim {
  readonly form: ClaimForm;
  readonly billingProvider: BillingProvider;
  readonly coverage: ClaimCoverage;
  readonly otherCoverages: readonly OtherCoverage[];
  /** The patient where another person is the subscriber. */
  readonly patient?: ClaimPerson;
  /** At most 20 characters: payers return no more (CLM01). */
  readonly patientControlNumber: string;
  readonly totalCents: Cents;
  /** The first two digits of the type of bill, without the leading zero (`11`), or the place of service. */
  readonly facilityType: string;
  /** 1 original · 2–4 interim · 7 replacement · 8 void: the third digit of the type of bill. */
  readonly frequency: string;
  /** The payer's number of the claim that is replaced or voided (REF F8). */
  readonly payerControlNumber?: string;
  /** Professional: the provider's signature is on file. */
  readonly providerSignature?: boolean;
  /** A assigned · B laboratory only · C not assigned. */
  readonly acceptsAssignment: string;
  /** Y · N · W. */
  readonly benefitsAssigned: string;
  /** Y signed release · I informed consent. */
  readonly releaseOfInformation: string;
  readonly statementFrom?: IsoDate;
  readonly statementThrough?: IsoDate;
  readonly admissionDate?: IsoDate;
  /** HHMM. */
  readonly admissionTime?: string;
  readonly dischargeTime?: string;
  /** UB-04 form locators 14, 15 and 17. */
  readonly admissionType?: string;
  readonly pointOfOrigin?: string;
  readonly dischargeStatus?: string;
  readonly medicalRecordNumber?: string;
  /** The payer's prior authorization number (REF G1); not the HIPAA form. */
  readonly priorAuthorization?: string;
  readonly diagnoses: readonly ClaimDiagnosis[];
  readonly drg?: string;
  /** The first is the principal procedure; ICD-10-PCS, inpatient only. */
  readonly procedures: readonly ClaimProcedure[];
  readonly occurrences: readonly OccurrenceCode[];
  readonly occurrenceSpans: readonly OccurrenceSpan[];
  readonly valueCodes: readonly ValueCode[];
  readonly conditionCodes: readonly string[];
  readonly attending?: ClaimProvider;
  readonly operating?: ClaimProvider;
  readonly rendering?: ClaimProvider;
  readonly referring?: ClaimProvider;
  readonly serviceLines: readonly ServiceLine[];
}

/** Who sends a file of claims and who gets it. */
export interface ClaimFile {
  readonly submitter: { readonly name: string; readonly id: string; readonly contact: string; readonly phone: string };
  readonly receiver: { readonly name: string; readonly id: string };
  /** Ids of the trading partners in ISA and GS, at most 15 characters, with their kinds. */
  readonly senderId: string;
  readonly senderQualifier: string;
  readonly receiverId: string;
  readonly receiverQualifier: string;
  readonly production: boolean;
  /** Digits; a new one for every file (ISA13 and GS06). */
  readonly controlNumber: number;
  /** Our number of the batch (BHT03); answers name it. */
  readonly batchId: string;
  /** The moment of writing, `YYYY-MM-DDTHH:MM`. */
  readonly createdAt: string;
  readonly claims: readonly Claim[];
}
