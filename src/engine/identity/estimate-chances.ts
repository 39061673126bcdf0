import { comparisons } from './compare-persons.ts';
import {
  type AgreementLevel,
  type LevelChance,
  type MatchConfiguration,
  type MatchField,
  matchFields,
} from './match-configuration.ts';
import type { PreparedPerson } from './prepare-person.ts';

type Pair = readonly [PreparedPerson, PreparedPerson];

export interface EstimatedChances {
  readonly fields: MatchConfiguration['fields'];
  /** Share of the pairs that are the same person. */
  readonly share: number;
  readonly rounds: number;
}

interface Pattern {
  readonly levels: readonly (AgreementLevel | undefined)[];
  count: number;
}

const floor = 1e-4;
const mostRounds = 200;

/**
 * Estimates the chances from a hospital's own pairs by expectation and maximisation (Fellegi–Sunter model, fields independent given the
 * truth; Winkler 1988). `candidates` are pairs that share a blocking key; `apart` are pairs picked blindly, which fix `u` where blocking
 * would flatter it. Starts from `configuration`, whose chances stay for fields that are always missing.
 */
export function estimateChances(
  configuration: MatchConfiguration,
  candidates: readonly Pair[],
  apart: readonly Pair[],
): EstimatedChances {
  const patterns = patternsOf(candidates);
  const fixed = chancesOf(patternsOf(apart), () => 1);
  let fields = withChances(configuration.fields, undefined, fixed);
  let share = 0.1;
  let rounds = 0;
  for (let change = 1; rounds < mostRounds && change > 1e-6; rounds += 1) {
    const posterior = posteriorOf(fields, share);
    const next = shareOf(patterns, posterior);
    fields = withChances(fields, chancesOf(patterns, posterior), undefined);
    change = Math.abs(next - share);
    share = next;
  }
  return { fields, share, rounds };
}

function patternsOf(pairs: readonly Pair[]): readonly Pattern[] {
  const byKey = new Map<string, Pattern>();
  for (const [a, b] of pairs) {
    const levels = matchFields.map((field) => comparisons[field].compare(a, b));
    const key = levels.map((level) => level ?? '').join(' ');
    const pattern = byKey.get(key);
    if (pattern) pattern.count += 1;
    else byKey.set(key, { levels, count: 1 });
  }
  return [...byKey.values()];
}

function posteriorOf(fields: MatchConfiguration['fields'], share: number): (pattern: Pattern) => number {
  const ratios = matchFields.map((field) => new Map(fields[field].map(({ level, m, u }) => [level, m / u])));
  return ({ levels }) => {
    let odds = share / (1 - share);
    levels.forEach((level, at) => {
      if (level !== undefined) odds *= ratios[at]?.get(level) ?? 1;
    });
    return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  };
}

function shareOf(patterns: readonly Pattern[], posterior: (pattern: Pattern) => number): number {
  let [same, all] = [0, 0];
  for (const pattern of patterns) {
    same += pattern.count * posterior(pattern);
    all += pattern.count;
  }
  return all === 0 ? 0.1 : Math.min(Math.max(same / all, 1e-6), 1 - 1e-6);
}

type Chances = ReadonlyMap<MatchField, ReadonlyMap<AgreementLevel, number>>;

/** How often each level occurs among the pairs, each weighed by `weigh`; fields that are always missing are left out. */
function chancesOf(patterns: readonly Pattern[], weigh: (pattern: Pattern) => number): Chances {
  const chances = new Map<MatchField, ReadonlyMap<AgreementLevel, number>>();
  matchFields.forEach((field, at) => {
    const sums = new Map<AgreementLevel, number>();
    let total = 0;
    for (const pattern of patterns) {
      const level = pattern.levels[at];
      if (level === undefined) continue;
      const weight = pattern.count * weigh(pattern);
      sums.set(level, (sums.get(level) ?? 0) + weight);
      total += weight;
    }
    if (total > 0) chances.set(field, new Map([...sums].map(([level, sum]) => [level, sum / total])));
  });
  return chances;
}

function withChances(
  fields: MatchConfiguration['fields'],
  m: Chances | undefined,
  u: Chances | undefined,
): MatchConfiguration['fields'] {
  const entries = matchFields.map((field) => [field, replaced(fields[field], m?.get(field), u?.get(field))] as const);
  return Object.fromEntries(entries) as unknown as MatchConfiguration['fields'];
}

/** No chance becomes zero: what was not seen in these pairs is rare, not impossible. Chances of a field add up to one. */
function replaced(
  levels: readonly LevelChance[],
  m: ReadonlyMap<AgreementLevel, number> | undefined,
  u: ReadonlyMap<AgreementLevel, number> | undefined,
): readonly LevelChance[] {
  const of = (chances: ReadonlyMap<AgreementLevel, number>, level: AgreementLevel): number =>
    Math.max(chances.get(level) ?? 0, floor);
  const sum = (chances: ReadonlyMap<AgreementLevel, number>): number =>
    levels.reduce((all, { level }) => all + of(chances, level), 0);
  return levels.map((chance) => ({
    level: chance.level,
    m: m ? of(m, chance.level) / sum(m) : chance.m,
    u: u ? of(u, chance.level) / sum(u) : chance.u,
  }));
}
