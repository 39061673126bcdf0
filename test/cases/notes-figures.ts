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

/** Complete, documented suggestions against the diagnoses of every answer key. */
export function answerKeyFigures(lexicon: Lexicon): KeyFigures {
  const suggest = diagnosisSuggester(lexicon);
  let [right, wanted, given] = [0, 0, 0];
  const missed: string[] = [];
  const surplus: string[] = [];
  for (const { chart, key } of demonstrationCharts) {
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
  return { charts: demonstrationCharts.length, recall: right / wanted, precision: right / given, missed, surplus };
}
