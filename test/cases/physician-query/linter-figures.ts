import { lintPhysicianQuery } from '../../../src/engine/physician-query/index.ts';
import { type LabelledQuery, type ViolationKind, violationKinds } from './read-labelled-queries.ts';

/** The rules that speak for each kind of violation; a kind counts as named when one of them finds an error. */
const rulesOf: Readonly<Record<ViolationKind, readonly string[]>> = {
  payment: ['payment'],
  quality: ['quality'],
  'leading-title': ['leading-title'],
  'leading-wording': ['leading-wording'],
  'introduced-diagnosis': ['introduced-diagnosis', 'yes-no-new-diagnosis', 'leading-title'],
  'new-diagnosis-by-yes-no': ['yes-no-new-diagnosis'],
  'yes-no-not-allowed': ['yes-no-purpose', 'yes-no-answers'],
  'no-indicators': ['indicators-missing'],
  'indicator-without-source-or-date': ['indicator-source'],
  'unsupported-option': ['unsupported-option'],
  'single-option': ['single-answer'],
  'other-missing': ['other-missing'],
  'undetermined-missing': ['undetermined-missing'],
  pressure: ['pressure'],
  'prior-encounter-only': ['prior-encounter-only'],
  'no-question': ['question-missing'],
  'unfilled-template': ['unfilled-field'],
};

export interface KindFigure {
  readonly kind: ViolationKind;
  readonly labelled: number;
  /** Blocked by the very rule of the kind. */
  readonly named: number;
  /** Blocked by any rule. */
  readonly blocked: number;
}

export interface LinterFigures {
  readonly queries: number;
  readonly violating: number;
  /** Violating queries with a finding of severity error ÷ violating queries. */
  readonly recall: number;
  /** Violating queries among those with a finding of severity error. */
  readonly precision: number;
  readonly kinds: readonly KindFigure[];
  /** Ids of violating queries that pass. */
  readonly missed: readonly string[];
  /** Ids of compliant queries that are blocked, each with its rules. */
  readonly falseAlarms: readonly string[];
}

/** How the linter's errors agree with the labels. */
export function linterFigures(queries: readonly LabelledQuery[]): LinterFigures {
  const read = queries.map((query) => ({ ...query, rules: errorRules(query) }));
  const violating = read.filter(({ violations }) => violations.length > 0);
  const caught = violating.filter(({ rules }) => rules.length > 0);
  const wrong = read.filter(({ violations, rules }) => violations.length === 0 && rules.length > 0);
  return {
    queries: queries.length,
    violating: violating.length,
    recall: caught.length / violating.length,
    precision: caught.length / (caught.length + wrong.length),
    kinds: violationKinds.map((kind) => {
      const of = violating.filter(({ violations }) => violations.includes(kind));
      const named = of.filter(({ rules }) => rules.some((rule) => rulesOf[kind].includes(rule))).length;
      return { kind, labelled: of.length, named, blocked: of.filter(({ rules }) => rules.length > 0).length };
    }),
    missed: violating.filter(({ rules }) => rules.length === 0).map(({ id }) => id),
    falseAlarms: wrong.map(({ id, rules }) => `${id} (${rules.join(', ')})`),
  };
}

const errorRules = ({ draft }: LabelledQuery): readonly string[] => [
  ...new Set(
    lintPhysicianQuery(draft)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule.replace('physician-query/', '')),
  ),
];
