import type { MatchConfiguration, MatchField } from './match-configuration.ts';
import type { PersonFacts } from './person-facts.ts';
import { preparePerson } from './prepare-person.ts';
import { explainPair, type FieldEvidence, pairWeights } from './score-pair.ts';

/** What tells one person from another in the same household; address, telephone and record numbers stay when a record is overwritten. */
const personal: readonly MatchField[] = ['givenName', 'familyName', 'middleName', 'suffix', 'birthDate', 'sex', 'ssn'];
/** Of these, changes that do not happen to one person by a correction or a marriage. */
const telling: readonly MatchField[] = ['givenName', 'familyName', 'birthDate', 'ssn', 'sex'];

export interface OverlayJudgement {
  /** True when the new demographics look like those of another person. */
  readonly suspected: boolean;
  /** Bits for one person, from the personal fields alone. */
  readonly score: number;
  /** Fields that became something wholly different. */
  readonly replaced: readonly MatchField[];
  readonly evidence: readonly FieldEvidence[];
}

/**
 * Compares a registration with what would replace it. Suspected when the personal fields speak for two persons, or when two or more
 * telling fields are replaced at once: one corrected field is a correction, a new given name with a new birth date is somebody else.
 */
export function detectOverlay(
  configuration: MatchConfiguration,
  before: PersonFacts,
  after: PersonFacts,
): OverlayJudgement {
  const all = explainPair(pairWeights(configuration), preparePerson(before), preparePerson(after));
  const evidence = all.filter(({ field }) => personal.includes(field));
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const replaced = evidence
    .filter(({ field, level }) => telling.includes(field) && level === 'different')
    .map(({ field }) => field);
  const suspected = replaced.length >= 2 || (replaced.length > 0 && score < 0);
  return { suspected, score, replaced, evidence };
}
