import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../base/index.ts';
import type { EditionInfo } from './code-table.ts';
import {
  diffCodes,
  diffNotes,
  lookUp,
  type NotesPlace,
  openCodeTable,
  openNotes,
  writeCodePack,
  writeNotes,
} from './index.ts';

const vintage = { edition: 'FY2026', effectiveFrom: isoDate('2025-10-01'), current: true, starter: false };
const info: EditionInfo = { ...vintage, system: 'icd-10-cm', codes: 0, billable: 0, sources: [] };
const tableOf = (rows: readonly (readonly [code: string, billable: boolean, title?: string])[]) =>
  openCodeTable(
    readPack(
      writeCodePack(
        {},
        rows.map(([code, billable, title]) => ({ code, billable, title: title ?? code })),
        true,
      ),
    ),
    info,
  );

const place = (at: string, kind: NotesPlace['kind'], parent: number, notes: NotesPlace['notes'] = []): NotesPlace => ({
  at,
  kind,
  parent,
  notes,
  title: `title of ${at}`,
  placeholder: false,
  seventh: at === 'W19' ? [{ character: 'A', meaning: 'initial encounter' }] : [],
});
const notesOf = (places: readonly NotesPlace[]) => openNotes(readPack(writeNotes({}, places)), vintage);

const codes = tableOf([
  ['E11', false],
  ['E114', false],
  ['E1140', true],
  ['W19', false],
  ['W19XXXA', true],
]);
const notes = notesOf([
  place('chapter 4', 'chapter', -1, [{ kind: 'excludes1', text: 'of the chapter' }]),
  place('E08-E13', 'block', 0, [{ kind: 'notes', text: 'of the block' }]),
  place('E11', 'code', 1, [
    { kind: 'useAdditionalCode', text: 'code to identify control using:' },
    { kind: 'useAdditionalCode', text: 'insulin (Z79.4)', under: 'code to identify control using:' },
  ]),
  place('E1140', 'code', 2, [{ kind: 'inclusionTerm', text: 'its own' }]),
  place('W19', 'code', -1),
]);
const history = () => ({ code: '', spans: [], replaces: [], replacedBy: [] });
const sources = { codes, notes, history };

describe('the page of a code', () => {
  it('has its own notes first, then those of header, block and chapter, each saying whence', () => {
    const page = lookUp(sources, 'E1140');
    expect(page.notes.map((note) => [note.text, note.from])).toEqual([
      ['its own', 'E11.40'],
      ['code to identify control using:', 'E11'],
      ['insulin (Z79.4)', 'E11'],
      ['of the block', 'E08-E13'],
      ['of the chapter', 'chapter 4'],
    ]);
    expect(page.places.map((one) => one.name)).toEqual(['chapter 4', 'E08-E13']);
    expect(page).toMatchObject({ billable: true, valid: true, display: 'E11.40' });
    expect(page).not.toHaveProperty('whyNotBillable');
  });

  it('says how many characters a header lacks, and the rule of the placeholder', () => {
    expect(lookUp(sources, 'E114').whyNotBillable?.reason).toBe(
      'E11.4 is a header: the codes below it that are valid for claims have 5 characters, so it needs 1 more character.',
    );
    const fall = lookUp(sources, 'W19');
    expect(fall.whyNotBillable?.reason).toMatch(
      /4 more characters; the last of them is a 7th character, with the placeholder X/,
    );
    expect(fall.whyNotBillable?.seventh?.values).toEqual([{ character: 'A', meaning: 'initial encounter' }]);
  });

  it('offers, never takes, the code that was meant', () => {
    const page = lookUp(sources, 'W19A');
    expect(page).toMatchObject({ valid: false, billable: false, title: '' });
    expect(page.whyNotBillable?.candidates.map((one) => one.code)).toEqual(['W19XXXA']);
    expect(lookUp(sources, 'E11401').whyNotBillable?.reason).toMatch(/E11.40 is complete with 5 characters/);
    expect(lookUp(sources, 'Z999').whyNotBillable?.reason).toMatch(/nor is any header/);
  });

  it('is not valid before the day the row or the conversion table gives, nor after the row ends', () => {
    const dated = openCodeTable(
      readPack(
        writeCodePack(
          {},
          [
            {
              code: 'A1234',
              title: 'x',
              billable: true,
              validFrom: isoDate('2026-01-01'),
              validTo: isoDate('2026-06-30'),
            },
          ],
          false,
        ),
      ),
      { ...info, system: 'hcpcs' },
    );
    const on = (day: string) => lookUp({ codes: dated, history, on: isoDate(day) }, 'A1234');
    expect(on('2025-12-31')).toMatchObject({ valid: false, notBefore: '2026-01-01' });
    expect(on('2026-01-01').valid).toBe(true);
    expect(on('2026-07-01')).toMatchObject({ valid: false, billable: false });
    const line = { code: 'E1140', previous: ['E114'], from: isoDate('2026-04-01') };
    const conversions = { size: 1, into: () => [line], outOf: () => [] };
    expect(lookUp({ ...sources, conversions, on: isoDate('2026-03-31') }, 'E1140').notBefore).toBe('2026-04-01');
    expect(lookUp({ ...sources, conversions, on: isoDate('2026-04-01') }, 'E1140').valid).toBe(true);
  });
});

describe('the difference of two editions', () => {
  it('counts a code that became a header as deleted and a header that became a code as added', () => {
    const from = tableOf([
      ['A00', false],
      ['A000', true, 'old'],
      ['A001', true],
      ['B00', true],
    ]);
    const to = tableOf([
      ['A00', false],
      ['A000', true, 'new'],
      ['B00', false],
      ['B001', true],
    ]);
    const diff = diffCodes(from, to);
    expect(diff.added.map((one) => one.code)).toEqual(['B001']);
    expect(diff.deleted.map((one) => one.code)).toEqual(['A001', 'B00']);
    expect(diff.revised).toEqual([{ code: 'A000', display: 'A00.0', from: 'old', to: 'new' }]);
    expect(diff.becameHeader.map((one) => one.code)).toEqual(['B00']);
  });

  it('shows an Excludes1 that became an Excludes2', () => {
    const from = notesOf([place('A00', 'code', -1, [{ kind: 'excludes1', text: 'x (B00)' }])]);
    const to = notesOf([place('A00', 'code', -1, [{ kind: 'excludes2', text: 'x (B00)' }])]);
    expect(diffNotes(from, to)).toEqual([
      { at: 'A00', kind: 'excludes1', added: [], removed: ['x (B00)'], movedFrom: [] },
      {
        at: 'A00',
        kind: 'excludes2',
        added: ['x (B00)'],
        removed: [],
        movedFrom: [{ kind: 'excludes1', text: 'x (B00)' }],
      },
    ]);
  });
});
