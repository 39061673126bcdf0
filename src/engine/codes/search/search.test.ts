import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault, writePack } from '../../../base/index.ts';
import { buildSearchIndex, openSearchIndex, type SearchEntry, type SearchTerm } from './index.ts';

const index = (text: string): SearchTerm => ({
  text,
  because: `index: ${text.replace(/ ?\([^)]*\)/g, '')}`,
  kind: 'index',
});
const inclusion = (text: string): SearchTerm => ({ text, because: `inclusion term: ${text}`, kind: 'inclusion' });

function entry(code: string, title: string, terms: readonly SearchTerm[] = [], billable = true): SearchEntry {
  const display = code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
  return { code, display, title, shortTitle: title, billable, terms };
}

const entries: readonly SearchEntry[] = [
  entry('D64', 'Other anemias', [], false),
  entry('D649', 'Anemia, unspecified', [index('Anemia (essential) (general)')]),
  entry('E11', 'Type 2 diabetes mellitus', [], false),
  entry('E114', 'Type 2 diabetes mellitus with neurological complications', [], false),
  entry('E1140', 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified', [
    index('Diabetes, diabetic (mellitus) (sugar), type 2, with, neuropathy'),
  ]),
  entry('E119', 'Type 2 diabetes mellitus without complications', [index('Diabetes, diabetic (mellitus), type 2')]),
  entry('I10', 'Essential (primary) hypertension', [index('Hypertension, hypertensive (accelerated) (benign)')]),
  entry('I150', 'Renovascular hypertension'),
  entry('J189', 'Pneumonia, unspecified organism', [index('Pneumonia (acute) (double)')]),
  entry('J449', 'Chronic obstructive pulmonary disease, unspecified', [index('Disease, lung, obstructive (chronic)')]),
  entry('J690', 'Pneumonitis due to inhalation of food and vomit', [index('Pneumonia, aspiration')]),
  entry('K810', 'Acute cholecystitis'),
  entry('S720', 'Fracture of head and neck of femur', [], false),
  entry('S7200', 'Fracture of unspecified part of neck of femur', [inclusion('Fracture of hip NOS')], false),
  entry('S72001A', 'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture'),
  entry('S72002A', 'Fracture of unspecified part of neck of left femur, initial encounter for closed fracture'),
  entry('S72002D', 'Fracture of unspecified part of neck of left femur, subsequent encounter for closed fracture'),
];
const search = openSearchIndex(buildSearchIndex(entries, { hierarchy: 'prefix', subject: 'diagnoses' }));
const codes = (text: string, limit = 20): readonly string[] => search.search(text, { limit }).map((hit) => hit.code);

