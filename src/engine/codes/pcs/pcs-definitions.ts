import { decodeUtf8, encodeUtf8, type Pack, writePack } from '../../../base/index.ts';

/** What the official definitions say of one or several labels of an axis in a section. */
export interface PcsTerm {
  readonly section: string;
  readonly axis: number;
  /** `1st Toe, Left`; devices may add where: `Articulating Spacer in Lower Joints`, `Cardiac Lead, Pacemaker for Insertion in Heart and Great Vessels`. */
  readonly titles: readonly string[];
  readonly definition?: string;
  readonly explanation?: string;
  readonly includes: readonly string[];
}

/** A specific device and the general device value under which some tables ask for it (device aggregation table). */
export interface DeviceAggregate {
  readonly device: string;
  /** `All applicable` or the name of an operation. */
  readonly operation: string;
  readonly bodySystems: readonly string[];
  readonly generalValue: string;
  readonly generalDevice: string;
}

export interface PcsDefinitions {
  readonly terms: readonly PcsTerm[];
  readonly aggregates: readonly DeviceAggregate[];
}

/** Nine hundred terms are small: one JSON section, parsed when opened (about 1 ms). */
export function writePcsDefinitions(
  header: Readonly<Record<string, unknown>>,
  definitions: PcsDefinitions,
): Uint8Array {
  return writePack(header, { definitions: encodeUtf8(JSON.stringify(definitions)) });
}

/** Opens compiled definitions. */
export function openPcsDefinitions(pack: Pack): PcsDefinitions {
  return JSON.parse(decodeUtf8(pack.bytes('definitions'))) as PcsDefinitions;
}
