import type { Setting } from '../../store/index.ts';

// HL7 v3 ActEncounterCode and its FHIR use; CMS counts observation as outpatient (Medicare Benefit Policy Manual, chapter 6, section 20.6).
const words: Readonly<Record<string, readonly [Setting, string]>> = {
  IMP: ['inpatient', 'inpatient'],
  ACUTE: ['inpatient', 'inpatient acute'],
  NONAC: ['inpatient', 'inpatient non-acute'],
  OBSENC: ['outpatient', 'observation'],
  EMER: ['outpatient', 'emergency'],
  AMB: ['outpatient', 'ambulatory'],
  SS: ['outpatient', 'short stay'],
  HH: ['outpatient', 'home health'],
  FLD: ['outpatient', 'field'],
  VR: ['outpatient', 'virtual'],
  PRENC: ['outpatient', 'pre-admission'],
};
const byWord: readonly (readonly [RegExp, readonly [Setting, string]])[] = [
  [/inpatient|hospital admission/i, ['inpatient', 'inpatient']],
  [/emergency/i, ['outpatient', 'emergency']],
  [/observation/i, ['outpatient', 'observation']],
  [/outpatient|ambulatory|office visit|wellness|urgent ?care/i, ['outpatient', 'ambulatory']],
];

export interface EncounterClass {
  readonly setting: Setting;
  readonly word: string;
}

/** What a class code or its words say; undefined when they say nothing known. */
export function encounterClass(code: string | undefined, display?: string): EncounterClass | undefined {
  const known = words[code?.toUpperCase() ?? ''];
  const found = known ?? byWord.find(([word]) => word.test(`${code ?? ''} ${display ?? ''}`))?.[1];
  return found && { setting: found[0], word: found[1] };
}

/** Discharge status (UB-04 form locator 17) when a disposition is given by that code. */
export const dischargeStatusOf = (code: string | undefined): string | undefined =>
  code !== undefined && /^(0[1-9]|2[01]|30|4[0-3]|5[01]|6[1-69]|70|8[1-9]|9[0-5])$/.test(code.padStart(2, '0'))
    ? code.padStart(2, '0')
    : undefined;
