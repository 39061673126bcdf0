import type { NomenclatureSourceId } from './nomenclature-sources.ts';

/** `prohibited` by the accreditor · `error-prone` reported as misread · `outdated` replaced or only a cross-reference in the classification. */
export type TermKind = 'prohibited' | 'error-prone' | 'outdated';

/** One entry of the list: what not to write, why, and what to write. */
export interface NomenclatureTerm {
  readonly id: string;
  readonly kind: TermKind;
  /** Finds it in free text, global; narrow on purpose: abbreviations of doses only beside a dose. */
  readonly pattern: RegExp;
  /** The bare term where someone asks for it alone, without a dose beside it. */
  readonly alone?: RegExp;
  readonly why: string;
  readonly instead: string;
  readonly source: NomenclatureSourceId;
}

/** Units of medication doses. Concentrations of laboratory results (“1.0 mg/dL”) and sizes (“2.0 cm”) are not doses. */
const dose = `(?:mg|mcg|µg|μg|g|grams?|mL|ml|mEq|units?|tabs?|tablets?|puffs?|drops?)`;
const notResult = String.raw`\b(?!\s?\/\s?(?!kg\b|h\b|hr\b|hour|min\b|day\b|dose\b|m2\b))`;
const amount = String.raw`\d+(?:\.\d+)?`;

const prohibited: readonly NomenclatureTerm[] = [
  {
    id: 'u-for-unit',
    kind: 'prohibited',
    pattern: /(?<![\w./-])\d+(?:\.\d+)?\s?[Uu](?=$|[\s,;)]|\.(?:\s|$)|\/(?:kg|hr?|day)\b)/g,
    alone: /^u$/i,
    why: 'Mistaken for “0” (zero), the number “4” (four) or “cc”.',
    instead: 'unit',
    source: 'joint-commission',
  },
  {
    id: 'iu-for-international-unit',
    kind: 'prohibited',
    pattern: /(?<![\w/-])(?:\d+(?:[.,]\d+)?\s?)?IU\b(?!\s?\/\s?(?:m|µ|d)?L\b)/g,
    alone: /^iu$/i,
    why: 'Mistaken for IV (intravenous) or the number 10 (ten).',
    instead: 'International Unit',
    source: 'joint-commission',
  },
  {
    id: 'qd-for-daily',
    kind: 'prohibited',
    pattern: /(?<![\w.])(?:q\.d\.|Q\.D\.|qd\b|QD\b)/g,
    why: 'QD and QOD are mistaken for each other.',
    instead: 'daily',
    source: 'joint-commission',
  },
  {
    id: 'qod-for-every-other-day',
    kind: 'prohibited',
    pattern: /(?<![\w.])(?:q\.o\.d\.?(?!\w)|Q\.O\.D\.?(?!\w)|qod\b|QOD\b)/g,
    why: 'The period after the Q is mistaken for “I”, and the “O” for “I”.',
    instead: 'every other day',
    source: 'joint-commission',
  },
  {
    id: 'trailing-zero',
    kind: 'prohibited',
    pattern: new RegExp(String.raw`(?<![\w.,-])\d+\.0+\s?${dose}${notResult}`, 'g'),
    why: 'The decimal point is missed. Laboratory results, sizes of lesions and of catheters may carry the zero.',
    instead: 'the dose without the zero (X mg)',
    source: 'joint-commission',
  },
  {
    id: 'lack-of-leading-zero',
    kind: 'prohibited',
    pattern: new RegExp(String.raw`(?<![\w.,])\.\d+\s?${dose}${notResult}`, 'g'),
    why: 'The decimal point is missed.',
    instead: 'the dose with a zero before the point (0.X mg)',
    source: 'joint-commission',
  },
  {
    id: 'ms-for-sulfate',
    kind: 'prohibited',
    pattern: new RegExp(String.raw`\bMS(?=\s+${amount}(?:\s?-\s?${amount})?\s?(?:mg|g|gm)\b)`, 'g'),
    why: 'Can mean morphine sulfate or magnesium sulfate.',
    instead: 'morphine sulfate or magnesium sulfate',
    source: 'joint-commission',
  },
  {
    id: 'mso4-and-mgso4',
    kind: 'prohibited',
    pattern: /\b(?:MSO|MgSO)[4₄](?!\w)/g,
    why: 'Confused for one another.',
    instead: 'morphine sulfate or magnesium sulfate',
    source: 'joint-commission',
  },
];

