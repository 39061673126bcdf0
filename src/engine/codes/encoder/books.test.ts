import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../../base/index.ts';
import {
  type Books,
  type CodeTable,
  entryPage,
  expandCode,
  findDrug,
  findNeoplasm,
  findTerms,
  markModifiers,
  openCodeTable,
  openTermTree,
  printedTitle,
  resolveReference,
  shelve,
  type TermRow,
  type TermTree,
  writeCodePack,
  writeTermTree,
} from '../index.ts';

type Line = readonly [depth: number, title: string, ...references: [string, string][]];
const rowsOf = (lines: readonly Line[]): TermRow[] =>
  lines.map(([depth, title, ...references]) => ({ depth, title, references: references as TermRow['references'] }));
const treeOf = (lines: readonly Line[], headings: readonly string[] = []): TermTree =>
  openTermTree(readPack(writeTermTree({}, headings, rowsOf(lines))));

const headings = [
  'Site',
  'Malignant Primary',
  'Malignant Secondary',
  'Ca in situ',
  'Benign',
  'Uncertain',
  'Unspecified',
];

const books: Books = shelve({
  index: treeOf([
    [0, `Break, broken${markModifiers('(of a garden tool)')}`, ['code', 'W10.-']],
    [1, 'handle', ['code', 'W10.1']],
    [1, 'with'],
    [2, 'splinter', ['code', 'W10.2'], ['manif', 'X20.1']],
    [1, 'blade', ['see', 'Notch']],
    [0, 'Break, weathered', ['code', 'W11']],
    [1, 'handle', ['code', 'W11']],
    [0, 'Crack', ['seeAlso', 'Break, by site'], ['code', 'W12']],
    [0, `Crüe's${markModifiers('(-Möbius)')} wilt or blight`, ['code', 'W13']],
    [0, 'Growth', ['see', 'Neoplasm, bark, benign'], ['seecat', 'W10'], ['subcat', 'W10.1']],
  ]),
  neoplasm: treeOf(
    [
      [0, 'Neoplasm, neoplastic', ['cell2', 'W90.1']],
      [1, 'bark', ['cell2', 'W90.2'], ['cell5', 'W91.-'], ['cell3', '-']],
      [2, `outer${markModifiers('(rind)')}`, ['cell2', 'W90.2'], ['cell5', 'W91.1']],
      [1, 'rind', ['see', 'Neoplasm, bark, outer']],
    ],
    headings,
  ),
  drug: treeOf(
    [
      [0, 'Glue', ['cell2', 'W95.1X1'], ['cell6', '--']],
      [1, 'wood', ['see', 'Glue']],
    ],
    headings,
  ),
});

const codes: CodeTable = openCodeTable(
  readPack(
    writeCodePack(
      {},
      (
        [
          ['W10', 'Broken tool', false],
          ['W101', 'Broken handle', true],
          ['W102', 'Broken tool with splinter', false],
          ['W1021', 'Broken tool with splinter, right', true],
          ['W1022', 'Broken tool with splinter, left', true],
          ['W11', 'Weathered break', true],
        ] as const
      ).map(([code, title, billable]) => ({ code, title, billable })),
      true,
    ),
  ),
  {
    system: 'icd-10-cm',
    edition: 'made up',
    effectiveFrom: isoDate('2030-10-01'),
    codes: 6,
    billable: 4,
    starter: false,
    sources: [],
  },
);

const index = books.tree('index');
const titles = (query: string, options = {}): readonly string[] =>
  index
    ? findTerms(index, query, options).map(({ entry }) =>
        index
          .pathOf(entry)
          .map((at) => printedTitle(index.titleOf(at)))
          .join(' > '),
      )
    : [];

describe('opening terms by stems', () => {
  it('finds stems in any order over the path, main terms first', () => {
    expect(titles('handl brok')).toEqual(['Break, broken (of a garden tool) > handle']);
    expect(titles('handle')).toEqual(['Break, broken (of a garden tool) > handle', 'Break, weathered > handle']);
    expect(titles('brea')).toEqual(['Break, broken (of a garden tool)', 'Break, weathered']);
  });

  it('matches modifiers, accents and apostrophes as they are typed', () => {
    expect(titles('garden spl')).toEqual(['Break, broken (of a garden tool) > with > splinter']);
    expect(titles('crues')).toEqual(["Crüe's (-Möbius) wilt or blight"].map((title) => title.replace(' (-', '(-')));
    expect(titles('MOBIUS wilt')).toHaveLength(1);
    expect([titles(''), titles('zzz'), titles('break zzz')]).toEqual([[], [], []]);
  });

  it('looks below one entry only when asked to, and no further than the limit', () => {
    expect(titles('handle', { under: 5 })).toEqual(['Break, weathered > handle']);
    expect(titles('b', { limit: 1 })).toHaveLength(1);
  });
});

