/**
 * What the Official Guidelines FY2026 and the tabular list say about reporting what a chart mentions, as data. Prefixes of canonical codes.
 */
export const reportingSource = {
  document: 'ICD-10-CM Official Guidelines for Coding and Reporting FY2026',
  edition: 'FY2026',
  compiled: '2026-11-25',
} as const;

/** Documents that no provider responsible for the diagnosis wrote: their words need a provider's statement (I.B.14, III.B). */
export const notByProvider: ReadonlySet<string> = new Set([
  'nursing',
  'results',
  'medications',
  'orders',
  'face-sheet',
  'pathology',
  'therapy',
]);

/** Codes too general to report from a word in passing. */
export const tooGeneral =
  /^(?:A49|N23|R69|R99|R52|R58|R68|T14|T784|B99|D499|D48|I99|L98[09]|R09|M79[68]|Q89|K92[89]|F99|I51[89]|K639|Z87898|N28|R238|M899|K769|H53|H57|I96|L929|Z999|L988|G9[68]|J98|R22|R19|T88|I74|K13|L089|Z91[78]|Z789|P96|R94|R45|R46|R41|L53|L90|R23|L97[^0-9A-Z]|Z97|L76)/;

/** Signs that are reported beside a definitive diagnosis because they are deficits or stages of their own (I.B.5, I.C.18). */
export const signsReported = /^(?:R13|R29[78]|R297|R298|R4701|R471|R402|R570|R65|R64|R627)/;

/** Conditions that remain current however long ago they began: `history of hypertension` is hypertension. */
export const staysCurrent =
  /^(?:E0[038]|E1[0139]|E66|E78|F0[0-3]|F2|F31|F33|G20|G30|G35|G40|G473|I10|I1[1-3]|I20|I25|I48|I50|I42|J43|J44|J45|J47|K21|K50|K51|K74|M05|M06|M1[5-9]|M81|N18|N40|B20|B18|D57|Q)/;

/** Past conditions and the status code that says so (I.C.21.c.4). */
export const pastCodes: readonly (readonly [past: RegExp, code: string])[] = [
  [/^I21/, 'I252'],
  [/^(?:I63|G45)/, 'Z8673'],
  [/^F17/, 'Z87891'],
  [/^J1[2-8]/, 'Z8701'],
  [/^I26/, 'Z86711'],
  [/^I82/, 'Z86718'],
  [/^C18/, 'Z85038'],
  [/^C50/, 'Z853'],
  [/^C61/, 'Z8546'],
  [/^C34/, 'Z85118'],
  [/^K2[5-7]/, 'Z8711'],
  [/^N20/, 'Z87442'],
];

/** Conditions of relatives and the family history code (I.C.21.c.4). */
export const familyCodes: readonly (readonly [condition: RegExp, code: string])[] = [
  [/^C1[5-9]|^C2[0-6]/, 'Z800'],
  [/^C34/, 'Z801'],
  [/^C50/, 'Z803'],
  [/^C61/, 'Z8042'],
  [/^C56/, 'Z8041'],
  [/^I2[0-5]/, 'Z8249'],
  [/^I6[0-4]/, 'Z823'],
  [/^E1[0139]/, 'Z833'],
];

/** Two conditions in one chart that are one code, or a code and what it replaces. `drops`: no longer reported beside it. */
export interface Combination {
  readonly when: readonly RegExp[];
  readonly unless?: RegExp;
  readonly code: string;
  readonly drops: RegExp;
  readonly source: string;
}

