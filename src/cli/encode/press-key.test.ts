import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../base/index.ts';
import {
  type CodeNotes,
  openCodeTable,
  openPcsTables,
  openTermTree,
  type PcsAxis,
  pcsBuilder,
  shelve,
  type TermRow,
  type TermTree,
  writeCodePack,
  writePcsTables,
  writeTermTree,
} from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { drawScreen } from './draw-screen.ts';
import { linesOf } from './encoder-lines.ts';
import { type EncoderState, type Key, startState } from './encoder-state.ts';
import { pressKey } from './press-key.ts';

type Line = readonly [depth: number, title: string, ...references: [string, string][]];
const treeOf = (lines: readonly Line[], headings: readonly string[] = []): TermTree =>
  openTermTree(
    readPack(
      writeTermTree(
        {},
        headings,
        lines.map(([depth, title, ...references]) => ({
          depth,
          title,
          references: references as TermRow['references'],
        })),
      ),
    ),
  );

const codeRows = [
  ['W10', 'Broken tool', false],
  ['W101', 'Broken handle', true],
  ['W102', 'Broken blade', false],
  ['W1021', 'Broken blade of right spade', true],
  ['W1022', 'Broken blade of left spade', true],
  ['X20', 'Splinter in diseases of wood', true],
] as const;
const codes = openCodeTable(
  readPack(
    writeCodePack(
      {},
      codeRows.map(([code, title, billable]) => ({ code, title, billable })),
      true,
    ),
  ),
  {
    system: 'icd-10-cm',
    edition: 'FY2031',
    effectiveFrom: isoDate('2030-10-01'),
    codes: 6,
    billable: 4,
    starter: false,
    sources: [],
  },
);

const axis = (title: string, ...values: readonly (readonly [string, string])[]): PcsAxis => ({
  title,
  values: values.map(([value, label]) => ({ value, label })),
});
const tables = openPcsTables(
  readPack(
    writePcsTables({}, [
      {
        axes: [axis('Section', ['Y', 'Gardening']), axis('Bed', ['2', 'Roses']), axis('Operation', ['P', 'Pruning'])],
        definition: '',
        rows: [
          [
            axis('Plant', ['A', 'Tea Rose'], ['B', 'Wild Rose']),
            axis('Tool', ['0', 'Shears']),
            axis('Aid', ['Z', 'No Aid']),
            axis('Season', ['1', 'Spring'], ['2', 'Summer']),
          ],
        ],
      },
    ]),
  ),
);

const pcsIndex = treeOf([
  [0, 'Prune', ['see', 'Pruning, Roses'], ['tab', 'Y2P']],
  [0, 'Trim', ['see', 'Prune']],
]);

const desk: Desk = {
  on: isoDate('2031-01-01'),
  codes,
  notes: {
    of: (code: string) =>
      code === 'W101' ? [{ kind: 'codeFirst', text: 'the tool (W10)', from: 'W10.1', at: 'W101' }] : [],
  } as unknown as CodeNotes,
  books: shelve({
    index: treeOf([
      [0, 'Break', ['code', 'W10.-']],
      [1, 'handle', ['code', 'W10.1'], ['manif', 'X20']],
      [1, 'blade', ['code', 'W10.2-']],
      [1, 'edge', ['see', 'Break, blade']],
      [1, 'lost', ['code', 'W99.9']],
    ]),
    drug: treeOf([[0, 'Glue', ['cell2', 'W10.1'], ['cell3', '--']]], ['Substance', 'Accidental', 'Assault']),
  }),
  pcs: { tables, builder: pcsBuilder(tables) },
  pcsIndex,
  pcsShelf: shelve({ index: pcsIndex }),
  remarks: ['icd-10-cm drug is of FY2030', 'icd-10-pcs index is of FY2029'],
};

