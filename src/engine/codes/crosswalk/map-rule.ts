/** Age in completed units, as a chart tells it: 3 years, 12 days. */
export interface KnownAge {
  readonly value: number;
  readonly unit: AgeUnit;
}
export type AgeUnit = 'days' | 'months' | 'years';

/** What is known of the patient when a map is asked. Whatever is left out is asked for. */
export interface MapFacts {
  readonly sex?: 'F' | 'M';
  /** On the day of the encounter (424144002). */
  readonly age?: KnownAge;
  /** When the finding began (445518008). */
  readonly ageAtOnset?: KnownAge;
  /** SNOMED CT concepts that are documented, and such as are known not to be. */
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
}

/** A fact that a rule needs and nobody told. */
export interface MapQuestion {
  readonly asks: 'sex' | 'age' | 'age-at-onset' | 'finding' | 'rule';
  /** The concept a finding or an age is about. */
  readonly concept?: string;
  readonly text: string;
}

export type Truth = 'yes' | 'no' | 'unknown';

/** Verdict on a rule, with what it would take to know. */
export interface RuleVerdict {
  readonly holds: Truth;
  readonly questions: readonly MapQuestion[];
}

const female = '248152002';
const male = '248153007';
const onset = '445518008';
const current = '424144002';

/**
 * Judges a map rule: `TRUE`, `OTHERWISE TRUE` (true when its turn comes), or conditions `IFA id | name |`, joined by AND, for sex, age (with
 * comparison and unit) and other findings (SNOMED CT Release File Specifications, Complex and Extended Map Reference Sets; NLM, Mapping SNOMED CT
 * to ICD-10-CM Technical Specifications). A rule that cannot be read is put as a question in its own words.
 */
export function judgeMapRule(rule: string, facts: MapFacts): RuleVerdict {
  const text = rule.trim();
  if (text === '' || text === 'TRUE' || text === 'OTHERWISE TRUE') return yes;
  const verdicts = text.split(/ AND (?=IFA \d)/).map((condition) => judgeCondition(condition.trim(), facts));
  if (verdicts.some(({ holds }) => holds === 'no')) return no;
  const open = verdicts.filter(({ holds }) => holds === 'unknown');
  return open.length === 0 ? yes : { holds: 'unknown', questions: open.flatMap(({ questions }) => questions) };
}

const yes: RuleVerdict = { holds: 'yes', questions: [] };
const no: RuleVerdict = { holds: 'no', questions: [] };
const truth = (holds: boolean): RuleVerdict => (holds ? yes : no);
const ask = (question: MapQuestion): RuleVerdict => ({ holds: 'unknown', questions: [question] });

const conditionLayout = /^IFA (\d{6,18}) \| ?([^|]*?) ?\|(?: *(<=|>=|<|>) *(\d+(?:\.\d+)?) *(days?|months?|years?))?$/;

function judgeCondition(condition: string, facts: MapFacts): RuleVerdict {
  const match = conditionLayout.exec(condition);
  if (!match) return ask({ asks: 'rule', text: `Does this hold: ${condition}?` });
  const [, concept = '', name = '', compare, value, unit] = match;
  if (concept === female || concept === male) return judgeSex(concept, facts);
  if (concept === onset || concept === current) {
    if (compare === undefined || value === undefined || unit === undefined)
      return ask({ asks: 'rule', concept, text: `Does this hold: ${condition}?` });
    const limit = { value: Number(value), unit: `${unit.replace(/s$/, '')}s` as AgeUnit };
    return judgeAge(concept, compare, limit, facts);
  }
  if (compare !== undefined) return ask({ asks: 'rule', concept, text: `Does this hold: ${condition}?` });
  if (facts.present?.includes(concept)) return yes;
  if (facts.absent?.includes(concept)) return no;
  return ask({ asks: 'finding', concept, text: `Is this documented: ${name} (${concept})?` });
}

function judgeSex(concept: string, { sex }: MapFacts): RuleVerdict {
  if (sex === undefined) return ask({ asks: 'sex', text: 'Is the patient female or male?' });
  return truth((sex === 'F') === (concept === female));
}

function judgeAge(concept: string, compare: string, limit: KnownAge, facts: MapFacts): RuleVerdict {
  const age = concept === onset ? facts.ageAtOnset : facts.age;
  const what = concept === onset ? 'How old was the patient when it began' : 'How old is the patient';
  const question: MapQuestion = {
    asks: concept === onset ? 'age-at-onset' : 'age',
    concept,
    text: `${what} (${compare} ${limit.value} ${limit.unit})?`,
  };
  if (age === undefined) return ask(question);
  const sides = compareAges(age, limit);
  const results = new Set(sides.map((side) => satisfies(side, compare)));
  return results.size === 1 ? truth(results.has(true)) : ask(question);
}

const satisfies = (side: number, compare: string): boolean =>
  side === 0 ? compare.endsWith('=') : side < 0 === compare.startsWith('<');

/** Shortest and longest of each unit in days; ages in other units than the rule's are judged only where that does not matter. */
const spans: Readonly<Record<AgeUnit, readonly [shortest: number, longest: number]>> = {
  days: [1, 1],
  months: [28, 31],
  years: [365, 366],
};

/** Possible signs of age − limit. In the same unit completed units are compared as they are. */
function compareAges(age: KnownAge, limit: KnownAge): readonly number[] {
  if (age.unit === limit.unit) return [Math.sign(age.value - limit.value)];
  const [low, high] = [age.value * spans[age.unit][0], (age.value + 1) * spans[age.unit][1] - 1];
  const [from, to] = [limit.value * spans[limit.unit][0], limit.value * spans[limit.unit][1]];
  if (high < from) return [-1];
  return low > to ? [1] : [-1, 0, 1];
}
