import type { Lexicon } from '../../src/engine/notes/index.ts';
import { diagnosisSuggester } from '../../src/engine/notes/index.ts';
import { demonstrationCharts } from '../demonstration-charts.ts';

/** How documented suggestions agree with the answer keys of the demonstration charts. */
export interface KeyFigures {
  readonly charts: number;
  readonly recall: number;
  readonly precision: number;
  readonly missed: readonly string[];
  readonly surplus: readonly string[];
}

/** The rules were written with the first charts of the index in sight; those appended later were measured before any rule knew them. */
const inSight = 19;
const sets = { inSight: demonstrationCharts.slice(0, inSight), unseen: demonstrationCharts.slice(inSight) } as const;

/** Complete, documented suggestions against the diagnoses of the answer keys of a set. */
export function answerKeyFigures(lexicon: Lexicon, set: keyof typeof sets): KeyFigures {
  const suggest = diagnosisSuggester(lexicon);
  let [right, wanted, given] = [0, 0, 0];
  const missed: string[] = [];
  const surplus: string[] = [];
  for (const { chart, key } of sets[set]) {
    const { principalDiagnosis, secondaryDiagnoses } = key.abstract;
    const keyed = new Set([principalDiagnosis?.code ?? '', ...secondaryDiagnoses.map(({ code }) => code)]);
    const codes = suggest(chart.documentList, { setting: chart.setting })
      .filter(({ standing, complete }) => standing === 'documented' && complete)
      .map(({ code }) => code);
    wanted += keyed.size;
    given += codes.length;
    right += codes.filter((code) => keyed.has(code)).length;
    missed.push(...[...keyed].filter((code) => !codes.includes(code)).map((code) => `${chart.id} ${code}`));
    surplus.push(...codes.filter((code) => !keyed.has(code)).map((code) => `${chart.id} ${code}`));
  }
  return { charts: sets[set].length, recall: right / wanted, precision: right / given, missed, surplus };
}
