import { Fault } from './fault.ts';

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const decoder = new TextDecoder('utf-8');
const encoder = new TextEncoder();

/** UTF-8 text of a byte range. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
/** UTF-8 bytes of a text. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/**
 * A pack: one JSON header and named sections of bytes, each starting on a multiple of eight, so that typed arrays can be laid
 * over the file without copying. The form in which compiled editions and indexes are kept, on disk and in the browser.
 */
export interface Pack {
  readonly header: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
  bytes(name: string): Uint8Array;
  u32(name: string): Uint32Array;
  u16(name: string): Uint16Array;
  i32(name: string): Int32Array;
}

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const magic = 0x43574b31; // "1KWC", read as little-endian
const prefixBytes = 16;
const align = (n: number): number => (n + 7) & ~7;

/** Lays out a pack. Section order is kept; the same content gives the same bytes. */
export function writePack(
  header: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, Section>>,
): Uint8Array {
  const places: Record<string, [number, number]> = {};
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    places[name] = [offset, section.byteLength];
    offset = align(offset + section.byteLength);
  }
  const head = encodeUtf8(JSON.stringify({ header, places }));
  const start = align(prefixBytes + head.length);
  const out = new Uint8Array(start + offset);
  const view = new DataView(out.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, head.length, true);
  view.setUint32(8, start + offset, true);
  out.set(head, prefixBytes);
  for (const [name, section] of Object.entries(sections)) {
    const [at] = places[name] ?? [0];
    out.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), start + at);
  }
  return out;
}

/** Opens a pack without copying its sections. Throws Fault `bad-file` when it is not one or is cut short. */
export function readPack(bytes: Uint8Array): Pack {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.byteLength < prefixBytes || view.getUint32(0, true) !== magic)
    throw new Fault('bad-file', 'This is not a compiled table; compile it again.');
  const headLength = view.getUint32(4, true);
  if (view.getUint32(8, true) !== whole.byteLength)
    throw new Fault('bad-file', 'This compiled table is cut short; compile it again.');
  const { header, places } = JSON.parse(decodeUtf8(whole.subarray(prefixBytes, prefixBytes + headLength))) as {
    header: Record<string, unknown>;
    places: Record<string, [number, number]>;
  };
  const start = align(prefixBytes + headLength);
  const section = (name: string): Uint8Array => {
    const place = places[name];
    if (!place) throw new Fault('bad-file', `This compiled table has no section ${name}; compile it again.`);
    return whole.subarray(start + place[0], start + place[0] + place[1]);
  };
  return {
    header,
    names: Object.keys(places),
    bytes: section,
    u32: (name) => {
      const s = section(name);
      return new Uint32Array(s.buffer, s.byteOffset, s.byteLength >> 2);
    },
    u16: (name) => {
      const s = section(name);
      return new Uint16Array(s.buffer, s.byteOffset, s.byteLength >> 1);
    },
    i32: (name) => {
      const s = section(name);
      return new Int32Array(s.buffer, s.byteOffset, s.byteLength >> 2);
    },
  };
}

/** Many short texts as one byte run and one offset list (`offsets[i]` to `offsets[i + 1]`). */
export function packTexts(texts: Iterable<string>): { bytes: Uint8Array; offsets: Uint32Array } {
  const parts: Uint8Array[] = [];
  const offsets = [0];
  let length = 0;
  for (const text of texts) {
    const part = encodeUtf8(text);
    parts.push(part);
    length += part.length;
    offsets.push(length);
  }
  const bytes = new Uint8Array(length);
  for (let i = 0; i < parts.length; i += 1) bytes.set(parts[i] as Uint8Array, offsets[i]);
  return { bytes, offsets: Uint32Array.from(offsets) };
}

/** Text `i` of a run made by `packTexts`. */
export function textAt(bytes: Uint8Array, offsets: Uint32Array, i: number): string {
  const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0];
  return shortAscii(bytes, from, to) ?? decodeUtf8(bytes.subarray(from, to));
}

// A code of a few characters is read faster here than a decoder is called.
function shortAscii(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > 8) return undefined;
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
