import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../../src/server/contract.ts';
import { runsOf } from './document-search.ts';
import { cutAtSpan, readKeptEvidence, wordsOfEvidence } from './evidence.ts';

const chart = {
  documentList: [{ id: 'hp', title: 'History and physical', sections: [{ text: '1. Acute\n  bronchitis today' }] }],
} as unknown as ChartAnswer;

describe('evidence', () => {
  it('is shown in the words of the chart, on one line', () => {
    expect(wordsOfEvidence(chart, { document: 'hp', section: 0, start: 3, end: 21 })).toEqual({
      title: 'History and physical',
      quote: 'Acute bronchitis',
    });
  });

  it('is not shown when the chart no longer holds the place', () => {
    expect(wordsOfEvidence(chart, { document: 'gone', section: 0, start: 0, end: 3 })).toBeUndefined();
    expect(wordsOfEvidence(chart, { document: 'hp', section: 4, start: 0, end: 3 })).toBeUndefined();
  });

  it('cuts a text without losing a character, and marks exactly its own', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.nat(60), (text, start, length) => {
        const runs = cutAtSpan(runsOf(text, 'ab'), { start, end: start + length });
        expect(runs.map((run) => run.text).join('')).toBe(text);
        const marked = runs.filter(({ evidence }) => evidence).map((run) => run.text);
        expect(marked.join('')).toBe(text.slice(start, start + length));
      }),
    );
  });

  it('keeps the hits of a search that runs across it', () => {
    expect(cutAtSpan(runsOf('xx copd yy', 'copd'), { start: 5, end: 10 })).toEqual([
      { text: 'xx ' },
      { text: 'co', hit: 0 },
      { text: 'pd', hit: 0, evidence: true },
      { text: ' yy', evidence: true },
    ]);
  });

  it('reads back what was kept and nothing that is not a place', () => {
    const span = { document: 'hp', section: 0, start: 3, end: 9 };
    expect(readKeptEvidence(JSON.stringify({ J441: [span, { document: 1 }, null], I10: 'x' }))).toEqual(
      new Map([
        ['J441', [span]],
        ['I10', []],
      ]),
    );
    expect(readKeptEvidence('no json').size).toBe(0);
    expect(readKeptEvidence(null).size).toBe(0);
  });
});
