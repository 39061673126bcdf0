/** Sets of operands as the few words of 32 bits that are not empty, for many sets one behind the other. */
export interface OperandBits {
  /** Where a set begins; one more entry for the end. */
  readonly starts: Uint32Array;
  readonly words: Uint8Array;
  readonly masks: Int32Array;
}

/** Lays sets of operand numbers out. Operands are fewer than 8,192. */
export function operandBits(sets: readonly (readonly number[])[]): OperandBits {
  const starts = new Uint32Array(sets.length + 1);
  const words: number[] = [];
  const masks: number[] = [];
  sets.forEach((operands, i) => {
    for (const operand of operands) {
      const at = words.indexOf(operand >> 5, starts[i] ?? 0);
      if (at >= 0) masks[at] = (masks[at] ?? 0) | (1 << (operand & 31));
      else {
        words.push(operand >> 5);
        masks.push(1 << (operand & 31));
      }
    }
    starts[i + 1] = words.length;
  });
  return { starts, words: Uint8Array.from(words), masks: Int32Array.from(masks) };
}

/** Adds a set to a region of a bag. */
export function addOperands(bag: Uint32Array, region: number, bits: OperandBits, set: number): void {
  const { starts, words, masks } = bits;
  const end = starts[set + 1] as number;
  for (let at = starts[set] as number; at < end; at += 1) {
    const word = region + (words[at] as number);
    bag[word] = (bag[word] as number) | (masks[at] as number);
  }
}
