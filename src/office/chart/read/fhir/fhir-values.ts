import { type IsoDate, parseIsoDate } from '../../../../base/index.ts';

/** A FHIR resource or element as it came: nothing about its shape is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The element along a path; a list on the way gives its first member. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here: unknown = value;
  for (const name of path) {
    const one: unknown = Array.isArray(here) ? here[0] : here;
    if (!isJson(one)) return undefined;
    here = one[name];
  }
  return here;
}

/** The objects of a list; one object counts as a list of one. */
export const listAt = (value: unknown, ...path: readonly string[]): readonly Json[] => {
  const found = at(value, ...path);
  return (Array.isArray(found) ? found : [found]).filter(isJson);
};

export const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  const one: unknown = Array.isArray(found) ? found[0] : found;
  return typeof one === 'string' && one !== '' ? one : undefined;
};

/** Words of a CodeableConcept or Coding: its text, else a display, else the code. */
export function conceptText(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isJson(one)) return undefined;
  if (typeof one['text'] === 'string' && one['text'] !== '') return one['text'];
  const codings = listAt(one, 'coding');
  const display = codings.map((coding) => textAt(coding, 'display')).find((words) => words !== undefined);
  return display ?? textAt(one, 'display') ?? textAt(codings, 'code') ?? textAt(one, 'code');
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/snomed\.info/, 'SNOMED CT'],
  [/loinc\.org/, 'LOINC'],
  [/icd-10-cm/i, 'ICD-10-CM'],
  [/icd-?10-?pcs|icd10pcs/i, 'ICD-10-PCS'],
  [/rxnorm/i, 'RxNorm'],
  [/cvx/, 'CVX'],
  [/ama-assn\.org|cpt/i, 'CPT'],
  [/icd-9/i, 'ICD-9-CM'],
];

/** `SNOMED CT 74400008`: the code with its system, for the column that coders look at. */
export function codeText(value: unknown): string {
  const coded = listAt(value, 'coding').filter((coding) => textAt(coding, 'code') !== undefined);
  return coded
    .map((coding) => {
      const system = textAt(coding, 'system') ?? '';
      const name = systems.find(([pattern]) => pattern.test(system))?.[1];
      return name === undefined ? (textAt(coding, 'code') ?? '') : `${name} ${textAt(coding, 'code')}`;
    })
    .slice(0, 3)
    .join(', ');
}

/** The day of a FHIR date or instant, as written where it happened. */
export const dayOf = (value: unknown): IsoDate | undefined =>
  typeof value === 'string' ? parseIsoDate(value.slice(0, 10)) : undefined;

/** `2012-08-06 10:15`; years and months alone stay as they are. */
export function momentText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4}(?:-\d{2}){0,2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (!match) return undefined;
  return match[2] === undefined ? match[1] : `${match[1]} ${match[2]}`;
}

/** A number without the noise of binary fractions: at most six significant digits after which nothing was measured. */
const numberText = (value: number): string => String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));

export function quantityText(value: unknown): string | undefined {
  const amount = at(value, 'value');
  if (typeof amount !== 'number') return undefined;
  const unit = textAt(value, 'unit') ?? textAt(value, 'code') ?? '';
  return `${textAt(value, 'comparator') ?? ''}${numberText(amount)}${unit === '' ? '' : ` ${unit}`}`;
}

/** `Family, Given Middle` of the official (else first) HumanName. */
export function nameText(names: unknown): string | undefined {
  const all = (Array.isArray(names) ? names : [names]).filter(isJson);
  const name = all.find((one) => one['use'] === 'official') ?? all[0];
  if (!name) return undefined;
  const given = Array.isArray(name['given']) ? name['given'].filter((part) => typeof part === 'string').join(' ') : '';
  const family = textAt(name, 'family');
  if (family === undefined) return given === '' ? textAt(name, 'text') : given;
  return given === '' ? family : `${family}, ${given}`;
}

/** The value[x] of an observation or answer in words. */
export function valueText(holder: unknown): string | undefined {
  for (const [kind, read] of valueReaders) {
    const value = at(holder, kind);
    if (value !== undefined) return read(value);
  }
  return undefined;
}

const plain = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? numberText(value) : undefined;
const valueReaders: readonly (readonly [string, (value: unknown) => string | undefined])[] = [
  ['valueQuantity', quantityText],
  ['valueCodeableConcept', conceptText],
  ['valueCoding', conceptText],
  ['valueString', plain],
  ['valueBoolean', (value) => (value === true ? 'yes' : 'no')],
  ['valueInteger', plain],
  ['valueDecimal', plain],
  ['valueDate', plain],
  ['valueDateTime', momentText],
  ['valueTime', plain],
  ['valueRange', (value) => `${quantityText(at(value, 'low')) ?? ''} to ${quantityText(at(value, 'high')) ?? ''}`],
  [
    'valueRatio',
    (value) => `${quantityText(at(value, 'numerator')) ?? ''} / ${quantityText(at(value, 'denominator')) ?? ''}`,
  ],
  ['valuePeriod', (value) => `${momentText(at(value, 'start')) ?? ''} to ${momentText(at(value, 'end')) ?? ''}`],
];
