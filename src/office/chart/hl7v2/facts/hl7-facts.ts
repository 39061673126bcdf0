import type {
  AllergyIntolerance,
  ChargeItem,
  Condition,
  Coverage,
  DiagnosticReport,
  DocumentReference,
  Encounter,
  Identifier,
  Immunization,
  MedicationRequest,
  Observation,
  Patient,
  Procedure,
  RelatedPerson,
  ServiceRequest,
} from '@medplum/fhirtypes';
import type { Hl7Header } from '../message/index.ts';

export type FactResource =
  | AllergyIntolerance
  | ChargeItem
  | Condition
  | Coverage
  | DiagnosticReport
  | DocumentReference
  | Encounter
  | Immunization
  | MedicationRequest
  | Observation
  | Patient
  | Procedure
  | RelatedPerson
  | ServiceRequest;

/** One fact of a message. Ids are names inside the message (`Patient/patient`, `Encounter/encounter`, `Observation/result-2` …). */
export interface Fact {
  readonly resource: FactResource;
  /** The sender's own name for the fact (order number and test, document number …): the same key later is the same fact, revised. */
  readonly key: string;
}

/** Two numbers that are one patient: the surviving one, and the one that goes. */
export interface MergeFact {
  readonly surviving: Identifier | undefined;
  readonly retired: readonly Identifier[];
  /** `patient` A40 (and A18, A34, A36, A39) · `account` A41 · `encounter` A42, A45, A50 · `identifier` A47. */
  readonly level: 'patient' | 'account' | 'encounter' | 'identifier';
}

/** A segment no standard meaning is read from, kept as it came. */
export interface KeptSegment {
  readonly name: string;
  readonly place: number;
  readonly text: string;
}

/** What one message says. The facts are FHIR R4 resources, because every door of the chart files the same shape. */
export interface Hl7Facts {
  readonly header: Hl7Header;
  readonly facts: readonly Fact[];
  readonly merges: readonly MergeFact[];
  /** Z-segments. */
  readonly kept: readonly KeptSegment[];
  readonly signatures: readonly { readonly by: string; readonly at?: string }[];
  readonly remarks: readonly string[];
}
