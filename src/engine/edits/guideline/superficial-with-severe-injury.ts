import type { CodeTable } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { pairOf } from './pairs.ts';

/** Superficial injuries of a site, and the open wounds, fractures, dislocations and amputations of the same site. */
const sites: readonly (readonly [superficial: RegExp, severe: RegExp])[] = [
  [/^S000/, /^S0(?:10|80)/],
  [/^S00[12]/, /^S011/],
  [/^S003/, /^S0(?:12|22|8811|8812)/],
  [/^S004/, /^S0(?:13|81)/],
  [/^S005/, /^S015/],
  [/^S20[01]/, /^S210/],
  [/^S20[23]/, /^S2(?:1[13]|22)/],
  [/^S204/, /^S21[24]/],
  [/^S300/, /^S3(?:10|2)/],
  [/^S301/, /^S31[16]/],
  [/^S40[02].1/, /^S4(?:10|2[01]|3)/],
  [/^S40(?:02|8)/, /^S4(?:11|2[23])/],
  [/^S50[03]/, /^S(?:510|52[01]|53|424)/],
  [/^S50[18]/, /^S(?:518|52[23])/],
  [/^S60[013]/, /^S6(?:1[0-3]|2[56]|8[01])/],
  [/^S60[278]/, /^S6(?:1[45]|2[0-3])|^S52[56]/],
  [/^S70[02]/, /^S7(?:10|2[0-2]|3)/],
  [/^S70[138]/, /^S7(?:11|23)/],
  [/^S80[02]/, /^S8(?:10|20|3)/],
  [/^S80[18]/, /^S8(?:18|2[2-4])/],
  [/^S90[05]/, /^S(?:910|82[568])/],
  [/^S90[124]/, /^S9(?:1[12]|2[45])/],
  [/^S90[38]/, /^S9(?:13|2[0-3])/],
];

export const superficialWithSevereInjury = abstractEdit({
  id: 'guideline/superficial-with-severe-injury',
  title: 'Superficial injury beside a more severe one',
  message: '{code} is superficial, and {other} is a more severe injury of that region; is it the same site?',
  repair: 'A superficial injury of the same site as a more severe one is not coded.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.19.b.1. Superficial injuries'),
  about: /^S[0-9]0/,
  check: (abstract, { diagnosisCodes }) => {
    if (!diagnosisCodes) return [];
    const injuries = diagnosesOf(abstract).filter(({ code }) => code.startsWith('S'));
    return injuries.flatMap((one) => {
      const severe = sites.filter(([superficial]) => superficial.test(one.code)).map(([, pattern]) => pattern);
      const other = injuries.find(
        ({ code }) => severe.some((pattern) => pattern.test(code)) && isSameSide(one.code, code, diagnosisCodes),
      );
      return other && other.code[6] === one.code[6] ? [pairOf(one, other)] : [];
    });
  },
  examples: [
    {
      says: 'contusion of the right thigh over the fracture of its femur',
      given: { principal: 'S72301A', secondary: ['S7011XA'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'contusion of the other thigh', given: { principal: 'S72301A', secondary: ['S7012XA'] }, fires: [] },
    { says: 'contusion of the lower leg', given: { principal: 'S72301A', secondary: ['S8011XA'] }, fires: [] },
  ],
});

/** Whether one title names no side, or both the same. */
function isSameSide(one: string, other: string, codes: CodeTable): boolean {
  const [a, b] = [one, other].map((code) => /\b(?:right|left)\b/i.exec(codes.find(code)?.title ?? '')?.[0]);
  return a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase();
}
