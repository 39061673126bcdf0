import type { AnyReport, EditCard, Report } from '../edit.ts';
import type { MceClaim } from './mce-claim.ts';
import type { MceAgeGroup, MceLabel } from './mce-result.ts';
import type { MceFlag } from './mce-source.ts';

/** Where a code stands on the claim; `claim` is the claim itself. */
export type MceRole = 'claim' | 'admit' | 'principal' | 'secondary' | 'procedure';

/** One distinct combination of flags of a code table, with the edits worth asking of a code that has it. */
export interface MceFlagSet {
  readonly names: ReadonlySet<string>;
  /** The same as bits, numbered by the table; OR-ed over the claim for the claim-wide facts. */
  readonly mask: number;
  /** False for a code without a row on the discharge date. */
  readonly valid: boolean;
  /** True for a code field that is empty or all zeros: valid, and no code. */
  readonly blank: boolean;
  readonly asked: Readonly<Record<Exclude<MceRole, 'claim'>, readonly MceEdit[]>>;
}

/** What an edit judges: one code of the claim, as given. */
export interface MceSubject {
  readonly role: MceRole;
  readonly text: string;
  /** Position in `diagnoses` or `procedures`; 0 elsewhere. */
  readonly index: number;
  readonly flags: MceFlagSet;
}

/** What holds for the whole claim; made once, read by every edit. */
export interface MceFacts {
  readonly claim: MceClaim;
  /** `yyyymmdd`. */
  readonly date: number;
  /** 1 male, 2 female, 0 unknown. */
  readonly sex: 0 | 1 | 2;
  readonly principal: MceFlagSet;
  readonly secondaryMask: number;
  readonly diagnosisMask: number;
  readonly procedureMask: number;
  readonly procedureFlags: readonly MceFlagSet[];
  readonly tables: MceLookups;
}

/** The look-ups that edits need of the tables, on the claim's ICD version. */
export interface MceLookups {
  diagnosisBit(flag: MceFlag): number;
  procedureBit(flag: MceFlag): number;
  /** Ages expected for a group on a date. */
  ageRange(group: MceAgeGroup, date: number): { readonly start: number; readonly end: number } | undefined;
  isStatus(status: number, date: number): boolean;
}

/** An example claim: what is not given is a 60-year-old woman discharged home on 15 January 2026 after 4 days with heart failure. */
export type MceExample = Partial<MceClaim>;

/**
 * An edit of the Medicare Code Editor. `asks` says of which codes it is worth asking: those with one of the flags, those that are not
 * usable as a code, or every one; the editor asks no others. `check` is a pure function of the code and the claim's facts.
 */
export interface MceEdit<Message extends string = string> extends EditCard<MceExample, Message> {
  readonly label: MceLabel;
  /** Where one manual edit is printed under several labels: the label of this firing. */
  labelOf?(report: AnyReport): MceLabel;
  /** Group printed beside the edit. */
  ageGroupOf?(report: AnyReport): MceAgeGroup;
  /** Which class of edit the claim then has. */
  readonly class: 'prepayment' | 'postpayment' | 'none';
  readonly asks: 'every code' | 'unusable codes' | readonly MceFlag[];
  /** Field of the abstract for an edit of the claim as a whole. */
  readonly field?: string;
  /** Counted once for the claim however many codes carry it. */
  readonly countedOnce?: true;
  check(code: MceSubject, claim: MceFacts): AnyReport | undefined;
}

/** What the author of an edit writes; the report is checked against the message. */
export interface MceEditText<Message extends string> extends Omit<MceEdit<Message>, 'check'> {
  check(code: MceSubject, claim: MceFacts): Report<Message> | undefined;
}

/** Takes an edit as written; only the compiler does anything here. */
export const mceEdit = <const Message extends string>(edit: MceEditText<Message>): MceEdit => edit;

export const hasFlag = (code: MceSubject, flag: MceFlag): boolean => code.flags.names.has(flag);
/** Some diagnosis of the claim, principal or secondary, has the flag. */
export const anyDiagnosis = (claim: MceFacts, flag: MceFlag): boolean =>
  (claim.diagnosisMask & claim.tables.diagnosisBit(flag)) !== 0;
export const anySecondary = (claim: MceFacts, flag: MceFlag): boolean =>
  (claim.secondaryMask & claim.tables.diagnosisBit(flag)) !== 0;
export const anyProcedure = (claim: MceFacts, flag: MceFlag): boolean =>
  (claim.procedureMask & claim.tables.procedureBit(flag)) !== 0;
