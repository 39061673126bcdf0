/**
 * General body part values, and the procedures whose site lies within: the inspection or drainage of a whole tract or cavity against the
 * operation on a part of it. By body system and body part (characters 2 and 4 of ICD-10-PCS, section 0); the root operation is left out.
 */
const regions: Readonly<Record<string, RegExp>> = {
  // Tracheobronchial tree; trachea.
  B0: /^B[1-9A-M]/,
  // Upper intestinal tract, esophagus to duodenum; lower, large intestine to anus.
  D0: /^D[1-79]/,
  DD: /^D[CE-NPQ]/,
  // Liver, bile ducts, pancreas, pancreatic duct.
  F0: /^F[012]/,
  FB: /^F[5-9C]/,
  FD: /^F[DF]/,
  // Kidneys with their pelvis, ureters, urethra.
  T5: /^T[0-4]/,
  T9: /^T[678]/,
  // Uterus and cervix; fallopian tubes; ovaries.
  UD: /^U[9C]/,
  U8: /^U[567]/,
  U3: /^U[012]/,
  // Peritoneal and pelvic cavity, pleural cavities.
  WG: /^(?:D[6-9A-CE-NPUVW]|F|U[0-79C]|7P)/,
  WJ: /^U[0-79C]/,
  W9: /^B[CDFKN]/,
  WB: /^B[GHJLP]/,
};

/** Whether `part` is the site of `whole`, or lies in the tract or cavity that `whole` names; both are codes of section 0. */
export function isWithin(part: string, whole: string): boolean {
  if (part[1] === whole[1] && part[3] === whole[3]) return true;
  return regions[siteOf(whole)]?.test(siteOf(part)) === true;
}

const siteOf = (code: string): string => `${code[1]}${code[3]}`;
