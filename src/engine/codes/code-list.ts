import { type Pack, packTexts, writePack } from '../../base/index.ts';
import type { PoaExemptList, Vintage } from './code-notes.ts';
import { buildSlots, findSlot } from './code-slots.ts';

/** Compiles a bare list of canonical codes. */
export function writeCodeList(header: Readonly<Record<string, unknown>>, codes: readonly string[]): Uint8Array {
  const { bytes, offsets } = packTexts(codes);
  return writePack({ ...header, kind: 'code-list' }, { slots: buildSlots(codes), offsets, codes: bytes });
}

/** Lays membership over a compiled list. */
export function openCodeList(pack: Pack, vintage: Vintage): PoaExemptList {
  const [slots, codes, offsets] = [pack.u32('slots'), pack.bytes('codes'), pack.u32('offsets')];
  return Object.freeze({
    vintage,
    size: offsets.length - 1,
    has: (code: string): boolean => findSlot(slots, codes, offsets, code) >= 0,
  });
}
