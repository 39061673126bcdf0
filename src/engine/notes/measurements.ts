import type { Evidence, NoteDocument } from './note.ts';

/** A result or vital sign as a document gives it. */
export interface Measurement {
  /** Short name in lower case: `bmi`, `creatinine`, `spo2` … */
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  /** `H`, `L` or `C` where the document marks it. */
  readonly flag?: 'H' | 'L' | 'C';
  readonly evidence: Evidence;
}

/** Names of what is measured, with the unit charts leave out. Hand-written, compiled 2026-11-25. */
const names: readonly (readonly [name: string, pattern: string, unit?: string])[] = [
  ['bmi', 'BMI|body mass index', 'kg/m2'],
  ['nihss', 'NIHSS|NIH stroke scale'],
  ['birth-weight', 'birth ?weight|BW', 'g'],
  ['gestation', 'late preterm,?|preterm,?|gestational age', 'weeks'],
  ['creatinine', 'creatinine|Cr'],
  ['hemoglobin', 'hemoglobin|Hgb|Hb'],
  ['sodium', 'sodium|Na'],
  ['potassium', 'potassium|K'],
  ['glucose', 'glucose'],
  ['lactate', 'lactate'],
  ['troponin', 'troponin(?: [TI])?'],
  ['wbc', 'WBC|leukocytes'],
  ['platelets', 'platelets|Plt'],
  ['bnp', '(?:NT-pro)?BNP'],
  ['a1c', '(?:Hb)?A1c'],
  ['spo2', 'SpO2|O2 sat(?:uration)?', '%'],
  ['heart-rate', 'HR|heart rate|pulse', '/min'],
  ['respiratory-rate', 'RR|respiratory rate', '/min'],
  ['temperature', 'T|temp(?:erature)?'],
  ['ejection-fraction', '(?:LV)?EF|ejection fraction', '%'],
];

const unit = '(?:mg|g|mmol|mEq|ng|pg|kg|mL|U|IU)/(?:dL|L|mL|m2)|%|mmHg|F|C|/min|x?10\\*3/uL';
/** `creatinine|Cr` → also `Creatinine`; short names in capitals stay as they are. */
const eitherCase = (pattern: string): string =>
  pattern.replace(/(^|\|)([a-z])/g, (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`);

const patterns = names.map(([name, pattern, usual]) => ({
  name,
  usual,
  // Short names in capitals are case-sensitive: "K 3.3", never "k".
  regex: new RegExp(
    `(?<![\\p{L}\\d])(?:${eitherCase(pattern)})(?:\\s+(?:of|was|is|at|to)|\\s*[:=])?\\s+(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?![\\d/-])\\s?(${unit})?(?:\\s([HLC])(?![\\p{L}]))?`,
    'gu',
  ),
}));

/** Every measurement in the running text of a document, in the order of the text. Tables of results are read by the chart, not here. */
export function measurements(document: NoteDocument): readonly Measurement[] {
  return document.sections.flatMap(({ heading, text }, section) =>
    patterns
      .flatMap(({ name, usual, regex }) =>
        [...text.matchAll(regex)].map((match): Measurement => {
          const given = match[2] ?? usual;
          return {
            name,
            value: Number((match[1] ?? '').replace(/,/g, '')),
            ...(given === undefined ? {} : { unit: given }),
            ...(match[3] === undefined ? {} : { flag: match[3] as 'H' | 'L' | 'C' }),
            evidence: {
              document: document.id,
              section,
              ...(heading === undefined ? {} : { heading }),
              start: match.index,
              end: match.index + match[0].length,
              quote: match[0],
              assertion: 'affirmed',
            },
          };
        }),
      )
      .sort((a, b) => a.evidence.start - b.evidence.start),
  );
}

const bands: readonly (readonly [below: number, code: string])[] = [
  [45, 'Z6841'],
  [50, 'Z6842'],
  [60, 'Z6843'],
  [70, 'Z6844'],
];

/** Code of an adult's body mass index in kg/m2 (category Z68); undefined when the figure cannot be one. */
export function bodyMassCode(value: number): string | undefined {
  if (value < 8 || value > 120) return undefined;
  if (value < 20) return 'Z681';
  if (value < 40) return `Z68${Math.floor(value)}`;
  return bands.find(([below]) => value < below)?.[1] ?? 'Z6845';
}
