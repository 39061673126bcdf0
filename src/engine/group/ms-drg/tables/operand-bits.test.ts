import { describe, expect, it } from 'vitest';
import { addOperands, operandBits } from './operand-bits.ts';

describe('sets of operands as bits', () => {
  it('adds each operand of a set to its region and nothing else', () => {
    const bits = operandBits([[], [0, 31, 32, 95], [31]]);
    const bag = new Uint32Array(9);
    addOperands(bag, 3, bits, 0);
    expect([...bag]).toEqual(Array.from({ length: 9 }, () => 0));
    addOperands(bag, 3, bits, 1);
    addOperands(bag, 6, bits, 2);
    expect([...bag]).toEqual([0, 0, 0, 0x80000001, 1, 0x80000000, 0x80000000, 0, 0]);
  });
});
