import type { Pack, Section } from '../../../../base/index.ts';

/**
 * Code to row number, as an open-addressing hash table over typed arrays: opening it costs nothing, however many codes there are. A code
 * is up to seven of the characters 0-9, A-Z and @ (cluster ids); it is two numbers in base 38, the first four characters and the rest.
 */
export interface CodeKeys {
  readonly high: Uint32Array;
  readonly low: Uint16Array;
  /**
   * Two words per slot, so that a look-up touches one line of memory: 21 bits of the high number and 11 of the low one; 5 more of the low
   * one and 27 of the row number + 1, which is 0 in an empty slot. The number of slots is a power of two.
   */
  readonly index: Uint32Array;
}

const base = 38;
const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ@';
const digitOf = new Uint8Array(128);
for (let i = 0; i < symbols.length; i += 1) {
  digitOf[symbols.charCodeAt(i)] = i + 1;
  digitOf[symbols.charAt(i).toLowerCase().charCodeAt(0)] = i + 1;
}

const slotOf = (high: number, low: number, mask: number): number => {
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/** Row number of a code in any case, or -1. Nothing is trimmed and dots are not removed (specification 1.2). */
export function findCode(keys: CodeKeys, code: string): number {
  const length = code.length;
  if (length === 0 || length > 7) return -1;
  let high = 0;
  let low = 0;
  for (let i = 0; i < length; i += 1) {
    const digit = digitOf[code.charCodeAt(i)];
    if (!digit) return -1;
    if (i < 4) high = high * base + digit;
    else low = low * base + digit;
  }
  const { index } = keys;
  const mask = (index.length >> 1) - 1;
  const first = (high | (low << 21)) >>> 0;
  const rest = low >>> 11;
  for (let slot = slotOf(high, low, mask); ; slot = (slot + 1) & mask) {
    const second = index[slot * 2 + 1];
    if (!second) return -1;
    if (index[slot * 2] === first && second >>> 27 === rest) return (second & 0x7ffffff) - 1;
  }
}

/** True when the code can be a key at all. */
export const isKey = (code: string): boolean => /^[0-9A-Z@]{1,7}$/.test(code);

/** Builds the table for codes in canonical form, row numbers in the order given. */
export function buildCodeKeys(codes: readonly string[]): CodeKeys {
  const high = Uint32Array.from(codes, (code) => numberOf(code.slice(0, 4)));
  const low = Uint16Array.from(codes, (code) => numberOf(code.slice(4)));
  return { high, low, index: buildIndex(high, low) };
}

function buildIndex(highs: Uint32Array, lows: Uint16Array): Uint32Array {
  let size = 64;
  while (size < highs.length * 1.5) size *= 2;
  const index = new Uint32Array(size * 2);
  highs.forEach((high, row) => {
    const low = lows[row] ?? 0;
    let slot = slotOf(high, low, size - 1);
    while (index[slot * 2 + 1]) slot = (slot + 1) & (size - 1);
    index[slot * 2] = high | (low << 21);
    index[slot * 2 + 1] = ((low >>> 11) << 27) | (row + 1);
  });
  return index;
}

function numberOf(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) value = value * base + (digitOf[text.charCodeAt(i)] ?? 0);
  return value;
}

/** The code of a row. */
export function codeAt(keys: CodeKeys, row: number): string {
  return textOf(keys.high[row] ?? 0) + textOf(keys.low[row] ?? 0);
}

function textOf(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / base)) text = symbols.charAt((rest % base) - 1) + text;
  return text;
}

export const codeKeySections = (name: string, keys: CodeKeys): Readonly<Record<string, Section>> => ({
  [`${name}.high`]: keys.high,
  [`${name}.low`]: keys.low,
  [`${name}.index`]: keys.index,
});

export function readCodeKeys(pack: Pack, name: string): CodeKeys {
  const [high, low] = [pack.u32(`${name}.high`), pack.u16(`${name}.low`)];
  const kept = `${name}.index`;
  // A pack of before the index had this form is given one; it takes some milliseconds.
  return { high, low, index: pack.names.includes(kept) ? pack.u32(kept) : buildIndex(high, low) };
}
