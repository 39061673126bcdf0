import type { ConsistencyFacts, Inconsistency } from './consistency-facts.ts';
import { type ConsistencyRule, isExplained } from './consistency-rule.ts';
import { resultRules } from './result-rules.ts';
import { unsupportedDiagnoses } from './support-rules.ts';
import { treatmentRules } from './treatment-rules.ts';

export const consistencyRules: readonly ConsistencyRule[] = [...treatmentRules, ...resultRules];
const mostEvidence = 6;

/**
 * Where diagnoses, treatment, results and medications of an encounter do not go together, with the evidence quoted. Every one is a question to
 * look into, and where a provider has to answer it, the start of a physician query; none says that a diagnosis is there.
 */
export function findInconsistencies(facts: ConsistencyFacts): readonly Inconsistency[] {
  const unexplained = consistencyRules.flatMap(({ id, title, question, source, template, evidence, explainedBy }) => {
    const found = evidence(facts);
    if (found.length === 0 || isExplained(facts, explainedBy)) return [];
    return [
      { rule: id, title, question, source, evidence: found.slice(0, mostEvidence), ...(template ? { template } : {}) },
    ];
  });
  return [...unexplained, ...unsupportedDiagnoses(facts)];
}
