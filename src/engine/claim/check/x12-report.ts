import type { X12Problem } from '../guide/index.ts';
import type { ScanFault } from '../x12/index.ts';
import type { InterchangeHead } from './interchange-check.ts';

/** What became of one transaction set (AK2 … IK5). */
export interface SetReport {
  readonly set: string;
  readonly control: string;
  readonly version: string;
  readonly accepted: boolean;
  /** IK502 codes. */
  readonly codes: readonly string[];
  /** False where no guide of the set is here, so that only its envelope was checked. */
  readonly structureChecked: boolean;
  readonly claims: number;
  readonly problems: readonly X12Problem[];
}

/** What became of one functional group (AK1 … AK9). */
export interface GroupReport {
  readonly functionalId: string;
  readonly sender: string;
  readonly receiver: string;
  readonly control: string;
  readonly version: string;
  /** A all accepted · P some · R none. */
  readonly result: 'A' | 'P' | 'R';
  /** AK905 codes; any makes the group R. */
  readonly codes: readonly string[];
  readonly included: number;
  readonly received: number;
  readonly accepted: number;
  readonly sets: readonly SetReport[];
  readonly problems: readonly X12Problem[];
}

/** What became of one interchange. When `code` is not 000 nothing inside it counts, and `groups` is empty. */
export interface InterchangeReport {
  readonly head: InterchangeHead;
  /** TA105 code; `000` is acceptance. */
  readonly code: string;
  readonly groups: readonly GroupReport[];
  readonly problems: readonly X12Problem[];
}

export interface X12Report {
  /** True when there is at least one interchange and everything in it was accepted. */
  readonly accepted: boolean;
  readonly segments: number;
  /** Claims seen, whether accepted or not. */
  readonly claims: number;
  readonly interchanges: readonly InterchangeReport[];
  /** Why the file could not be read to its end, and where (byte). */
  readonly faults: readonly { readonly fault: ScanFault; readonly offset: number }[];
}
