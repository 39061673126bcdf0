import { judgeMapRule, type MapFacts, type MapQuestion } from './map-rule.ts';
import type { SnomedMap, SnomedMapRow } from './snomed-map.ts';

/** One group of a map, judged: the code, or what must be known to choose among the codes that are left. */
export interface MappedGroup {
  readonly group: number;
  /** `chosen` one row holds · `open` facts are missing · `none` the map gives no code. */
  readonly outcome: 'chosen' | 'open' | 'none';
  /** The chosen target, or those that are still possible, in the order of the map; without dot. */
  readonly targets: readonly MappedTarget[];
  readonly questions: readonly MapQuestion[];
}

export interface MappedTarget {
  readonly code: string;
  /** The map leaves the 7th character to whoever knows the episode of care: `code` ends in `?`. */
  readonly needsSeventhCharacter: boolean;
  readonly rule: string;
  readonly advice: readonly string[];
}

/**
 * Asks the rule map what a SNOMED CT concept is in ICD-10-CM. In each group the first rule that holds wins; a rule that can be neither affirmed
 * nor denied with the facts at hand stops the choice, and its questions are returned. Empty where the map has no row of the concept.
 */
export function mapSnomedConcept(map: SnomedMap, concept: string, facts: MapFacts = {}): readonly MappedGroup[] {
  const rows = map.of(concept);
  return [...new Set(rows.map((row) => row.group))].map((group) =>
    judgeGroup(
      group,
      rows.filter((row) => row.group === group),
      facts,
    ),
  );
}

function judgeGroup(group: number, rows: readonly SnomedMapRow[], facts: MapFacts): MappedGroup {
  const possible: SnomedMapRow[] = [];
  const questions = new Map<string, MapQuestion>();
  for (const row of rows) {
    const verdict = judgeMapRule(row.rule, facts);
    if (verdict.holds === 'no') continue;
    possible.push(row);
    for (const question of verdict.questions) questions.set(question.text, question);
    if (verdict.holds === 'yes') break;
  }
  const targets = possible.filter((row) => row.target !== '').map(targetOf);
  if (questions.size > 0) return { group, outcome: 'open', targets, questions: [...questions.values()] };
  return { group, outcome: targets.length > 0 ? 'chosen' : 'none', targets, questions: [] };
}

const targetOf = ({ target, rule, advice }: SnomedMapRow): MappedTarget => ({
  code: target,
  needsSeventhCharacter: target.endsWith('?'),
  rule,
  advice: advice.split(' | ').filter((one) => one !== ''),
});
