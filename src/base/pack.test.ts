import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault, packTexts, readPack, textAt, writePack } from './index.ts';

describe('a pack', () => {
  it('gives back what was put in, at any offset in memory', () => {
    const bytes = writePack(
      { kind: 'example' },
      { a: Uint8Array.of(1, 2, 3), b: Uint32Array.of(7, 2 ** 32 - 1), c: Uint16Array.of(9), d: Int32Array.of(-5) },
    );
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const pack of [readPack(bytes), readPack(shifted.subarray(3))]) {
      expect(pack.header).toEqual({ kind: 'example' });
      expect([[...pack.bytes('a')], [...pack.u32('b')], [...pack.u16('c')], [...pack.i32('d')]]).toEqual([
        [1, 2, 3],
        [7, 2 ** 32 - 1],
        [9],
        [-5],
      ]);
    }
  });

  it('is refused when it is cut short, empty, something else, or lacks a section', () => {
    const bytes = writePack({}, { a: Uint8Array.of(1) });
    for (const bad of [bytes.subarray(0, bytes.length - 1), new Uint8Array(0), new Uint8Array(64)])
      expect(() => readPack(bad)).toThrow(Fault);
    expect(() => readPack(bytes).bytes('b')).toThrow(/no section b/);
  });

  it('keeps many texts as one run of bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const { bytes, offsets } = packTexts(texts);
        expect(texts.map((_, i) => textAt(bytes, offsets, i))).toEqual(texts);
      }),
    );
  });
});
