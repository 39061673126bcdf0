import { endOf, startOf } from './choose-encounter.ts';
import { encounterOf, type FhirFile } from './fhir-bundle.ts';
import { dayOf, type Json, textAt } from './fhir-values.ts';

/** Resources of the encounter: those that name it, and those that name none and are not dated outside it. */
export function belongingTo(resources: readonly Json[], encounter: Json | undefined, file: FhirFile): readonly Json[] {
  if (!encounter) return resources;
  const [from, to] = [dayOf(startOf(encounter)), dayOf(endOf(encounter))];
  return resources.filter((resource) => {
    const reference = encounterOf(resource);
    const named = file.resolve(reference);
    if (named?.['resourceType'] === 'Encounter') return named === encounter;
    if (textAt(reference, 'reference')?.includes('Encounter')) return false;
    const day = dayOfResource(resource);
    return day === undefined || from === undefined || (day >= from && (to === undefined || day <= to));
  });
}

const dated = [
  'effectiveDateTime',
  'performedDateTime',
  'occurrenceDateTime',
  'authoredOn',
  'date',
  'issued',
  'created',
  'started',
];

/** The day a resource is about, by whichever element its type has. */
function dayOfResource(resource: Json): string | undefined {
  for (const field of dated) {
    const day = dayOf(resource[field]);
    if (day !== undefined) return day;
  }
  for (const field of ['effectivePeriod', 'performedPeriod', 'period', 'billablePeriod']) {
    const day = dayOf(textAt(resource, field, 'start'));
    if (day !== undefined) return day;
  }
  return undefined;
}