describe('following a reference', () => {
  const follow = (text: string) => {
    const { places, codes: named, complete } = resolveReference(books, 'index', text);
    return [
      places.map(({ book, entry, column }) => `${book} ${entry}${column === undefined ? '' : ` column ${column}`}`),
      named,
      complete,
    ];
  };

  it.each([
    ['Break, handle', [['index 1', 'index 6'], [], true]],
    ['Break, splinter', [['index 3'], [], true]],
    ['Break, weathered', [['index 5'], [], true]],
    ['Break, by site', [['index 0', 'index 5'], [], false]],
    ['Break, hinge', [['index 0', 'index 5'], [], false]],
    ["Crüe's wilt", [['index 8'], [], true]],
    ['Crüe-Möbius wilt', [['index 8'], [], true]],
    ['Frost, late', [[], [], false]],
    ['Neoplasm, bark, benign', [['neoplasm 1 column 5'], [], true]],
    ['Neoplasm, bark, rind, malignant', [['neoplasm 1 column 2'], [], false]],
    ['Table of Neoplasms', [['neoplasm -1'], [], true]],
    ['Table of Drugs and Chemicals', [['drug -1'], [], true]],
    ['subcategory W10.1-', [[], ['W101'], true]],
    ['W10-W12 with fourth character .5', [[], ['W10-W12'], true]],
    ['condition', [[], [], false]],
  ])('%s', (text, expected) => {
    expect(follow(text)).toEqual(expected);
  });
});

describe('the page of an entry', () => {
  it('reads codes against the edition: how many are open, what is missing', () => {
    const page = entryPage(books, codes, { book: 'index', entry: 3 });
    expect(page?.path).toEqual(['Break, broken (of a garden tool)', 'with', 'splinter']);
    expect([page?.code?.code, page?.code?.billable, page?.code?.row?.title]).toEqual([
      'W102',
      2,
      'Broken tool with splinter',
    ]);
    expect([page?.manifestation?.printed, page?.manifestation?.row]).toEqual(['X20.1', undefined]);
    expect(expandCode(codes, 'W10').map((row) => codes.row(row).code)).toEqual(['W101', 'W1021', 'W1022']);
  });

  it('lists subterms with what they lead to, and follows see, see also and see category', () => {
    const page = entryPage(books, codes, { book: 'index', entry: 0 });
    expect(page?.subterms.map(({ title, leadsTo, subterms }) => [title, leadsTo, subterms])).toEqual([
      ['handle', 'W10.1', 0],
      ['with', '', 1],
      ['blade', 'see Notch', 0],
    ]);
    expect(page?.modifiers).toEqual(['of a garden tool']);
    const growth = entryPage(books, codes, { book: 'index', entry: 9 });
    expect(growth?.see[0]?.places).toEqual([{ book: 'neoplasm', entry: 1, column: 5 }]);
    expect(growth?.seeCategory.map(({ code, billable }) => [code, billable])).toEqual([
      ['W10', 3],
      ['W101', 1],
    ]);
    expect(entryPage(books, codes, { book: 'index', entry: 7 })?.seeAlso[0]?.places).toHaveLength(2);
  });

  it('shows the columns of a table, and nothing where there is no such entry or book', () => {
    const page = entryPage(books, undefined, { book: 'neoplasm', entry: 1 });
    expect(page?.cells.map(({ column, heading, code }) => [column, heading, code?.printed])).toEqual([
      [2, 'Malignant Primary', 'W90.2'],
      [5, 'Benign', 'W91.-'],
      [3, 'Malignant Secondary', undefined],
    ]);
    expect(entryPage(books, codes, { book: 'index', entry: -1 })).toBeUndefined();
    expect(entryPage(books, codes, { book: 'external-cause-index', entry: 0 })).toBeUndefined();
  });
});

describe('the tables by column', () => {
  it('answer for a site and a behaviour, following rows that say see', () => {
    const found = findNeoplasm(books, codes, 'bark', 'benign');
    expect(found.map(({ place, cell }) => [place.entry, cell?.code?.printed])).toEqual([[1, 'W91.-']]);
    const [rind] = findNeoplasm(books, codes, 'rind', 'malignant-primary').filter(({ seenFrom }) => seenFrom);
    expect([rind?.seenFrom?.entry, rind?.place.entry, rind?.cell?.code?.printed]).toEqual([3, 2, 'W90.2']);
  });

  it('answer for a substance and an intent, and say when there is no code', () => {
    const [glue] = findDrug(books, codes, 'glu', 'accidental');
    expect(glue?.cell?.code?.printed).toBe('W95.1X1');
    expect(findDrug(books, codes, 'glue', 'adverse-effect')[0]?.cell?.code).toBeUndefined();
    expect(findDrug(shelve({}), codes, 'glue', 'accidental')).toEqual([]);
  });
});
