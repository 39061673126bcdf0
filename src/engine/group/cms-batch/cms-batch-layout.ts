/** How the columns of a field are filled. Blank columns are always an absent value. */
export type CmsBatchKind =
  /** Left-justified, blank-filled. */
  | 'text'
  /** Right-justified, zero-filled whole number. */
  | 'number'
  /** mm/dd/yyyy. */
  | 'date'
  /** Left-justified code, without its decimal point. */
  | 'code'
  /** A code of seven columns and its POA indicator in the eighth. */
  | 'diagnosis'
  /** One of a few values. */
  | 'choice'
  /** Not read; written blank. */
  | 'unused';

export interface CmsBatchField {
  readonly name: string;
  readonly title: string;
  /** First column, counted from 1. */
  readonly column: number;
  /** Columns of one value. */
  readonly width: number;
  readonly occurs: number;
  readonly kind: CmsBatchKind;
  /** Of a number: the largest value. */
  readonly most?: number;
  /** Of a choice: its values. */
  readonly values?: readonly string[];
}

/** What the layout rests on, printed with it in the guide. */
export const cmsBatchSource =
  'Input record of the batch interface of the CMS MS-DRG grouper with Medicare Code Editor, as read by AHRQ MONAHRQ (class ' +
  'GrouperInputRecord of its open source), whose positions and lengths two further independent public clients of the same interface repeat. The manual itself ' +
  '(PBL-013, Medicare Severity Grouper with MCE, Installation and User’s Manual v34.0, October 2016, chapter 4 “Input file format”) was found by ' +
  'its table of contents only: its page with the columns, and any change since, could not be checked at CMS.';

const payers = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

/** Every field of the record in its order. */
export const cmsBatchLayout = [
  { name: 'patientName', title: 'patient name', column: 1, width: 31, occurs: 1, kind: 'text' },
  { name: 'mrn', title: 'medical record number', column: 32, width: 13, occurs: 1, kind: 'text' },
  { name: 'account', title: 'account number', column: 45, width: 17, occurs: 1, kind: 'text' },
  { name: 'admissionDate', title: 'admit date', column: 62, width: 10, occurs: 1, kind: 'date' },
  { name: 'dischargeDate', title: 'discharge date', column: 72, width: 10, occurs: 1, kind: 'date' },
  { name: 'dischargeStatus', title: 'discharge status', column: 82, width: 2, occurs: 1, kind: 'number', most: 99 },
  { name: 'payer', title: 'primary payer', column: 84, width: 2, occurs: 1, kind: 'choice', values: payers },
  { name: 'lengthOfStay', title: 'length of stay', column: 86, width: 5, occurs: 1, kind: 'number', most: 45_291 },
  { name: 'birthDate', title: 'birth date', column: 91, width: 10, occurs: 1, kind: 'date' },
  { name: 'age', title: 'age', column: 101, width: 3, occurs: 1, kind: 'number', most: 124 },
  { name: 'sex', title: 'sex', column: 104, width: 1, occurs: 1, kind: 'choice', values: ['0', '1', '2'] },
  { name: 'admittingDiagnosis', title: 'admit diagnosis', column: 105, width: 7, occurs: 1, kind: 'code' },
  { name: 'principalDiagnosis', title: 'principal diagnosis', column: 112, width: 8, occurs: 1, kind: 'diagnosis' },
  { name: 'secondaryDiagnoses', title: 'secondary diagnosis', column: 120, width: 8, occurs: 24, kind: 'diagnosis' },
  { name: 'principalProcedure', title: 'principal procedure', column: 312, width: 7, occurs: 1, kind: 'code' },
  { name: 'secondaryProcedures', title: 'secondary procedure', column: 319, width: 7, occurs: 24, kind: 'code' },
  { name: 'procedureDates', title: 'procedure date', column: 487, width: 10, occurs: 25, kind: 'date' },
  {
    name: 'poaReporting',
    title: 'apply HAC logic',
    column: 737,
    width: 1,
    occurs: 1,
    kind: 'choice',
    values: ['X', 'Z'],
  },
  { name: 'unused', title: 'unused', column: 738, width: 1, occurs: 1, kind: 'unused' },
  { name: 'optional', title: 'optional information', column: 739, width: 72, occurs: 1, kind: 'text' },
  { name: 'filler', title: 'filler', column: 811, width: 25, occurs: 1, kind: 'unused' },
] as const satisfies readonly CmsBatchField[];

export type CmsBatchName = (typeof cmsBatchLayout)[number]['name'];

/** Columns of a line. */
export const cmsBatchColumns = 835;

/**
 * A line as values by field, one per occurrence; absent is an empty text. Dates are ISO, numbers have no leading zeros, a diagnosis is its
 * code, padded to seven and followed by the POA indicator where there is one.
 */
export type CmsBatchRecord = Readonly<Record<CmsBatchName, readonly string[]>>;

/** Names the place of a value: `columns 128–135, secondary diagnosis 2`. */
export function cmsBatchPlace(field: CmsBatchField, index: number): string {
  const first = field.column + index * field.width;
  const columns = field.width === 1 ? `column ${first}` : `columns ${first}–${first + field.width - 1}`;
  return `${columns}, ${field.title}${field.occurs > 1 ? ` ${index + 1}` : ''}`;
}