const names: Readonly<Record<string, string>> = {
  '⏎': 'return',
  '↑': 'up',
  '↓': 'down',
  '→': 'right',
  '←': 'left',
  '⌫': 'backspace',
  '⎋': 'escape',
  '⇥': 'tab',
};
const keyOf = (sign: string): Key => ({
  name: names[sign] ?? sign.toLowerCase(),
  text: names[sign] === undefined ? sign : '',
  alt: false,
});
const press = (keys: string, from: EncoderState = startState): EncoderState =>
  [...keys].reduce((state, sign) => pressKey(desk, state, keyOf(sign)), from);
const texts = (state: EncoderState): readonly string[] => linesOf(desk, state).map(({ text }) => text);

describe('the encoder at the keys', () => {
  it('searches stems on Enter and opens the selected entry', () => {
    const found = press('brea bl⏎');
    expect(texts(found)).toEqual(['Break, blade  W10.2-']);
    expect(texts(press('⏎', found))).toEqual(['W10.2- Broken blade (2 codes)']);
    expect(press('zzz⏎').message).toBe('Nothing in the index begins with zzz.');
    expect(press('break blade left⏎').message).toBe('Not in the index: left.');
  });

  it('asks until a code is billable, then posts it', () => {
    const asked = press('brea bl⏎⏎⏎');
    expect(texts(asked)).toEqual(['W10.21  right', 'W10.22  left']);
    expect(press('↓⏎', asked).posted).toEqual(['W1022']);
    expect(press('2', asked).posted).toEqual(['W1022']);
    expect(press('7', asked).posted).toEqual([]);
    expect(press('⌫', asked).screens.at(-1)?.kind).toBe('page');
    expect(texts(press('→', asked))).toEqual([
      'W10.21 Broken blade of right spade',
      'W10.22 Broken blade of left spade',
    ]);
  });

  it('selects the answer that the searched text gives, and leaves it to the coder to confirm', () => {
    const asked = press('blade left⏎⏎⏎');
    expect([asked.selected, asked.posted]).toEqual([1, []]);
    expect(press('⏎', asked).posted).toEqual(['W1022']);
  });

  it('posts the codes of a pair one by one with successive Enter', () => {
    const first = press('handle⏎⏎⏎');
    expect([first.posted, first.pending]).toEqual([['W101'], ['X20']]);
    expect(first.message).toContain('Enter posts X20 next');
    expect(press('⏎', first).posted).toEqual(['W101', 'X20']);
    expect(press('⎋⏎', first).posted).toEqual(['W101', 'W101']);
  });

  it('accepts a code typed directly, and refuses to post what the edition does not have', () => {
    expect(press('w10.1⏎').posted).toEqual(['W101']);
    expect(press('w10.2⏎').screens.at(-1)?.kind).toBe('question');
    const lost = press('lost⏎⏎⏎');
    expect([lost.posted, lost.message]).toEqual([[], 'W99.9 is not in this edition; it was not posted.']);
  });

  it('expands the codes of a line with →, and opens a line that is an entry', () => {
    const page = press('brea bl⏎⏎');
    expect(texts(press('→', page))).toEqual([
      'W10.21 Broken blade of right spade',
      'W10.22 Broken blade of left spade',
    ]);
    expect(press('→⏎', page).posted).toEqual(['W1021']);
    expect(press('break⏎⏎↓→').navigation.here?.entry).toBe(1);
  });

  it('follows see, and goes back and forward', () => {
    const edge = press('edge⏎⏎');
    expect(texts(edge)).toEqual(['see Break, blade']);
    const blade = press('⏎', edge);
    expect(blade.navigation.here).toEqual({ book: 'index', entry: 2 });
    const returned = press('←', blade);
    expect(returned.navigation.here?.entry).toBe(3);
    expect(pressKey(desk, returned, { name: 'right', text: '', alt: true }).navigation.here?.entry).toBe(2);
  });

  it('searches subterms of a page with F', () => {
    const typed = press('break⏎⏎fhan');
    expect(texts(typed)).toEqual(['Break, handle  W10.1 [X20]']);
    expect(texts(press('⌫⌫⌫', typed))).toHaveLength(5);
    expect(press('⎋', typed).screens.at(-1)).toEqual({ kind: 'page', subterm: undefined });
  });

  it('shows a row of a table with its columns, and none where there is no code', () => {
    expect(texts(press('glue⏎⏎'))).toEqual(['Accidental: W10.1 Broken handle', 'Assault: none']);
    expect(press('glue⏎⏎↓⏎').posted).toEqual([]);
  });

  it('builds a procedure value by value, and takes back one column', () => {
    const builder = press('⇥prun⏎⏎');
    expect(texts(builder)).toEqual(['A  Tea Rose', 'B  Wild Rose']);
    const season = press('b', builder);
    expect(texts(season)).toEqual(['1  Spring', '2  Summer']);
    expect(press('x', season).message).toBe('X is not a legal value here.');
    expect(texts(press('⌫', season))).toEqual(['A  Tea Rose', 'B  Wild Rose']);
    expect(press('↓⏎⏎', season).posted).toEqual(['Y2PB0Z2']);
    expect(texts(press('2', season)).slice(0, 5)).toEqual([
      'Y2PB0Z2 — Enter posts it',
      'Y  Section: Gardening',
      '2  Bed: Roses',
      'P  Operation: Pruning',
      'B  Plant: Wild Rose',
    ]);
    expect(press('⇥y2pa0z1⏎').posted).toEqual(['Y2PA0Z1']);
    expect(texts(press('⇥y2p⏎'))).toHaveLength(2);
    expect(texts(press('⇥trim⏎⏎'))).toEqual(['Prune  Pruning, Roses']);
  });

  it('marks codes that have notes, and shows them on N', () => {
    const page = press('handle⏎⏎');
    expect(texts(page)).toEqual(['W10.1 Broken handle ≡  [X20 Splinter in diseases of wood]']);
    expect(texts(press('n', page))).toEqual(['W10.1 Code first: the tool (W10)']);
    expect(press('n⌫', page)).toEqual(page);
    expect(press('brea bl⏎⏎⏎n').message).toBe('No tabular notes apply to W10.21.');
  });

  it('closes one thing at a time with Esc, and keeps what was posted', () => {
    const page = press('w10.1⏎⌫⌫⌫⌫⌫break⏎⏎');
    expect([page.closed, page.screens.length]).toEqual([false, 2]);
    const closed = press('⎋⎋', page);
    expect([closed.closed, closed.posted]).toEqual([true, ['W101']]);
  });
});

