import type { ConsistencyFacts, NamedFact, ResultFact } from './consistency-facts.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const absent = new Set(['entered-in-error', 'refuted', 'cancelled', 'not-done', 'stopped', 'on-hold', 'ruled-out']);
const icd10Cm = /icd-10-cm/i;

/**
 * The facts of an encounter from its stored FHIR resources (Condition, MedicationRequest, MedicationAdministration, Observation, Procedure).
 * What was refuted, cancelled, not done or entered in error counts for nothing.
 */
export function factsOfResources(
  resources: readonly { readonly type: string; readonly id: string; readonly body: Json }[],
): ConsistencyFacts {
  const present = resources.filter(({ body }) => !isAbsent(body));
  const of = (...types: readonly string[]) => present.filter(({ type }) => types.includes(type));
  return {
    diagnoses: of('Condition').flatMap(({ id, body }) =>
      concept(id, body['code'], body['onsetDateTime'] ?? body['recordedDate']),
    ),
    medications: of('MedicationRequest', 'MedicationAdministration').flatMap(({ id, body }) =>
      concept(
        id,
        body['medicationCodeableConcept'] ?? body['medicationReference'],
        body['effectiveDateTime'] ?? body['authoredOn'],
        body,
      ),
    ),
    treatments: of('Procedure').flatMap(({ id, body }) =>
      concept(id, body['code'], startOf(body['performedPeriod']) ?? body['performedDateTime']),
    ),
    results: of('Observation').flatMap(({ id, body }) => observed(id, body)),
  };
}

function isAbsent(body: Json): boolean {
  const codes = [
    body['status'],
    ...listOf(body['verificationStatus']).flatMap(({ coding }) => listOf(coding).map(({ code }) => code)),
  ];
  return codes.some((code) => typeof code === 'string' && absent.has(code));
}

const startOf = (period: unknown): unknown => (isObject(period) ? period['start'] : undefined);

function concept(id: string, value: unknown, at: unknown, medication?: Json): readonly NamedFact[] {
  if (!isObject(value)) return [];
  const codings = listOf(value['coding']);
  const name =
    textOf(value['text']) ??
    textOf(value['display']) ??
    codings.map(({ display }) => textOf(display)).find((one) => one);
  const dose = medication
    ? listOf(medication['dosageInstruction'])
        .map(({ text }) => textOf(text))
        .find((one) => one)
    : undefined;
  const code = codings.find(({ system }) => icd10Cm.test(textOf(system) ?? ''))?.['code'];
  if (name === undefined && code === undefined) return [];
  const when = textOf(at);
  return [
    {
      id,
      text: [name, dose].filter((part) => part !== undefined).join(', '),
      ...(typeof code === 'string' ? { icd10Cm: code.replace('.', '').toUpperCase() } : {}),
      ...(when === undefined ? {} : { at: when }),
    },
  ];
}

/** A result and its components that have a number. */
function observed(id: string, body: Json): readonly ResultFact[] {
  const at = body['effectiveDateTime'] ?? startOf(body['effectivePeriod']) ?? body['issued'];
  return [body, ...listOf(body['component'])].flatMap((part) => {
    const quantity = part['valueQuantity'];
    if (!isObject(quantity) || typeof quantity['value'] !== 'number') return [];
    const unit = textOf(quantity['unit']) ?? textOf(quantity['code']);
    return concept(id, part['code'], at).map((named) => ({
      ...named,
      value: quantity['value'] as number,
      ...(unit === undefined ? {} : { unit }),
    }));
  });
}
