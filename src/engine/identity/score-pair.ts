import { comparisons } from './compare-persons.ts';
import { type AgreementLevel, type MatchConfiguration, type MatchField, matchFields } from './match-configuration.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** What one field adds to a score, in bits. A missing field has neither level nor weight. */
export interface FieldEvidence {
  readonly field: MatchField;
  readonly level: AgreementLevel | 'missing';
  readonly weight: number;
}

/** log2(m / u) of every level: a configuration made ready for scoring. */
export interface PairWeights {
  readonly configuration: MatchConfiguration;
  readonly byField: readonly {
    readonly field: MatchField;
    readonly weights: Partial<Record<AgreementLevel, number>>;
  }[];
}

/** Makes a configuration ready. */
export function pairWeights(configuration: MatchConfiguration): PairWeights {
  const byField = matchFields.map((field) => ({
    field,
    weights: Object.fromEntries(configuration.fields[field].map(({ level, m, u }) => [level, Math.log2(m / u)])),
  }));
  return { configuration, byField };
}

/** Sum of the weights of all fields, in bits; the same for (a, b) and (b, a). */
export function scorePair(weights: PairWeights, a: PreparedPerson, b: PreparedPerson): number {
  let score = 0;
  for (const { field, weights: byLevel } of weights.byField) {
    const level = comparisons[field].compare(a, b);
    if (level !== undefined) score += byLevel[level] ?? 0;
  }
  return score;
}

/** The same with the share of each field; the weights add up to the score. */
export function explainPair(weights: PairWeights, a: PreparedPerson, b: PreparedPerson): readonly FieldEvidence[] {
  return weights.byField.map(({ field, weights: byLevel }) => {
    const level = comparisons[field].compare(a, b);
    return level === undefined ? { field, level: 'missing', weight: 0 } : { field, level, weight: byLevel[level] ?? 0 };
  });
}
