import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../../base/index.ts';
import { type CodeNotes, openCodeTable, openTermTree, writeCodePack, writeTermTree } from '../index.ts';
import { codesNamedIn, isNamedIn } from './named-codes.ts';
import { bracketedPairs, sequenceCodes } from './sequence-codes.ts';

describe('codes named in a note', () => {
  it.each([
    ['rot (W10.-)', [['W10', 'W10']]],
    ['rot of a stage (W10.1-W10.6)', [['W101', 'W106']]],
    [
      'rot or rust (W10.-, W11.0)',
      [
        ['W10', 'W10'],
        ['W110', 'W110'],
      ],
    ],
    ['blights (W00-W04.-)', [['W00', 'W04']]],
    ['poisons (W36-W50 with fifth character 5)', []],
    ['rot, when there is any', []],
  ])('%s', (text, expected) => {
    expect(codesNamedIn(text).map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('are matched with all that is below them', () => {
    const named = codesNamedIn('a stage (W10.1-W10.6)');
    expect(['W1011', 'W106', 'W1069', 'W107', 'W10', 'W11'].map((code) => isNamedIn(named, code))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the order of codes', () => {
  const rows = [
    ['W10', 'Wood rot'],
    ['W20', 'Stain in diseases classified elsewhere'],
    ['W30', 'Old tree'],
    ['W40', 'Beetle'],
    ['W50', 'Moss'],
  ] as const;
  const codes = openCodeTable(
    readPack(
      writeCodePack(
        {},
        rows.map(([code, title]) => ({ code, title, billable: true })),
        true,
      ),
    ),
    {
      system: 'icd-10-cm',
      edition: 'made up',
      effectiveFrom: isoDate('2030-10-01'),
      codes: 5,
      billable: 5,
      starter: false,
      sources: [],
    },
  );
  const said: Readonly<Record<string, CodeNotes['of'] extends (code: string) => infer Notes ? Notes : never>> = {
    W20: [{ kind: 'codeFirst', text: 'rot (W10.-)', from: 'W20', at: 'W20', under: 'underlying disease, such as:' }],
    W30: [{ kind: 'useAdditionalCode', text: 'code to identify beetle (W40)', from: 'W30', at: 'W30' }],
    W40: [
      { kind: 'useAdditionalCode', text: 'code for tree (W30)', from: 'W40', at: 'W40' },
      { kind: 'codeAlso', text: 'moss (W50)', from: 'W40', at: 'W40' },
    ],
    W50: [{ kind: 'codeFirst', text: 'for adverse effects, rot (W10)', from: 'W50', at: 'W50' }],
  };
  const notes = { of: (code: string) => said[code] ?? [] } as CodeNotes;
  const index = openTermTree(
    readPack(
      writeTermTree(
        {},
        [],
        [
          {
            depth: 0,
            title: 'Moss',
            references: [
              ['code', 'W30'],
              ['manif', 'W50'],
            ],
          },
        ],
      ),
    ),
  );
  const order = (...given: readonly string[]) => sequenceCodes(codes, notes, bracketedPairs(index), given);

  it('follows code first, and never puts a manifestation first', () => {
    const sequencing = order('W20', 'W10');
    expect(sequencing.precedences).toEqual([
      { before: 'W10', after: 'W20', rule: 'code-first', from: 'W20', text: 'rot (W10.-)' },
    ]);
    expect([sequencing.neverFirst, sequencing.mayBeFirst, sequencing.broken.length]).toEqual([['W20'], ['W10'], 1]);
    expect(order('W10', 'W20').broken).toEqual([]);
    expect(order('W20').mayBeFirst).toEqual([]);
  });

  it('follows the brackets of the index, and leaves open what is asked for both ways', () => {
    expect(order('W50', 'W30').precedences.map(({ before, after, rule }) => [before, after, rule])).toEqual([
      ['W30', 'W50', 'bracketed-in-index'],
    ]);
    const both = order('W30', 'W40');
    expect([both.precedences, both.undecided, both.mayBeFirst]).toEqual([[], [['W30', 'W40']], ['W30', 'W40']]);
  });

  it('takes no order from code also, nor from a note on adverse effects for another code', () => {
    expect(order('W40', 'W50').precedences).toEqual([]);
    expect(order('W10', 'W50').precedences).toEqual([]);
    expect(sequenceCodes(codes, undefined, [], ['W10', 'W20']).precedences).toEqual([]);
  });
});
