import type { ConsistencyFacts, Evidence, ResultFact } from './consistency-facts.ts';
import { type ConsistencyRule, houseRule, quoted, results } from './consistency-rule.ts';

const hour = 3_600_000;

/**
 * KDIGO 2012, Clinical Practice Guideline for Acute Kidney Injury, section 2.1.1: a rise of serum creatinine by 0.3 mg/dL within 48 hours, or to
 * 1.5 times a value of the 7 days before. Values in mg/dL; µmol/L are converted (÷ 88.4). Answers the lowest and the highest value of the
 * first pair that shows it.
 */
function creatinineRise({ results: all }: ConsistencyFacts): readonly Evidence[] {
  const values = all
    .filter(
      ({ text, at }) => /creatinine/i.test(text) && !/urine|clearance|ratio|kinase/i.test(text) && at !== undefined,
    )
    .map((result) => ({ result, value: milligrams(result), time: Date.parse(result.at ?? '') }))
    .sort((a, b) => a.time - b.time);
  for (const [i, later] of values.entries())
    for (const earlier of values.slice(0, i)) {
      const hours = (later.time - earlier.time) / hour;
      const rise = later.value - earlier.value;
      if (
        (hours <= 48 && rise >= 0.3 - 1e-9) ||
        (hours <= 168 && earlier.value > 0 && later.value / earlier.value >= 1.5)
      )
        return [quoted(earlier.result), quoted(later.result)];
    }
  return [];
}

const milligrams = ({ value, unit }: ResultFact): number => (/mol/i.test(unit ?? '') ? value / 88.4 : value);

const creatinine = (value: number, at: string, id: string): ResultFact => ({
  id,
  text: 'Creatinine',
  value,
  unit: 'mg/dL',
  at,
});
const one = (text: string, value: number, unit?: string): ResultFact => ({
  id: 'r',
  text,
  value,
  ...(unit ? { unit } : {}),
});

/** Results without a diagnosis that explains them. */
export const resultRules: readonly ConsistencyRule[] = [
  {
    id: 'consistency/creatinine-rise-without-diagnosis',
    title: 'Rise of creatinine without a kidney diagnosis',
    question: 'What is the clinical significance of the rise of creatinine?',
    source: { document: 'KDIGO Clinical Practice Guideline for Acute Kidney Injury (2012)', section: '2.1.1' },
    template: 'kidney-function',
    evidence: creatinineRise,
    explainedBy: {
      words: /acute (?:kidney|renal)|\bAKI\b|tubular necrosis|\bATN\b|end[- ]stage renal|\bESRD\b|hepatorenal/i,
      codes: ['N17', 'N186', 'N99', 'K767', 'O904', 'T795'],
    },
    examples: [
      {
        says: '0.9 to 1.3 in a day',
        given: {
          results: [creatinine(0.9, '2026-03-01T06:00:00Z', 'a'), creatinine(1.3, '2026-03-02T06:00:00Z', 'b')],
        },
        fires: true,
      },
      {
        says: '1.0 to 1.2',
        given: { results: [creatinine(1, '2026-03-01T06:00:00Z', 'a'), creatinine(1.2, '2026-03-02T06:00:00Z', 'b')] },
        fires: false,
      },
      {
        says: '1.0 to 1.4 over six days',
        given: { results: [creatinine(1, '2026-03-01T06:00:00Z', 'a'), creatinine(1.4, '2026-03-07T06:00:00Z', 'b')] },
        fires: false,
      },
      {
        says: '1.0 to 1.5 over six days',
        given: { results: [creatinine(1, '2026-03-01T06:00:00Z', 'a'), creatinine(1.5, '2026-03-07T06:00:00Z', 'b')] },
        fires: true,
      },
    ],
  },
  {
    id: 'consistency/low-saturation-without-diagnosis',
    title: 'Low oxygen saturation without a respiratory diagnosis',
    question: 'What is the clinical significance of the oxygen saturation?',
    source: houseRule,
    template: 'oxygenation',
    evidence: (facts) =>
      results(facts, /\b(?:SpO2|SaO2|oxygen saturation)\b/i, (value) => value > 40 && value < 88, /%/),
    explainedBy: { words: /respiratory|hypox|ARDS|asphyx/i, codes: ['J96', 'R0902', 'J80', 'R091', 'P28', 'P22'] },
    examples: [
      { says: '84 %', given: { results: [one('SpO2', 84, '%')] }, fires: true },
      { says: '94 %', given: { results: [one('SpO2', 94, '%')] }, fires: false },
    ],
  },
  {
    id: 'consistency/low-sodium-without-diagnosis',
    title: 'Sodium below 130 without a diagnosis',
    question: 'What is the clinical significance of the sodium?',
    source: houseRule,
    template: 'electrolyte',
    evidence: (facts) => results(facts, /^(?!.*urine).*\bsodium\b/i, (value) => value > 90 && value < 130, /mmol|mEq/i),
    explainedBy: { words: /hyponatr|SIADH|hypo-?osmol/i, codes: ['E871', 'E222', 'P742'] },
    examples: [
      { says: '124', given: { results: [one('Sodium [Moles/volume] in Serum', 124, 'mmol/L')] }, fires: true },
      { says: 'a urine sodium', given: { results: [one('Sodium in Urine', 100, 'mmol/L')] }, fires: false },
    ],
  },
  {
    id: 'consistency/low-hemoglobin-without-diagnosis',
    title: 'Hemoglobin below 7 without a diagnosis',
    question: 'What is the clinical significance of the hemoglobin?',
    source: houseRule,
    template: 'hemoglobin',
    evidence: (facts) =>
      results(
        facts,
        /^(?!.*(?:A1c|corpuscular|MCH|glycated)).*\bh(?:a)?emoglobin\b/i,
        (value) => value > 2 && value < 7,
        /g\/dL/i,
      ),
    explainedBy: {
      words: /an(?:a)?emia|bleed|h(?:a)?emorrhag|blood loss|sickle|leuk|pancytop/i,
      codes: ['D5', 'D6', 'C9', 'O72', 'O990'],
    },
    examples: [
      { says: '6.4 g/dL', given: { results: [one('Hemoglobin', 6.4, 'g/dL')] }, fires: true },
      { says: 'A1c of 6.4', given: { results: [one('Hemoglobin A1c', 6.4, '%')] }, fires: false },
    ],
  },
  {
    id: 'consistency/body-mass-index-without-diagnosis',
    title: 'Body mass index of 40 and over without a diagnosis',
    question: 'Is there a diagnosis associated with the body mass index that was evaluated or affected care?',
    source: {
      document: 'ICD-10-CM Official Guidelines for Coding and Reporting',
      section: 'I.B.14: the associated diagnosis must be documented by the provider',
    },
    template: 'body-mass-index',
    evidence: (facts) => results(facts, /\b(?:BMI|body mass index)\b/i, (value) => value >= 40 && value < 150),
    explainedBy: { words: /obes|overweight/i, codes: ['E66', 'O992'] },
    examples: [
      { says: '43', given: { results: [one('Body mass index (BMI)', 43, 'kg/m2')] }, fires: true },
      {
        says: '43 with class 3 obesity',
        given: { results: [one('BMI', 43)], diagnoses: [{ id: 'd', text: 'Class 3 obesity' }] },
        fires: false,
      },
    ],
  },
];
