/** FNV-1a over the characters of a code (ASCII). */
function hashOf(code: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i += 1) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Open-addressing table from codes to row numbers: each slot holds row + 1, or 0. First row wins where a code stands twice. */
export function buildSlots(codes: readonly string[]): Uint32Array {
  let size = 16;
  while (size < codes.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  codes.forEach((code, row) => {
    let at = hashOf(code) & (size - 1);
    while (slots[at] !== 0) {
      if (codes[(slots[at] ?? 0) - 1] === code) return;
      at = (at + 1) & (size - 1);
    }
    slots[at] = row + 1;
  });
  return slots;
}

/** Row number of a code, or -1; `bytes` and `offsets` are the codes as packTexts lays them out. */
export function findSlot(slots: Uint32Array, bytes: Uint8Array, offsets: Uint32Array, code: string): number {
  const mask = slots.length - 1;
  let at = hashOf(code) & mask;
  for (;;) {
    const row = (slots[at] ?? 0) - 1;
    if (row < 0) return -1;
    if (isCodeAt(bytes, offsets[row] ?? 0, offsets[row + 1] ?? 0, code)) return row;
    at = (at + 1) & mask;
  }
}

function isCodeAt(bytes: Uint8Array, from: number, to: number, code: string): boolean {
  if (to - from !== code.length) return false;
  for (let i = 0; i < code.length; i += 1) if (bytes[from + i] !== code.charCodeAt(i)) return false;
  return true;
}
