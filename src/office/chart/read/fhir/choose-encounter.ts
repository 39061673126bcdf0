import { type EncounterClass, encounterClass } from '../encounter-class.ts';
import { type FhirFile, ofType } from './fhir-bundle.ts';
import { at, conceptText, dayOf, type Json, textAt } from './fhir-values.ts';

export interface ChosenEncounter {
  readonly encounter: Json | undefined;
  /** What is said about the others. */
  readonly remarks: readonly string[];
}

/** The class of an encounter: R4 has a Coding, R5 a list of concepts. */
export function classOf(encounter: Json | undefined): EncounterClass | undefined {
  const kind = at(encounter, 'class');
  const code = textAt(kind, 'code') ?? textAt(kind, 'coding', 'code');
  return encounterClass(code, conceptText(kind) ?? conceptText(at(encounter, 'type')));
}

export const startOf = (encounter: Json | undefined): string | undefined =>
  textAt(encounter, 'period', 'start') ?? textAt(encounter, 'actualPeriod', 'start');
export const endOf = (encounter: Json | undefined): string | undefined =>
  textAt(encounter, 'period', 'end') ?? textAt(encounter, 'actualPeriod', 'end');

const most = 12;

/** The encounter of the composition, else the latest inpatient one, else the latest. A chart is about one encounter. */
export function chooseEncounter(file: FhirFile, composition: Json | undefined): ChosenEncounter {
  const all = [...ofType(file.resources, 'Encounter')].sort((a, b) => lastDay(b).localeCompare(lastDay(a)));
  const named = file.resolve(at(composition, 'encounter'));
  const encounter = named ?? all.find((one) => classOf(one)?.setting === 'inpatient') ?? all[0];
  const others = all.filter((one) => one !== encounter);
  if (others.length === 0) return { encounter, remarks: [] };
  const how = named
    ? 'the one its composition names'
    : classOf(encounter)?.setting === 'inpatient'
      ? 'the latest inpatient one'
      : 'the latest one';
  const lines = others.slice(0, most).map((one) => {
    const [from, to] = [dayOf(startOf(one)) ?? 'no date', dayOf(endOf(one))];
    return `Other encounter: ${from}${to === undefined || to === from ? '' : ` to ${to}`}, ${classOf(one)?.word ?? 'class not stated'}.`;
  });
  const rest = others.length - lines.length;
  return {
    encounter,
    remarks: [
      `The file holds ${all.length} encounters; shown is ${how}.`,
      ...lines,
      ...(rest > 0 ? [`${rest} more encounters, the earliest of ${dayOf(startOf(all.at(-1))) ?? 'no date'}.`] : []),
    ],
  };
}

const lastDay = (encounter: Json): string => endOf(encounter) ?? startOf(encounter) ?? '';
