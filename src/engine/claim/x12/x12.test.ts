import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatX12, parseX12, usualDelimiters, type X12Interchange, type X12Segment, x12Bytes } from './index.ts';
import { createX12Scanner, segmentLimit } from './scan-x12.ts';
import { segmentOf } from './x12-segment.ts';

const header =
  '00,          ,00,          ,ZZ,SENDER         ,ZZ,RECEIVER       ,261102,0915,^,00501,000000101,0,T,:'.split(',');
const word = fc.stringMatching(/^[A-Z0-9 .,'()/&-]{1,12}$/);
const value = fc.oneof(word, fc.constant(''), fc.array(word, { minLength: 2, maxLength: 5 }));
const lastValue = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 5 }),
  fc.record({
    repetitions: fc.array(fc.oneof(word, fc.array(word, { minLength: 2, maxLength: 3 })), {
      minLength: 2,
      maxLength: 3,
    }),
  }),
);
const segment: fc.Arbitrary<X12Segment> = fc
  .record({ id: fc.stringMatching(/^[A-Z][A-Z0-9]{1,2}$/), first: fc.array(value, { maxLength: 8 }), last: lastValue })
  .filter(({ id }) => id !== 'ISA')
  .map(({ id, first, last }) => ({ id, elements: [...first, last] }));
const interchange: fc.Arbitrary<X12Interchange> = fc
  .array(segment, { maxLength: 12 })
  .map((segments) => ({ delimiters: usualDelimiters, header, segments }));

describe('X12 text', () => {
  it('gives back every interchange that was written', () => {
    fc.assert(
      fc.property(interchange, fc.constantFrom('' as const, '\n' as const, '\r\n' as const), (given, lineEnd) => {
        expect(parseX12(x12Bytes(formatX12(given, { lineEnd })))).toEqual({ ok: true, value: [given] });
      }),
    );
  });

  it('reads the same segments whatever the size of the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(interchange, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (given, size) => {
          const bytes = x12Bytes(given.map((one) => formatX12(one, { lineEnd: '\n' })).join(''));
          const found: X12Segment[] = [];
          const scanner = createX12Scanner({
            onSegment: (view) => found.push(segmentOf(view)),
            onFault: (fault) => expect(fault).toBe('none'),
          });
          for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
          scanner.end();
          expect(found.filter(({ id }) => id !== 'ISA')).toEqual(given.flatMap(({ segments }) => segments));
        },
      ),
    );
  });

  it.each(['*', ':', '^', '~', '\n', '\u0000', '\u2013'])('refuses to write the value A%jB', (character) => {
    const given = { delimiters: usualDelimiters, header, segments: [{ id: 'N3', elements: [`A${character}B`] }] };
    expect(() => formatX12(given)).toThrow(
      expect.objectContaining({ code: 'bad-input', place: { field: 'N301', line: 2 } }),
    );
  });

  it('stops at a segment beyond the limit without gathering it', () => {
    const faults: string[] = [];
    const scanner = createX12Scanner({ onSegment: () => undefined, onFault: (fault) => faults.push(fault) });
    scanner.push(x12Bytes(formatX12({ delimiters: usualDelimiters, header, segments: [] })));
    const piece = new Uint8Array(16 * 1024).fill(65);
    for (let sent = 0; sent <= segmentLimit * 2; sent += piece.length) scanner.push(piece);
    expect(faults).toEqual(['segment-too-long']);
  });

  it.each([
    ['', 'no-isa'],
    ['GS*HC*A*B*20260101*0101*1*X*005010X222A1~', 'noise'],
  ])('says why %j is no interchange', (text, fault) => {
    const faults: string[] = [];
    const scanner = createX12Scanner({ onSegment: () => undefined, onFault: (found) => faults.push(found) });
    scanner.push(x12Bytes(text));
    scanner.end();
    expect(faults[0]).toBe(fault);
  });
});
