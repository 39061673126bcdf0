import { describe, expect, it } from 'vitest';
import { isoDate, readPack } from '../../../base/index.ts';
import { answerFromText, type CodeTable, nextQuestion, openCodeTable, questionsFor, writeCodePack } from '../index.ts';
import { titleDifference } from './title-difference.ts';

function tableOf(rows: readonly (readonly [code: string, title: string, billable?: boolean])[]): CodeTable {
  const pack = writeCodePack(
    {},
    rows.map(([code, title, billable = true]) => ({ code, title, billable })),
    true,
  );
  const info = {
    system: 'icd-10-cm',
    edition: 'made up',
    effectiveFrom: isoDate('2030-10-01'),
    codes: rows.length,
    billable: 0,
    starter: false,
    sources: [],
  };
  return openCodeTable(readPack(pack), info);
}

const sides = [
  ['1', 'right'],
  ['2', 'left'],
  ['9', 'unspecified'],
] as const;
const visits = [
  ['A', 'initial encounter'],
  ['D', 'subsequent encounter'],
  ['S', 'sequela'],
] as const;
const parts = ['handle', 'blade', 'collar', 'socket'];
const spade = tableOf([
  ['W50', 'Breakage of spade', false],
  ...parts.flatMap((part, p) => [
    [`W50${p}`, `Breakage of ${part} of spade`, false] as const,
    ...sides.flatMap(([s, side]) => [
      [`W50${p}0${s}`, `Breakage of ${part} of ${side} spade`, false] as const,
      ...visits.map(([v, visit]) => [`W50${p}0${s}${v}`, `Breakage of ${part} of ${side} spade, ${visit}`] as const),
    ]),
  ]),
]);

describe('guided questions', () => {
  it('ask one thing at a time until one billable code remains, whatever is answered', () => {
    const reached: string[] = [];
    const ask = (rows: readonly number[], asked: number): void => {
      const question = nextQuestion(spade, rows);
      if (!question) {
        expect(rows).toHaveLength(1);
        reached.push(spade.row(rows[0] ?? 0).code);
        return;
      }
      expect(question.answers.flatMap((answer) => answer.rows).sort((a, b) => a - b)).toEqual(rows);
      expect(asked).toBeLessThan(3);
      for (const answer of question.answers) ask(answer.rows, asked + 1);
    };
    ask(
      questionsFor(spade, 'W50')
        ?.answers.flatMap(({ rows }) => rows)
        .sort((a, b) => a - b) ?? [],
      0,
    );
    expect(reached).toHaveLength(36);
    expect(new Set(reached).size).toBe(36);
  });

  it('say in the titles’ words what tells the codes apart, the unspecified last', () => {
    const question = questionsFor(spade, 'W50');
    expect(question?.about).toBe('Breakage of spade');
    expect(question?.answers.map(({ label }) => label)).toEqual(parts);
    const below = nextQuestion(spade, question?.answers[0]?.rows ?? []);
    expect(below?.answers).toHaveLength(9);
    const seventh = nextQuestion(spade, spade.childrenOf(spade.indexOf('W50001')).slice());
    expect(seventh?.answers.map(({ label }) => label)).toEqual([
      'initial encounter',
      'subsequent encounter',
      'sequela',
    ]);
  });

  it('have nothing to ask of one code, or of a header the edition does not have', () => {
    expect(questionsFor(spade, 'W50001A')).toBeUndefined();
    expect(questionsFor(spade, 'Z99')).toBeUndefined();
    expect(nextQuestion(spade, [])).toBeUndefined();
  });

  it('take an answer from text only when it fits one', () => {
    const question = questionsFor(spade, 'W50');
    if (!question) throw new Error('no question');
    expect(answerFromText(question, 'blade snapped')?.label).toBe('blade');
    expect(answerFromText(question, 'blade and collar')).toBeUndefined();
    expect(answerFromText(question, 'snapped')).toBeUndefined();
  });

  it('ask laterality where titles state it at different places of the code', () => {
    const mixed = tableOf([
      ['W60', 'Wilt', false],
      ...Array.from({ length: 36 }, (_, i) => [
        [`W60${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}1`, `Wilt kind ${i}, right side`] as const,
        [`W60${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}2`, `Wilt kind ${i}, left side`] as const,
      ]).flat(),
    ]);
    const question = questionsFor(mixed, 'W60');
    expect([question?.kind, question?.answers.map(({ label, rows }) => [label, rows.length])]).toEqual([
      'laterality',
      [
        ['right', 36],
        ['left', 36],
      ],
    ]);
  });
});

describe('the difference between titles', () => {
  it.each([
    ['Breakage of handle of spade', 'Breakage of spade', 'handle'],
    ['Breakage of spade, sequela', 'Breakage of spade', 'sequela'],
    ['Other breakage of the spade', 'Breakage of spade', 'Other'],
    ['Spade', 'Spade', 'Spade'],
    ['Rake', '', 'Rake'],
  ])('%s over %s is %s', (title, broader, expected) => {
    expect(titleDifference(title, broader)).toBe(expected);
  });
});
