/** Generation suffixes as they are written, and the one form each is kept in. */
export const generationSuffixes: ReadonlyMap<string, string> = new Map([
  ['JR', 'JR'],
  ['JUNIOR', 'JR'],
  ['JNR', 'JR'],
  ['SR', 'SR'],
  ['SENIOR', 'SR'],
  ['SNR', 'SR'],
  ['II', '2'],
  ['2ND', '2'],
  ['2', '2'],
  ['III', '3'],
  ['3RD', '3'],
  ['3', '3'],
  ['IV', '4'],
  ['4TH', '4'],
  ['4', '4'],
  ['V', '5'],
  ['5TH', '5'],
  ['5', '5'],
]);

/** Forms of address before a given name. */
export const formsOfAddress: ReadonlySet<string> = new Set([
  'MR',
  'MRS',
  'MS',
  'MISS',
  'MX',
  'DR',
  'PROF',
  'REV',
  'SGT',
  'CAPT',
]);

/** Degrees after a family name. */
export const degrees: ReadonlySet<string> = new Set(['MD', 'PHD', 'RN', 'ESQ', 'DDS', 'DMD']);
