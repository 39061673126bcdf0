import type { IsoDate } from '../../../../base/index.ts';

/**
 * The points in which the grouper's logic, as opposed to its data, has differed between versions. Each is named after what it means, so
 * that a new version is a row of values and no new branch.
 */
export interface MsDrgTraits {
  /** What is reported when no formula of a list is true. */
  readonly whenNothingMatches: 'drg-000' | 'fault';
  /** Atom names that count over codes instead of looking an operand up. */
  readonly countingAtoms: readonly string[];
  /** A procedure is an operating-room procedure unless it is listed as non-O.R., or only when an O.R. list names it. */
  readonly operatingRoomFlag: 'unless-listed-as-non-or' | 'when-listed-as-or';
  /** Whether the first procedure of the claim must be an O.R. procedure to be marked as the one that decides. */
  readonly firstProcedureMark: 'any' | 'operating-room-only';
  /** Whether spinal fusions that were counted together are marked together. */
  readonly fusionsMarkedTogether: boolean;
  /** How the severity flag shows a CC or MCC that the DRG's own logic suppresses. */
  readonly suppressedSeverityFlag: 'own-level' | 'excluded-by-drg-logic';
  /** How many candidates are listed for a code of which no hospital-acquired condition was met. */
  readonly unmetHacsListed: 'first' | 'all';
}

/** One version of the grouper: its number, the discharges it is for, and its logic. */
export interface MsDrgVersion {
  /** As the tables number it: 431 for v43.1. */
  readonly number: number;
  /** As people write it: `43.1`. */
  readonly name: string;
  readonly dischargesFrom: IsoDate;
  readonly dischargesTo: IsoDate;
  readonly fiscalYear: number;
  readonly traits: MsDrgTraits;
}
