import { assignOneToOne } from './assign-one-to-one.ts';
import { type CandidatePairs, candidatePairs } from './candidate-pairs.ts';
import { judgePair, type PairJudgement } from './judge-pair.ts';
import type { MatchConfiguration } from './match-configuration.ts';
import type { PersonFacts } from './person-facts.ts';
import { type PreparedPerson, preparePerson } from './prepare-person.ts';
import { pairWeights, scorePair } from './score-pair.ts';

export interface MatchedPair extends PairJudgement {
  readonly left: string;
  readonly right: string;
}

export interface MatchOutcome {
  /** Pairs to link or to review, best first. */
  readonly pairs: readonly MatchedPair[];
  readonly compared: number;
  readonly skippedBlocks: CandidatePairs['skipped'];
}

export interface MatchOptions {
  /** Each record stands in at most one pair, as where neither list holds a person twice. */
  readonly oneToOne?: boolean;
}

/** Finds who is who between two lists, or duplicates within one: normalise, block, score, judge, explain. */
export function matchPersons(
  configuration: MatchConfiguration,
  left: readonly PersonFacts[],
  right: readonly PersonFacts[] | undefined,
  options: MatchOptions = {},
): MatchOutcome {
  const weights = pairWeights(configuration);
  const first = left.map(preparePerson);
  const second = right?.map(preparePerson);
  const { pairs, skipped } = candidatePairs(first, second, configuration.largestBlock);
  const found: MatchedPair[] = [];
  const others = second ?? first;
  for (let at = 0; at < pairs.length; at += 2) {
    const a = first[pairs[at] ?? 0] as PreparedPerson;
    const b = others[pairs[at + 1] ?? 0] as PreparedPerson;
    if (scorePair(weights, a, b) < configuration.thresholds.review) continue;
    found.push({ left: a.id, right: b.id, ...judgePair(weights, a, b) });
  }
  found.sort((p, q) => q.score - p.score || order(p.left, q.left) || order(p.right, q.right));
  const kept = options.oneToOne ? assignOneToOne(found) : found;
  return { pairs: kept, compared: pairs.length / 2, skippedBlocks: skipped };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
