import type { AgreementLevel, MatchField } from './match-configuration.ts';
import type { PreparedPerson } from './prepare-person.ts';
import { explainPair, type FieldEvidence, type PairWeights } from './score-pair.ts';

/** Why a person decides although the score is high enough to link. */
export type Caution =
  | 'uncorroborated'
  | 'possible-siblings'
  | 'possible-parent-and-child'
  | 'generation-differs'
  | 'sex-differs';

export type MatchVerdict = 'link' | 'review' | 'new';

/** A verdict on two records with everything it rests on. */
export interface PairJudgement {
  readonly score: number;
  readonly verdict: MatchVerdict;
  readonly cautions: readonly Caution[];
  readonly evidence: readonly FieldEvidence[];
}

/** Scores and explains two records. A caution turns `link` into `review`: no score makes twins one person unseen. */
export function judgePair(weights: PairWeights, a: PreparedPerson, b: PreparedPerson): PairJudgement {
  const evidence = explainPair(weights, a, b);
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const { link, review } = weights.configuration.thresholds;
  const cautions = cautionsOf(evidence);
  const verdict = score >= link && cautions.length === 0 ? 'link' : score >= review ? 'review' : 'new';
  return { score, verdict, cautions, evidence };
}

/** What can bear out a name and a birth date: common names share them in every large index. */
const corroborating: readonly MatchField[] = [
  'ssn',
  'identifier',
  'phone',
  'email',
  'houseNumber',
  'street',
  'postalCode',
];

function cautionsOf(evidence: readonly FieldEvidence[]): readonly Caution[] {
  const levels = new Map(evidence.map(({ field, level }) => [field, level]));
  const is = (field: MatchField, ...wanted: readonly AgreementLevel[]): boolean =>
    wanted.includes(levels.get(field) as AgreementLevel);
  const proven = is('ssn', 'exact') || is('identifier', 'exact');
  const cautions: Caution[] = [];
  if (!evidence.some(({ field, weight }) => weight > 0 && corroborating.includes(field)))
    cautions.push('uncorroborated');
  if (
    is('givenName', 'different') &&
    is('familyName', 'exact', 'similar') &&
    is('birthDate', 'exact', 'oneDigit', 'transposed') &&
    !proven
  )
    cautions.push('possible-siblings');
  if (is('givenName', 'exact', 'nickname') && is('familyName', 'exact') && is('birthDate', 'different') && !proven)
    cautions.push('possible-parent-and-child');
  if (is('suffix', 'different')) cautions.push('generation-differs');
  if (is('sex', 'different')) cautions.push('sex-differs');
  return cautions;
}
