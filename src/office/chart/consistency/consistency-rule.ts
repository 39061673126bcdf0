import type { ConsistencyFacts, Evidence, Inconsistency, NamedFact } from './consistency-facts.ts';

/** A rule: the evidence it looks for, and the diagnoses any one of which explains it. */
export interface ConsistencyRule {
  /** `consistency/name`, never reused. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly source: Inconsistency['source'];
  readonly template?: string;
  readonly evidence: (facts: ConsistencyFacts) => readonly Evidence[];
  readonly explainedBy: Explanation;
  readonly examples: readonly {
    readonly says: string;
    readonly given: Partial<ConsistencyFacts>;
    readonly fires: boolean;
  }[];
}

export interface Explanation {
  readonly words: RegExp;
  /** Code prefixes without dot. */
  readonly codes: readonly string[];
}

/** The house's own rules of thumb, of the kind CDI specialists work by; no document is behind them, so they only ask. */
export const houseRule: Inconsistency['source'] = { document: 'Chartwright, rule of thumb of documentation review' };

export const isExplained = ({ diagnoses }: ConsistencyFacts, { words, codes }: Explanation): boolean =>
  diagnoses.some(
    ({ text, icd10Cm }) =>
      words.test(text) || (icd10Cm !== undefined && codes.some((prefix) => icd10Cm.startsWith(prefix))),
  );

/** Facts whose text has the words, as evidence. */
export const named = (facts: readonly NamedFact[], words: RegExp, except?: RegExp): readonly Evidence[] =>
  facts.filter(({ text }) => words.test(text) && !except?.test(text)).map(evidenceOf);

export const evidenceOf = ({ id, text, at }: NamedFact): Evidence => ({
  id,
  text,
  ...(at === undefined ? {} : { at }),
});

/** A result as it is quoted. */
export const quoted = (result: ConsistencyFacts['results'][number]): Evidence => ({
  ...evidenceOf(result),
  text: `${result.text} ${result.value}${result.unit === undefined ? '' : ` ${result.unit}`}`,
});

/** Results with the words whose value lies in the range, in their unit. A result without unit is taken as it is usually reported. */
export const results = (
  { results: all }: ConsistencyFacts,
  words: RegExp,
  holds: (value: number) => boolean,
  unit?: RegExp,
): readonly Evidence[] =>
  all
    .filter(
      ({ text, value, unit: given }) =>
        words.test(text) && holds(value) && (!unit || given === undefined || unit.test(given)),
    )
    .map(quoted);

export const both = (a: readonly Evidence[], b: readonly Evidence[]): readonly Evidence[] =>
  a.length > 0 && b.length > 0 ? [...a, ...b] : [];