export const combinations: readonly Combination[] = [
  { when: [/^I10$/, /^I50/, /^N18[56]/], code: 'I132', drops: /^I1[0-2]/, source: 'I.C.9.a.3' },
  { when: [/^I10$/, /^I50/, /^N18/], code: 'I130', drops: /^I1[0-2]/, source: 'I.C.9.a.3' },
  { when: [/^I10$/, /^I50/], code: 'I110', drops: /^I10$/, source: 'I.C.9.a.1' },
  { when: [/^I10$/, /^N18[56]/], code: 'I120', drops: /^I10$/, source: 'I.C.9.a.2' },
  { when: [/^I10$/, /^N18/], code: 'I129', drops: /^I10$/, source: 'I.C.9.a.2' },
  { when: [/^E11/, /^N18/], code: 'E1122', drops: /^E119$/, source: 'I.A.15' },
  { when: [/^E10/, /^N18/], code: 'E1022', drops: /^E109$/, source: 'I.A.15' },
  { when: [/^E11/, /^(?:M86)/], code: 'E1169', drops: /^E119$/, source: 'I.A.15' },
  { when: [/^E11/, /^L97/], code: 'E11621', drops: /^E119$/, source: 'I.A.15' },
  { when: [/^E1142/], code: 'E1142', drops: /^(?:E119|E1140|G62|G63)/, source: 'I.A.15' },
  { when: [/^E11[2-6]/], code: '', drops: /^E119$/, source: 'I.C.4.a' },
  { when: [/^E10[2-6]/], code: '', drops: /^E109$/, source: 'I.C.4.a' },
  { when: [/^J44/, /^J1[2-8]/], code: 'J440', drops: /^J449$/, source: 'tabular list, J44.0' },
  { when: [/^A4(?:0|1)/, /^B9620/], code: 'A4151', drops: /^A419$/, source: 'I.C.1.d' },
  {
    when: [/^A4(?:0|1)/, /^(?:N17|J960|R410|G934|K720)/],
    unless: /^R6521/,
    code: 'R6520',
    drops: /^$/,
    source: 'I.C.1.d.1.b',
  },
  { when: [/^(?:I21[0-49]|I21A)/], code: '', drops: /^I219$/, source: 'I.C.9.e' },
  { when: [/^J13/], code: '', drops: /^(?:J189|J159|B953)/, source: 'I.B.9' },
  { when: [/^I50[234]3/], code: '', drops: /^I50[2349][029]?$/, source: 'I.B.8' },
  { when: [/^K80[0-3]/], code: '', drops: /^(?:K81|K802)/, source: 'tabular list, K81 Excludes1' },
  { when: [/^K2[5-8][0-9]/], code: '', drops: /^K92[012]$/, source: 'tabular list, K92 Excludes1' },
  { when: [/^O24410/, /^(?:O34|O8[02]|O7|Z37)/], code: 'O24420', drops: /^O24410$/, source: 'I.C.15.i' },
  { when: [/^D50/], code: '', drops: /^E611$/, source: 'tabular list, E61.1 Excludes1' },
  { when: [/^T83511/], code: 'N390', drops: /^$/, source: 'tabular list, T83.511 use additional code' },
  { when: [/^T83511/], code: 'Y846', drops: /^$/, source: 'I.C.20' },
  { when: [/^I21[01]1/], code: '', drops: /^I211?9$/, source: 'I.B.2' },
  { when: [/^D62/], code: '', drops: /^(?:D6489|D500)$/, source: 'I.B.2' },
  { when: [/^D6832/], code: '', drops: /^D689$/, source: 'I.B.2' },
  { when: [/^P073[1-9]/], code: '', drops: /^P0730$/, source: 'I.B.2' },
  { when: [/^P071[4-8]/], code: '', drops: /^P0710$/, source: 'I.B.2' },
  { when: [/^R131[1-9]/], code: '', drops: /^R1310$/, source: 'I.B.2' },
  { when: [/^K26/], code: '', drops: /^A048$/, source: 'I.B.2' },
  { when: [/^C1[68]/], code: '', drops: /^K633$/, source: 'I.B.4' },
  { when: [/^L97|^E11621/], code: '', drops: /^(?:L984|M879)/, source: 'I.B.2' },
  { when: [/^S27/], code: '', drops: /^J93/, source: 'tabular list, J93 Excludes1' },
  { when: [/^I25[15]/], code: '', drops: /^I259$/, source: 'I.B.2' },
  { when: [/^F17210/], code: '', drops: /^(?:F17200|Z720)/, source: 'I.C.21.c.3' },
  { when: [/^Z87891/], code: '', drops: /^F172/, source: 'tabular list, F17 Excludes1' },
  { when: [/^F10[12]/], code: '', drops: /^F109/, source: 'I.C.5.b.2' },
  { when: [/^S72/], code: '', drops: /^(?:W19|M84)/, source: 'I.C.20' },
  { when: [/^J96/], code: '', drops: /^(?:R0[69]|R0603)/, source: 'I.B.5' },
  { when: [/^D62/], code: '', drops: /^D649$/, source: 'I.B.2' },
  { when: [/^O/], code: '', drops: /^(?:Z331|O80)/, source: 'I.C.15' },
  { when: [/^C/], code: '', drops: /^D49/, source: 'I.C.2' },
  { when: [/^M1[67]/], code: '', drops: /^M19/, source: 'I.B.2' },
  { when: [/^N1[0-2]/], code: '', drops: /^N390$/, source: 'tabular list, N39.0 Excludes1' },
  { when: [/^K56[5-6]/], code: '', drops: /^K660$/, source: 'tabular list, K56.5' },
];
