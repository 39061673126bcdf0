import type { IsoDate } from '../../base/index.ts';
import type { CodeSystem } from './code.ts';
import type { CodeHistory } from './code-history.ts';
import type { CodeNote, SeventhCharacters, TabularPlace, Vintage } from './code-notes.ts';
import type { Equivalence } from './equivalences.ts';

/** A code as it is named on another's page. */
export interface CodeLink {
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
}

/** Why a code is not valid for claims, and what would make it so. */
export interface WhyNotBillable {
  /** One sentence. */
  readonly reason: string;
  /** How many characters the valid codes below have, where there are any. */
  readonly lengths: readonly number[];
  readonly seventh?: SeventhCharacters;
  /** Codes that stand in the edition and may be meant; never chosen by the program. */
  readonly candidates: readonly CodeLink[];
}

/** Equivalents of a code in one other system. */
export interface CodeCrosswalk {
  /** Direction of the mapping: `icd-10-cm-to-icd-9` … */
  readonly mapping: string;
  readonly edition: string;
  readonly lines: readonly Equivalence[];
}

/** Everything that is known of a code on a day. */
export interface CodePage {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string;
  /** Empty when no installed edition has the code. */
  readonly title: string;
  readonly shortTitle: string;
  readonly billable: boolean;
  /** Whether the edition in force has the code (as a header or as a code valid for claims). */
  readonly valid: boolean;
  /** The edition that answers: the one in force on the day. */
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly starter: boolean;
  /** Chapter and block, outermost first. */
  readonly places: readonly TabularPlace[];
  /** Headers above, outermost first. */
  readonly parents: readonly CodeLink[];
  readonly children: readonly CodeLink[];
  /** Its own notes first, then those of each header, its block and its chapter. */
  readonly notes: readonly CodeNote[];
  readonly poaExempt?: boolean;
  readonly whyNotBillable?: WhyNotBillable;
  /** When it was or will be valid, and what replaced it; given when it is not valid on the day, or asked for. */
  readonly history?: CodeHistory;
  /** Editions of the parts that are older than the code list, or the parts' own editions. */
  /** The day on which the conversion table puts the code into force, when that is after the day asked for. */
  readonly notBefore?: IsoDate;
  /** What the code is or was in other systems, by the equivalence mappings installed. */
  readonly crosswalks?: readonly CodeCrosswalk[];
  readonly vintages: { readonly notes?: Vintage; readonly poaExempt?: Vintage };
}
