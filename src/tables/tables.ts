import type { IsoDate, Pack } from '../base/index.ts';
import type {
  CodeConversions,
  CodeHistory,
  CodeNotes,
  CodeSystem,
  CodeTable,
  EditionInfo,
  PoaExemptList,
} from '../engine/codes/index.ts';
import type { SearchIndex } from '../engine/codes/search/index.ts';

/** One compiled part of an edition: what it is, whence it came, when it is in force. */
export interface PartInfo {
  readonly system: string;
  /** `codes`, `notes`, `index`, `poa-exempt`, `grouper`, `editor`, `weights` … */
  readonly part: string;
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly publisher: string;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly starter: boolean;
  /** File it was compiled from (`archive.zip/inner.txt`), and the SHA-256 of that file. */
  readonly file: string;
  readonly sha256: string;
}

/** A part with its pack. `current` is false when the part is older than the date asked for; whoever shows or decides from it says so. */
export interface OpenPart {
  readonly info: PartInfo;
  readonly pack: Pack;
  readonly current: boolean;
}

/**
 * Frozen look-ups over everything installed. All answers are by date; where no edition covers the date the answer is undefined, never a
 * neighbour. Official parts win over the starter edition for every date they cover. Packs are read when first asked for.
 */
export interface Tables {
  readonly home: string;
  /** Editions of code systems, oldest first by system; the starter edition only for systems it answers for. */
  list(): readonly EditionInfo[];
  /** Every compiled part, code systems or not. */
  parts(): readonly PartInfo[];
  /** The code list in force. */
  codes(system: CodeSystem, on: IsoDate): CodeTable | undefined;
  /** A code list by the name of its edition (`FY2026`, `2026`, `FY2026-April`), any date. */
  codesOfEdition(system: CodeSystem, edition: string): CodeTable | undefined;
  /** Tabular notes in force on the day, or the newest older ones (`info`, `current: false` then). */
  notes(system: CodeSystem, on: IsoDate): CodeNotes | undefined;
  /** The list of diagnoses exempt from POA reporting, in force or the newest older one (`current: false` then). */
  poaExempt(on: IsoDate): PoaExemptList | undefined;
  /** Alphabetic index, external-cause index, neoplasm and drug table: each in force or the newest older one. */
  index(on: IsoDate, system?: CodeSystem): readonly OpenPart[];
  /** What replaced which code and when, from the cumulative conversion tables; undefined when none is installed. */
  conversions(system: CodeSystem): CodeConversions | undefined;
  /** Every edition in which a canonical code stands, and what it replaced or was replaced by. */
  history(system: CodeSystem, code: string): CodeHistory;
  /** The search index over the codes in force, built on first use and kept beside the edition. */
  search(system: CodeSystem, on: IsoDate): SearchIndex | undefined;
  /** Any part in force on the day. */
  part(system: string, part: string, on: IsoDate): OpenPart | undefined;
  /** The part in force on the day, or the newest that came before it. */
  partOrOlder(system: string, part: string, on: IsoDate): OpenPart | undefined;
}
