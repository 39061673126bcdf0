import type { ConsistencyFacts, Inconsistency } from './consistency-facts.ts';
import { evidenceOf, houseRule } from './consistency-rule.ts';

/** A diagnosis, and what a chart usually shows when it is there; none of it in a chart that has results at all asks for the support. */
interface SupportRule {
  readonly id: string;
  readonly title: string;
  readonly diagnosis: RegExp;
  readonly codes: readonly string[];
  readonly support: RegExp;
}

const rules: readonly SupportRule[] = [
  {
    id: 'consistency/diabetes-without-glucose',
    title: 'Diabetes without a glucose, an A1c or treatment',
    diagnosis: /^(?!.*(?:insipidus|family|history|gestational|prediabet)).*\bdiabet/i,
    codes: ['E10', 'E11', 'E13'],
    support:
      /glucose|A1c|glyc|insulin|metformin|glipizide|glimepiride|glyburide|gliflozin|gliptin|glutide|pioglitazone/i,
  },
  {
    id: 'consistency/sepsis-without-workup',
    title: 'Sepsis without culture, lactate, white cells or antibiotic',
    diagnosis: /^(?!.*(?:ruled out|history)).*\b(?:sepsis|septic shock|septicemia)\b/i,
    codes: ['A40', 'A41', 'R652'],
    support: /culture|lactate|leukocyte|WBC|white|procalcitonin|cillin|ceft|cefep|penem|vancomycin|floxacin|mycin/i,
  },
  {
    id: 'consistency/pneumonia-without-imaging',
    title: 'Pneumonia without imaging, culture or antibiotic',
    diagnosis: /^(?!.*(?:ruled out|history)).*\bpneumonia\b/i,
    codes: ['J12', 'J13', 'J14', 'J15', 'J16', 'J18', 'J690'],
    support:
      /x-?ray|radiograph|chest|CT\b|culture|sputum|cillin|ceft|cefep|penem|vancomycin|floxacin|mycin|cycline|oseltamivir/i,
  },
];

/** Diagnoses for which the chart shows none of what usually supports them. A chart without any result or medication is not judged. */
export function unsupportedDiagnoses(facts: ConsistencyFacts): readonly Inconsistency[] {
  const shown = [...facts.results, ...facts.medications, ...facts.treatments];
  if (facts.results.length === 0 || facts.medications.length === 0) return [];
  return rules.flatMap(({ id, title, diagnosis, codes, support }) => {
    const found = facts.diagnoses.filter(
      ({ text, icd10Cm }) =>
        diagnosis.test(text) || (icd10Cm !== undefined && codes.some((prefix) => icd10Cm.startsWith(prefix))),
    );
    if (found.length === 0 || shown.some(({ text }) => support.test(text))) return [];
    return [
      {
        rule: id,
        title,
        question: 'What in this encounter supports the diagnosis?',
        evidence: found.map(evidenceOf),
        source: houseRule,
        template: 'clinical-validity',
      },
    ];
  });
}
