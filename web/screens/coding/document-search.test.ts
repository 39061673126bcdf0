import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '../../../src/server/contract.ts';
import { groupDocuments } from './document-order.ts';
import { countHits, runsOf, stepHit } from './document-search.ts';

const note = (id: string, kind: string, date: string, text = ''): ChartDocument => ({
  id,
  kind,
  title: id,
  date,
  sections: [{ heading: 'Assessment', text, table: { columns: ['Test'], rows: [['Sodium']] } }],
});

describe('document search', () => {
  it('marks hits in any case and leaves the text whole', () => {
    expect(runsOf('Acute COPD; copd stable', 'copd')).toEqual([
      { text: 'Acute ' },
      { text: 'COPD', hit: 0 },
      { text: '; ' },
      { text: 'copd', hit: 1 },
      { text: ' stable' },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', 'İ') }), fc.string(), (text, phrase) => {
        expect(
          runsOf(text, phrase)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('counts headings and table cells too', () => {
    expect(countHits(note('a', 'results', '', 'sodium low'), 'sodium')).toBe(2);
    expect(countHits(note('a', 'results', '', ''), 'assess')).toBe(1);
    expect(countHits(note('a', 'results', '', 'x'), 'x')).toBe(0);
  });

  it('steps through the hits of all documents and around', () => {
    const counts = [
      ['a', 1],
      ['b', 0],
      ['c', 2],
    ] as const;
    expect(stepHit(counts, { id: 'a', hit: 0 }, 1)).toEqual({ id: 'c', hit: 0 });
    expect(stepHit(counts, { id: 'c', hit: 1 }, 1)).toEqual({ id: 'a', hit: 0 });
    expect(stepHit(counts, { id: 'a', hit: 0 }, -1)).toEqual({ id: 'c', hit: 1 });
    expect(stepHit(counts, { id: 'b', hit: -1 }, 1)).toEqual({ id: 'c', hit: 0 });
    expect(stepHit([['a', 0]], { id: 'a', hit: -1 }, 1)).toBeUndefined();
  });
});

describe('document order', () => {
  it('follows the reading order of a coder, oldest first within a type', () => {
    const groups = groupDocuments([
      note('r', 'results', '2026-01-02'),
      note('p2', 'progress-note', '2026-01-03'),
      note('x', 'telegram', '2026-01-01'),
      note('p1', 'progress-note', '2026-01-02'),
      note('d', 'discharge-summary', '2026-01-05'),
    ]);
    expect(groups.flatMap(({ documents }) => documents.map(({ id }) => id))).toEqual(['d', 'p1', 'p2', 'r', 'x']);
  });
});
