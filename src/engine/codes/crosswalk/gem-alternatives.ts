import type { Equivalence, Equivalences } from '../equivalences.ts';

/** One target of a general equivalence mapping. */
export interface GemTarget {
  readonly code: string;
  /** The two codes do not mean quite the same (flag 1 of the GEMs). */
  readonly approximate: boolean;
}

/** Codes of which exactly one is reported, in its place within a combination. */
export interface GemChoice {
  readonly choiceList: number;
  readonly oneOf: readonly GemTarget[];
}

/** One way to say the source with several codes reported together: one of each choice. */
export interface GemCombination {
  readonly scenario: number;
  readonly allOf: readonly GemChoice[];
}

/** What a mapping says of one source code. */
export interface GemAnswer {
  readonly source: string;
  /** False where the mapping has no line of the code: it is not a code of the mapped edition. */
  readonly known: boolean;
  /** The mapping names the code and says that there is no equivalent (flag 2). */
  readonly noMap: boolean;
  /** Targets that stand alone; each is an alternative. */
  readonly single: readonly GemTarget[];
  /** Combinations; each is an alternative, beside the single targets. */
  readonly combinations: readonly GemCombination[];
}

/**
 * Lays the lines of a source code out as alternatives. Lines with the combination flag are grouped by scenario and, within it, by choice list:
 * a full answer takes one code of every choice list of one scenario (CMS, General Equivalence Mappings: Documentation and User's Guide).
 */
export function gemAlternatives(equivalences: Equivalences, source: string): GemAnswer {
  const lines = equivalences.of(source);
  const targets = lines.filter((line) => !line.noMap && line.target !== '');
  const combined = targets.filter((line) => line.combination);
  return {
    source,
    known: lines.length > 0,
    noMap: lines.length > 0 && targets.length === 0,
    single: targets.filter((line) => !line.combination).map(targetOf),
    combinations: distinct(combined.map((line) => line.scenario)).map((scenario) => combinationOf(scenario, combined)),
  };
}

function combinationOf(scenario: number, combined: readonly Equivalence[]): GemCombination {
  const lines = combined.filter((line) => line.scenario === scenario);
  const lists = distinct(lines.map((line) => line.choiceList));
  return {
    scenario,
    allOf: lists.map((choiceList) => ({
      choiceList,
      oneOf: lines.filter((line) => line.choiceList === choiceList).map(targetOf),
    })),
  };
}

const targetOf = ({ target, approximate }: Equivalence): GemTarget => ({ code: target, approximate });
const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
