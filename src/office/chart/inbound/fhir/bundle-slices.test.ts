import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceBundle } from './bundle-slices.ts';

const slicesOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const cut = sliceBundle(bytes);
  if (!cut.ok) return cut.problems[0]?.message;
  return (
    cut.value && {
      around: cut.value.around,
      entries: cut.value.entries.map(([a, b]) => new TextDecoder().decode(bytes.subarray(a, b))),
    }
  );
};

describe('slices of a bundle', () => {
  it('are its entries, for any JSON in them', () => {
    const law = fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))),
      fc.constantFrom(0, 2),
      (entries, indent) => {
        const cut = slicesOf(
          JSON.stringify(
            { resourceType: 'Bundle', note: '"entry":[1]', entry: entries, after: { entry: [1] } },
            null,
            indent,
          ),
        );
        expect(typeof cut === 'object' && cut.entries.map((one) => JSON.parse(one) as unknown)).toEqual(
          JSON.parse(JSON.stringify(entries)),
        );
        expect(typeof cut === 'object' && JSON.parse(cut.around)).toMatchObject({ resourceType: 'Bundle', entry: [] });
      },
    );
    fc.assert(law, { numRuns: 200 });
  });

  it('are none where the JSON is no bundle', () => {
    expect(slicesOf('{"resourceType":"Patient","contact":[{"entry":[1]}]}')).toBeUndefined();
    expect(slicesOf('{"entry":{"a":1}}')).toBeUndefined();
  });

  it('are refused when the text ends early or nests without end', () => {
    expect(slicesOf('{"entry":[{"a":1}')).toMatch('ends too early');
    expect(slicesOf(`{"entry":${'['.repeat(200_000)}`)).toMatch('Nested deeper');
  });
});
