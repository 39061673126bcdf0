/** What operand names mean where their meaning is known (specification 3.6); the others are shown by name. */
const meanings: Readonly<Record<string, string>> = {
  ALIVE: 'discharged alive',
  DIED: 'died in hospital',
  AMA: 'left against medical advice',
  XFRNBA: 'transferred to a short-term or other acute hospital',
  ANYDX: 'any claim',
  invalid_dstat: 'discharge status not known',
  invalid_sex: 'sex not known where the MDC depends on it',
  ORPROC: 'an operating-room procedure',
  ecode: 'an external cause code',
  strauma: 'a trauma diagnosis that can begin multiple significant trauma',
  mccalive: 'an MCC only for patients discharged alive',
  hiv: 'HIV disease',
  hivmaj: 'an HIV major related condition',
  hivsig: 'an HIV significant related condition',
  ami: 'acute myocardial infarction',
  d468: 'an extensive operating-room procedure unrelated to the principal diagnosis',
  d477: 'a non-extensive operating-room procedure unrelated to the principal diagnosis',
  d484: 'a craniotomy or limb reattachment for multiple significant trauma',
  d485: 'a hip or femur procedure for multiple significant trauma',
  d486: 'another operating-room procedure for multiple significant trauma',
  ornec: 'an operating-room procedure not elsewhere classified',
  nonor: 'a non-operating-room procedure',
};

const counting: Readonly<Record<string, string>> = {
  MULTST: 'significant trauma of two different body sites',
  BILATERAL: 'procedures on two different major joints of the lower limb',
  FOUR_VESSELS: 'four or more vessels treated',
  FOUR_STENTS: 'four or more stents',
  FOUR_DRUG_ELUTING_STENTS: 'four or more drug-eluting stents',
  FOUR_NON_DRUG_ELUTING_STENTS: 'four or more stents that are not drug-eluting',
  SINGLEFUSIONCTR: 'three or more single fusions, anterior and posterior both among them',
  MULTFUSE: 'two or more single fusions',
  SGLANTSECTXCTR: 'two or more anterior fusions with a custom-made device',
  SGLPOSTFUSECTR: 'two or more single posterior fusions',
  SGLANTCTR: 'two or more single anterior fusions',
  SGLPOST1CTR: 'two or more single posterior fusions',
  MDC_20_FALL_THRU: 'a principal diagnosis of MDC 20',
};

/** An operand in words: `dxc0503` is category 03 of MDC 05, `oth14` other operating-room procedures of MDC 14. */
export function operandWords(name: string): string {
  const known = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
  if (known) return known;
  const category = /^dxc(\d\d)(\d\d)$/.exec(name);
  if (category) return `category ${category[2]} of MDC ${category[1]}`;
  const other = /^oth(\d\d)$/.exec(name);
  if (other) return `"other operating-room procedures", list ${name}`;
  const hac = /^(?:HAC|hac)(\d\d)/.exec(name);
  if (hac) return `list ${name} of hospital-acquired condition ${hac[1]}`;
  return `list ${name}`;
}

/** A counting atom in words. */
export const countingWords = (name: string): string =>
  (Object.hasOwn(counting, name) ? counting[name] : undefined) ?? 'only codes that are incidental in a newborn';
