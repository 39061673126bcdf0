import { attributeOf, childrenNamed, elementAt, type XmlNode } from '../xml/index.ts';
import { type CdaEncounter, encounterFacts } from './cda-header.ts';

/** Encounters section (C-CDA R2.1, 2.18). */
const encountersSection = '46240-8';

/**
 * The encounter a summary is coded by when its header names none: of the entries of the Encounters section the latest inpatient one, else
 * the latest. Undefined when no entry has a date.
 */
export function latestEncounterEntry(tops: readonly XmlNode[]): CdaEncounter | undefined {
  const sections = tops.filter((section) => attributeOf(elementAt(section, 'code'), 'code') === encountersSection);
  const entries = sections
    .flatMap((section) => childrenNamed(section, 'entry'))
    .flatMap((entry) => childrenNamed(entry, 'encounter'))
    .filter((encounter) => (attributeOf(encounter, 'moodCode') ?? 'EVN') === 'EVN')
    .map(encounterFacts)
    .filter((encounter) => encounter.admissionDate !== undefined);
  const last = (encounter: CdaEncounter): string => encounter.dischargeDate ?? encounter.admissionDate ?? '';
  const sorted = [...entries].sort((a, b) => last(b).localeCompare(last(a)));
  return sorted.find((encounter) => encounter.setting === 'inpatient') ?? sorted[0];
}
