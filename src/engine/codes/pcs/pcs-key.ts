import { decodeUtf8, encodeUtf8, type Pack, writePack } from '../../../base/index.ts';

/** A key: words that clinicians write → the labels of the tables to use instead (body part key, device key). */
export type PcsKey = ReadonlyMap<string, readonly string[]>;

/** Lays a key out as a pack. */
export function writePcsKey(header: Readonly<Record<string, unknown>>, key: PcsKey): Uint8Array {
  return writePack(header, { key: encodeUtf8(JSON.stringify([...key])) });
}

/** Opens a compiled key. */
export function openPcsKey(pack: Pack): PcsKey {
  return new Map(JSON.parse(decodeUtf8(pack.bytes('key'))) as [string, string[]][]);
}
