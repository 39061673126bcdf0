import type { IsoDate } from '../../base/index.ts';
import type { Icd10CmCode, Icd10PcsCode } from '../codes/well-formed/index.ts';

/**
 * Present-on-admission indicator (Official Guidelines, Appendix I): Y yes · N no · U documentation insufficient · W clinically
 * undetermined · `exempt` the code needs none (printed blank, or 1 on old claims).
 */
export type Poa = 'Y' | 'N' | 'U' | 'W' | 'exempt';

/** Whether the hospital reports POA to Medicare: decides how hospital-acquired conditions act. */
export type PoaReporting = 'exempt' | 'non-exempt' | 'unknown';

export type Sex = 'M' | 'F' | 'U';
export type Setting = 'inpatient' | 'outpatient';

export interface CodedDiagnosis {
  readonly code: Icd10CmCode;
  /** Absent: not answered yet. */
  readonly poa?: Poa;
}

export interface CodedProcedure {
  readonly code: Icd10PcsCode;
  readonly date?: IsoDate;
}

/**
 * The coded summary of one encounter (UHDDS items that grouping and editing rest on). Order of the lists is the order of the claim;
 * the first of `procedures` is the principal procedure.
 */
export interface Abstract {
  readonly id: string;
  readonly mrn?: string;
  readonly setting: Setting;
  readonly sex: Sex;
  readonly birthDate?: IsoDate;
  /** Completed years at admission; wins over `birthDate` where both are given. */
  readonly age?: number;
  readonly admissionDate?: IsoDate;
  readonly dischargeDate: IsoDate;
  /** Days; computed from the dates when absent (same-day stays count 1). */
  readonly lengthOfStay?: number;
  /** Patient discharge status, UB-04 form locator 17: two characters, a string (`01`, `20`). */
  readonly dischargeStatus: string;
  readonly poaReporting: PoaReporting;
  readonly payer?: string;
  readonly admittingDiagnosis?: Icd10CmCode;
  readonly principalDiagnosis?: CodedDiagnosis;
  readonly secondaryDiagnoses: readonly CodedDiagnosis[];
  readonly procedures: readonly CodedProcedure[];
}

/** The fields of an abstract in their published order. */
export const abstractFields = [
  'id',
  'mrn',
  'setting',
  'sex',
  'birthDate',
  'age',
  'admissionDate',
  'dischargeDate',
  'lengthOfStay',
  'dischargeStatus',
  'poaReporting',
  'payer',
  'admittingDiagnosis',
  'principalDiagnosis',
  'secondaryDiagnoses',
  'procedures',
] as const satisfies readonly (keyof Abstract)[];
