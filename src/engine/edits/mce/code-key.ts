/** A code of one to eight ASCII characters as two 32-bit words, upper-cased; the form in which tables are hashed and compared. */
export interface CodeKey {
  a: number;
  b: number;
}

const upper = (c: number): number => (c >= 97 && c <= 122 ? c - 32 : c);

/** Writes the key of `code` to `out`; false when no table can hold such a code. */
export function codeKey(code: string, out: CodeKey): boolean {
  const length = code.length;
  if (length === 0 || length > 8) return false;
  let a = 0;
  let b = 0;
  for (let i = 0; i < length; i += 1) {
    const c = code.charCodeAt(i);
    if (c === 0 || c > 127) return false;
    if (i < 4) a |= upper(c) << (i << 3);
    else b |= upper(c) << ((i - 4) << 3);
  }
  out.a = a;
  out.b = b;
  return true;
}

/** Where a key is looked for first in a table of `mask + 1` slots. */
export function slotOf(a: number, b: number, mask: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae3d);
  return (h ^ (h >>> 13)) & mask;
}