describe('the encoder’s screen', () => {
  it('fits its size, marks the selected line in text, and names editions that are older', () => {
    const drawn = drawScreen(desk, press('break⏎⏎↓'), 40, 12);
    expect(drawn).toHaveLength(12);
    expect(drawn.every((line) => line.length <= 40)).toBe(true);
    expect(drawn[0]).toBe('FY2031 on 2031-01-01 · drug of FY2030');
    expect(drawn[1]).toBe('Break');
    expect(drawn.filter((line) => line.startsWith('› '))).toEqual(['› handle  W10.1 [X20]']);
    expect(drawScreen(desk, press('⇥y2pa⏎'), 60, 12)[1]).toBe('Y2PA0Z_  Season');
    expect(drawScreen(desk, press('brea bl⏎⏎⏎'), 60, 12)[1]).toBe('Broken blade: Which side?');
  });

  it('writes a long note on in the next row', () => {
    const drawn = drawScreen(desk, press('handle⏎⏎n'), 22, 12);
    expect(drawn.slice(2, 4)).toEqual(['› W10.1 Code first:', '      the tool (W10)']);
  });

  it('keeps the selected line in view of a long list', () => {
    const long: EncoderState = { ...press('break⏎⏎'), selected: 4 };
    expect(drawScreen(desk, long, 60, 8).some((line) => line.startsWith('› lost'))).toBe(true);
  });
});
