import type { InboundFormat } from '../../store/index.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One fact of a set: what the checks need at hand, and how the whole is had. */
export interface SetEntry {
  /** Where it stands, for the person who must mend it: `entry 12`, `OBX`. */
  readonly place: string;
  readonly type: string;
  /** References that mean it inside the set: its fullUrl, `Type/id`. */
  readonly names: readonly string[];
  /** The sender's name for it; filing adds the patient or encounter where the name holds only there. */
  readonly key: SourceKey;
  /** `Type/id` as its source calls it: later messages of the same source may refer to it so. */
  readonly alias?: string | undefined;
  /** Every reference it makes, once each. */
  readonly references: readonly string[];
  /** The patient and the encounter it says it belongs to. */
  readonly subject?: string | undefined;
  readonly encounter?: string | undefined;
  /** References to a part, a basis or a predecessor of the same type: these may not run in a circle. */
  readonly above: readonly string[];
  /** Id the sender asks for (PUT). */
  readonly wantedId?: string | undefined;
  /** When the sender said it, where the entry itself tells. */
  readonly saidAt?: string | undefined;
  /** How it is laid over what stands: `revise`: what it says counts; `fill`: only where nothing was said. Otherwise it takes its place. */
  readonly over?: { readonly how: 'revise' | 'fill'; readonly clears: readonly string[] } | undefined;
  load(): Json;
}

/** A name that is good everywhere, for one patient, or for one encounter. */
export interface SourceKey {
  readonly within: 'facility' | 'patient' | 'encounter';
  readonly text: string;
}

/** Two numbers of one patient, as a merge message gives them. */
export interface MergeOrder {
  readonly level: string;
  readonly surviving: string | undefined;
  readonly retired: readonly string[];
}

/** What one message says, in the one shape that is filed. */
export interface InboundSet {
  readonly format: InboundFormat;
  readonly event?: string | undefined;
  readonly controlId?: string | undefined;
  /** When the sender sent it; the time of receipt counts where it is not known. */
  readonly saidAt?: string | undefined;
  /** Who assigns numbers that come without an authority: the sending facility. */
  readonly sender?: string | undefined;
  /** Every reference must be met (a FHIR transaction), or only those to patient and encounter. */
  readonly strict: boolean;
  readonly entries: readonly SetEntry[];
  readonly merges: readonly MergeOrder[];
  readonly remarks: readonly string[];
}

/** Why a message is not filed. `refused`: it cannot be read; `parked`: it can, but not filed. */
export interface Objection {
  readonly stage: 'refused' | 'parked';
  readonly reason: string;
  readonly path?: string | undefined;
  /** Said by the reader before it stopped. */
  readonly event?: string | undefined;
  readonly controlId?: string | undefined;
}

export type SetOrObjection =
  | { readonly ok: true; readonly set: InboundSet }
  | { readonly ok: false; readonly objection: Objection };

export const refusal = (reason: string, path?: string): SetOrObjection => ({
  ok: false,
  objection: { stage: 'refused', reason, path },
});
