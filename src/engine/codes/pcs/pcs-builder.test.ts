import { describe, expect, it } from 'vitest';
import { readPack } from '../../../base/index.ts';
import {
  explainPcs,
  knownCharacters,
  openPcsTables,
  type PcsAxis,
  type PcsBooks,
  pcsBuilder,
  writePcsTables,
} from '../index.ts';

const axis = (title: string, ...values: readonly (readonly [string, string])[]): PcsAxis => ({
  title,
  values: values.map(([value, label]) => ({ value, label })),
});

const tables = openPcsTables(
  readPack(
    writePcsTables({}, [
      {
        axes: [axis('Section', ['Y', 'Gardening']), axis('Bed', ['2', 'Roses']), axis('Operation', ['P', 'Pruning'])],
        definition: 'Taking twigs off',
        rows: [
          [
            axis('Plant', ['A', 'Tea Rose'], ['B', 'Wild Rose']),
            axis('Tool', ['0', 'Shears']),
            axis('Aid', ['Z', 'No Aid']),
            axis('Season', ['1', 'Spring'], ['2', 'Summer']),
          ],
          [
            axis('Plant', ['C', 'Climbing Rose']),
            axis('Tool', ['3', 'Saw']),
            axis('Aid', ['J', 'Ladder'], ['Z', 'No Aid']),
            axis('Season', ['1', 'Spring']),
          ],
        ],
      },
      {
        axes: [axis('Section', ['Y', 'Gardening']), axis('Bed', ['3', 'Peas']), axis('Operation', ['P', 'Pruning'])],
        definition: '',
        rows: [
          [
            axis('Plant', ['A', 'Sugar Pea']),
            axis('Tool', ['0', 'Hand']),
            axis('Aid', ['Z', 'No Aid']),
            axis('Season', ['2', 'Summer']),
          ],
        ],
      },
    ]),
  ),
);
const builder = pcsBuilder(tables);
const offered = (known: Parameters<typeof builder.state>[0]): readonly string[] =>
  builder.state(known).axes.map(({ choices }) => choices.map(({ value }) => value).join(''));

describe('the PCS builder', () => {
  it('makes every code of the tables and knows no other', () => {
    const codes = [...builder.codes()];
    expect(codes).toEqual(['Y2PA0Z1', 'Y2PA0Z2', 'Y2PB0Z1', 'Y2PB0Z2', 'Y2PC3J1', 'Y2PC3Z1', 'Y3PA0Z2']);
    expect(codes.every((code) => builder.rowOf(code) >= 0)).toBe(true);
    // Each character is legal somewhere, but not together in one row.
    expect(
      ['Y2PA3Z1', 'Y2PC0Z1', 'Y2PA0J1', 'Y3PA0Z1', 'Y2PA0Z', 'Z2PA0Z1', ''].map((code) => builder.rowOf(code)),
    ).toEqual(Array(7).fill(-1));
  });

  it('offers only what is legal, in any order of knowledge', () => {
    expect(offered({})).toEqual(['Y', '23', 'P', 'AABC', '003', 'JZ', '12']);
    expect(offered({ 6: { value: 'J' } })).toEqual(['Y', '2', 'P', 'C', '3', 'J', '1']);
    expect(offered({ 4: { stems: 'ros wil' }, 5: { value: '0' } })).toEqual(['Y', '2', 'P', 'B', '0', 'Z', '12']);
    expect(offered({ 4: { label: 'Sugar Pea' } })).toEqual(['Y', '3', 'P', 'A', '0', 'Z', '2']);
  });

  it('says when the code is complete, where the next choice is, and when knowledge contradicts itself', () => {
    expect(builder.state({ 6: { value: 'j' } }).code).toBe('Y2PC3J1');
    expect(builder.state({ 4: { stems: 'tea' } })).toMatchObject({ rows: [0], code: undefined, open: 7 });
    expect(builder.state({ 4: { value: 'C' }, 5: { value: '0' } })).toMatchObject({ rows: [], code: undefined });
    expect(builder.state({ 4: { stems: '' } }).rows).toEqual([]);
  });

  it('takes the beginning of a code, as an index gives it', () => {
    expect(builder.state(knownCharacters('Y2PA')).rows).toEqual([0]);
    expect(builder.state(knownCharacters('Y3P')).code).toBe('Y3PA0Z2');
    expect(builder.rowsFor(knownCharacters('Y2')).length).toBe(2);
  });
});

describe('an explained PCS code', () => {
  const books: PcsBooks = {
    tables,
    builder,
    definitions: {
      terms: [
        {
          section: 'Y',
          axis: 3,
          titles: ['Pruning'],
          definition: 'Taking twigs off with care',
          explanation: 'Mind the thorns',
          includes: ['Hedges'],
        },
        { section: 'Y', axis: 6, titles: ['Ladder in Roses'], includes: ['Steps'] },
        { section: 'Y', axis: 6, titles: ['Ladder in Peas'], includes: ['Trellis'] },
        { section: 'Y', axis: 6, titles: ['Ladder Extension'], includes: ['Pole'] },
      ],
      aggregates: [
        {
          device: 'Steps, Aluminium',
          operation: 'All applicable',
          bodySystems: ['Roses'],
          generalValue: 'J',
          generalDevice: 'Ladder',
        },
        {
          device: 'Steps, Oak',
          operation: 'Planting',
          bodySystems: ['Roses'],
          generalValue: 'J',
          generalDevice: 'Ladder',
        },
      ],
    },
    keys: [new Map([['Rambler', ['Climbing Rose']]])],
  };

  it('names each axis, its value, definition and what it includes in this table', () => {
    const explained = explainPcs(books, 'Y2PC3J1');
    expect(explained?.axes.map(({ title, label, includes }) => [title, label, includes])).toEqual([
      ['Section', 'Gardening', []],
      ['Bed', 'Roses', []],
      ['Operation', 'Pruning', ['Hedges']],
      ['Plant', 'Climbing Rose', ['Rambler']],
      ['Tool', 'Saw', []],
      ['Aid', 'Ladder', ['Steps']],
      ['Season', 'Spring', []],
    ]);
    expect(explained?.axes[2]).toMatchObject({
      definition: 'Taking twigs off with care',
      explanation: 'Mind the thorns',
    });
    expect(explained?.aggregates.map(({ device }) => device)).toEqual(['Steps, Aluminium']);
  });

  it('falls back to the definition that the table prints, and refuses a code the tables do not make', () => {
    expect(explainPcs({ tables, builder }, 'Y2PA0Z1')?.axes[2]?.definition).toBe('Taking twigs off');
    expect(explainPcs(books, 'Y2PA3Z1')).toBeUndefined();
  });
});