const errorProne: readonly NomenclatureTerm[] = [
  {
    id: 'ug-for-microgram',
    kind: 'error-prone',
    pattern: /(?<![\w.])\d+(?:\.\d+)?\s?[µμ]g\b(?!\s?\/\s?(?:m|d)?L)/g,
    alone: /^[µμ]g$/,
    why: 'Mistaken as “mg”.',
    instead: 'mcg',
    source: 'ismp',
  },
  {
    id: 'cc-for-millilitre',
    kind: 'error-prone',
    pattern: /(?<![\w.])\d+(?:\.\d+)?\s?cc\b(?!\s?\/)/g,
    alone: /^cc$/,
    why: 'Mistaken as “u” (units).',
    instead: 'mL',
    source: 'ismp',
  },
  {
    id: 'ear-or-eye',
    kind: 'error-prone',
    pattern: /(?<=\b(?:[Dd]rops?|gtts?)\s(?:in\s|to\s)?)(?:AD|AS|AU|OD|OS|OU)\b/g,
    why: 'Abbreviations of ears (AD, AS, AU) and of eyes (OD, OS, OU) are mistaken for each other.',
    instead: 'right, left or each ear or eye, in full',
    source: 'ismp',
  },
  {
    id: 'discharge-or-discontinue',
    kind: 'error-prone',
    pattern: /(?<![\w/])[Dd]\/[Cc](?![\w/])/g,
    why: 'Discharge medications are stopped too early when D/C, meant as discharge, is read as discontinue.',
    instead: 'discharge or discontinue',
    source: 'ismp',
  },
  {
    id: 'per-os',
    kind: 'error-prone',
    pattern: /\bper os\b/gi,
    why: 'The “os” is mistaken as left eye.',
    instead: 'PO, by mouth or orally',
    source: 'ismp',
  },
  {
    id: 'qhs',
    kind: 'error-prone',
    pattern: /(?<![\w.])(?:q\.h\.s\.|q\.?hs\b|QHS\b)/g,
    why: 'Mistaken as “qhr” (every hour).',
    instead: 'at bedtime or nightly',
    source: 'ismp',
  },
  {
    id: 'q1d',
    kind: 'error-prone',
    pattern: /\bq1d\b/gi,
    why: 'Mistaken as q.i.d. (four times daily).',
    instead: 'daily',
    source: 'ismp',
  },
  {
    id: 'tiw',
    kind: 'error-prone',
    pattern: /\b(?:TIW|tiw)\b/g,
    why: 'Mistaken as 3 times a day or twice in a week.',
    instead: '3 times weekly',
    source: 'ismp',
  },
  {
    id: 'sub-q',
    kind: 'error-prone',
    pattern: /\bsub\s?q\b|(?<=\d\s?(?:mg|mL|units?|mcg)\s)(?:SC|SQ)\b/g,
    alone: /^s[cq]$/i,
    why: 'SC is mistaken as SL (sublingual), SQ as “5 every”, the q in sub q as “every”.',
    instead: 'subcut or subcutaneously',
    source: 'ismp',
  },
];

/** A term that a Tabular addenda or the index replaces; matched as a whole, whatever its case. */
function outdated(id: string, pattern: RegExp, why: string, instead: string, source: NomenclatureSourceId) {
  return { id, kind: 'outdated', pattern, why, instead, source } as const satisfies NomenclatureTerm;
}

const replaced: readonly NomenclatureTerm[] = [
  outdated(
    'mental-retardation',
    /\bmental(?:ly)? retard(?:ation|ed)\b/gi,
    'Replaced in federal law; the index leads to intellectual disability.',
    'intellectual disability',
    'rosas-law',
  ),
  outdated(
    'imbecile',
    /\bimbecil(?:e|ity)\b/gi,
    'The index keeps the word only to lead to F71.',
    'moderate intellectual disabilities (F71)',
    'index-2026',
  ),
  outdated('harelip', /\bhare-?lip\b/gi, 'The index: Harelip – see Cleft, lip.', 'cleft lip', 'index-2026'),
  outdated('lues', /\blu(?:es|etic)\b/gi, 'The index: Lues, luetic – see Syphilis.', 'syphilis', 'index-2026'),
  outdated(
    'sicca-syndrome',
    /\bsicca syndrome\b/gi,
    'M35.0 was Sicca syndrome [Sjögren].',
    'Sjögren syndrome (M35.0-)',
    'addenda-2022',
  ),
  outdated(
    'von-willebrands-disease',
    /\bvon willebrand['’]s disease\b/gi,
    'The title of D68.0 lost the possessive.',
    'von Willebrand disease (D68.0-)',
    'addenda-2023',
  ),
  outdated(
    'frontotemporal-dementia',
    /\bother frontotemporal dementia\b/gi,
    'The title of G31.09 was revised.',
    'other frontotemporal neurocognitive disorder (G31.09)',
    'addenda-2023',
  ),
  outdated(
    'dementia-with-lewy-bodies',
    /\bdementia with lewy bodies\b/gi,
    'The title of G31.83 was revised.',
    'neurocognitive disorder with Lewy bodies (G31.83)',
    'addenda-2023',
  ),
  outdated(
    'marfans-syndrome',
    /\bmarfan['’]s syndrome\b/gi,
    'The title of Q87.4 lost the possessive.',
    'Marfan syndrome (Q87.4-)',
    'addenda-2024',
  ),
  outdated(
    'riegers-anomaly',
    /\brieger['’]s anomaly\b/gi,
    'The title of Q13.81 lost the possessive.',
    'Rieger anomaly (Q13.81)',
    'addenda-2025',
  ),
];

/** The whole list: hand-written, each row with its source. */
export const nomenclatureTerms: readonly NomenclatureTerm[] = Object.freeze([
  ...prohibited,
  ...errorProne,
  ...replaced,
]);
