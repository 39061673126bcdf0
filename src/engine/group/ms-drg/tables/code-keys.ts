import type { Pack, Section } from '../../../../base/index.ts';

/**
 * Code to row number, as an open-addressing hash table over typed arrays: opening it costs nothing, however many codes there are. A code
 * is up to seven of the characters 0-9, A-Z and @ (cluster ids); it is two numbers in base 38, the first four characters and the rest.
 */
export interface CodeKeys {
  readonly high: Uint32Array;
  readonly low: Uint16Array;
  /** Row number + 1; 0 is an empty slot. Length is a power of two. */
  readonly slots: Uint32Array;
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
  const mask = keys.slots.length - 1;
  for (let slot = slotOf(high, low, mask); ; slot = (slot + 1) & mask) {
    const row = keys.slots[slot];
    if (!row) return -1;
    if (keys.high[row - 1] === high && keys.low[row - 1] === low) return row - 1;
  }
}

/** True when the code can be a key at all. */
export const isKey = (code: string): boolean => /^[0-9A-Z@]{1,7}$/.test(code);

/** Builds the table for codes in canonical form, row numbers in the order given. */
export function buildCodeKeys(codes: readonly string[]): CodeKeys {
  let size = 64;
  while (size < codes.length * 2) size *= 2;
  const keys = {
    high: new Uint32Array(codes.length),
    low: new Uint16Array(codes.length),
    slots: new Uint32Array(size),
  };
  codes.forEach((code, row) => {
    const [high, low] = [numberOf(code.slice(0, 4)), numberOf(code.slice(4))];
    keys.high[row] = high;
    keys.low[row] = low;
    let slot = slotOf(high, low, size - 1);
    while (keys.slots[slot]) slot = (slot + 1) & (size - 1);
    keys.slots[slot] = row + 1;
  });
  return keys;
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
  [`${name}.slots`]: keys.slots,
});

export const readCodeKeys = (pack: Pack, name: string): CodeKeys => ({
  high: pack.u32(`${name}.high`),
  low: pack.u16(`${name}.low`),
  slots: pack.u32(`${name}.slots`),
});