describe('search', () => {
  it('finds beginnings of words in any order', () => {
    expect(codes('pneu asp')[0]).toBe('J690');
    expect(codes('asp pneu')[0]).toBe('J690');
    expect(codes('neuropa diab typ 2')[0]).toBe('E1140');
  });

  it('puts the code of a whole index path first and says which path', () => {
    const [first] = search.search('type 2 diabetes with neuropathy');
    expect(first).toMatchObject({ code: 'E1140', billable: true });
    expect(first?.because).toBe('index: Diabetes, diabetic, type 2, with, neuropathy');
    expect(codes('type 2 diabetes')[0]).toBe('E119');
  });

  it('writes short forms out and says so', () => {
    const [first] = search.search('copd');
    expect(first?.code).toBe('J449');
    expect(first?.because).toContain('copd: chronic obstructive pulmonary disease');
    expect(codes('htn')[0]).toBe('I10');
    expect(codes('T2DM')[0]).toBe('E119');
  });

  it('reads British spellings and forgives a wrong letter', () => {
    expect(codes('anaemia')[0]).toBe('D649');
    expect(codes('hypertenson')[0]).toBe('I10');
    expect(codes('pnuemonia')[0]).toBe('J189');
    expect(codes('cholecystits acute')[0]).toBe('K810');
  });

  it('finds a code by what its header is found by, refined by its own title', () => {
    expect(codes('left hip fracture')[0]).toBe('S72002A');
    expect(codes('hip fx right')[0]).toBe('S72001A');
    expect(codes('left hip fracture subsequent')[0]).toBe('S72002D');
  });

  it('puts billable codes before headers but keeps headers in reach', () => {
    const found = codes('neck femur fracture');
    expect(found.indexOf('S72001A')).toBeLessThan(found.indexOf('S7200'));
    expect(found).toContain('S720');
    expect(search.search('neck femur fracture', { billableOnly: true }).every((hit) => hit.billable)).toBe(true);
  });

  it('takes a code or its beginning, with or without dot, the code itself first', () => {
    expect(codes('E11.')).toEqual(['E11', 'E114', 'E1140', 'E119']);
    expect(codes('e119')).toEqual(['E119']);
    expect(codes('S72.0')[0]).toBe('S720');
    expect(search.search('e11.9')[0]?.because).toBe('code');
    expect(codes('e11 neuropathy')[0]).toBe('E1140');
  });

  it('finds nothing for nothing', () => {
    for (const text of ['', '   ', '.,;:()', '\u0000', 'zzzzqqqq']) expect(codes(text)).toEqual([]);
  });

  it('answers the same query the same way and keeps the limit, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('pneu', 'E11.4', '(', 's/p', 'İ', 'ﬁ', '\ud800', '🫀'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 30 }), (pieces, limit) => {
        const text = pieces.join(' ');
        const once = search.search(text, { limit });
        expect(once.length).toBeLessThanOrEqual(limit);
        expect(search.search(text, { limit })).toEqual(once);
        expect(new Set(once.map((hit) => hit.row)).size).toBe(once.length);
      }),
      { numRuns: 150 },
    );
  });

  it('survives very long and hostile queries', () => {
    const hostile = [
      'pneumonia '.repeat(100_000),
      'a'.repeat(1_000_000),
      'a '.repeat(50_000),
      '((('.repeat(9_999),
      'ü'.repeat(9_999),
    ];
    const start = performance.now();
    for (const text of hostile) expect(search.search(text, { limit: 5 }).length).toBeLessThanOrEqual(5);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('keeps to a sane limit', () => {
    for (const limit of [-1, 0, Number.NaN, 1e9])
      expect(search.search('fracture', { limit }).length).toBeLessThanOrEqual(1000);
  });
});

describe('a search index', () => {
  it('is the same for the same entries and opens at any place in memory', () => {
    const bytes = buildSearchIndex(entries, { hierarchy: 'prefix' });
    expect(buildSearchIndex(entries, { hierarchy: 'prefix' })).toEqual(bytes);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openSearchIndex(shifted.subarray(3)).search('pneumonia')[0]?.code).toBe('J189');
  });

  it('is refused when it is something else or cut short', () => {
    const bytes = buildSearchIndex(entries, { hierarchy: 'prefix' });
    expect(() => openSearchIndex(bytes.subarray(0, 100))).toThrow(Fault);
    expect(() => openSearchIndex(writePack({ kind: 'search', version: 0 }, {}))).toThrow(/another version/);
  });

  it('may be empty', () => {
    expect(openSearchIndex(buildSearchIndex([], { hierarchy: 'none' })).search('pneumonia')).toEqual([]);
  });

  it('takes terms of prefixes without a row, and rewritings that come with the data', () => {
    const operations = openSearchIndex(
      buildSearchIndex(
        [
          entry('0DTJ0ZZ', 'Resection of Appendix, Open Approach'),
          entry('0SG10ZZ', 'Fusion of Hip Joint, Open Approach'),
        ],
        {
          hierarchy: 'prefix',
          subject: 'operations',
          prefixTerms: [
            { prefix: '0DTJ', terms: [index('Ecphyadectomy')] },
            { prefix: '0XX', terms: [index('Nothing')] },
          ],
          synonyms: [{ from: 'Acetabulofemoral joint', to: 'Hip Joint' }],
        },
      ),
    );
    expect(operations.search('ecphyadectomy')[0]).toMatchObject({ code: '0DTJ0ZZ', because: 'index: Ecphyadectomy' });
    expect(operations.search('fusion acetabulofemoral joint')[0]?.code).toBe('0SG10ZZ');
    expect(operations.search('nothing')).toEqual([]);
    expect(operations.search('lap appy')[0]?.code).toBe('0DTJ0ZZ');
  });
});
