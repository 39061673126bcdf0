import type { Json, SetEntry } from '../inbound-set.ts';

export interface FilingOrder {
  readonly messageId: string;
  readonly receivedAt: Date;
  /** Who files. */
  readonly by: string;
  /** The door it came through: names that a source gives are good within it. */
  readonly source: string;
  /** Who sends: the authority of numbers that come without one. */
  readonly sender: string;
}

/** What was filed. */
export interface Filed {
  readonly patientIds: readonly string[];
  readonly encounterIds: readonly string[];
  readonly facts: number;
  /** `Type/id` of each fact, in the order of the message. */
  readonly locations: readonly string[];
}

/** An entry with the place it gets in the chart. */
export interface Placed {
  readonly entry: SetEntry;
  readonly id: string;
  readonly sourceKey: string;
  readonly patientId: string | null;
  readonly encounterId: string | null;
}

/** A resource as it is stored. */
export interface Stored extends Placed {
  readonly body: Json;
  readonly saidAt: string;
}
