/** How a search parameter is looked up. */
export type ParameterKind = 'token' | 'reference' | 'date' | 'string';

export interface SearchParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** Kind of token in `chart_resource.tokens`, or the column. */
  readonly by: string;
}

const id: SearchParameter = { name: '_id', kind: 'token', by: 'id' };
const identifier: SearchParameter = { name: 'identifier', kind: 'token', by: 'identifier' };
const patient: SearchParameter = { name: 'patient', kind: 'reference', by: 'patient_id' };
const encounter: SearchParameter = { name: 'encounter', kind: 'reference', by: 'encounter_id' };
const code: SearchParameter = { name: 'code', kind: 'token', by: 'code' };
const category: SearchParameter = { name: 'category', kind: 'token', by: 'category' };
const type: SearchParameter = { name: 'type', kind: 'token', by: 'type' };
const status: SearchParameter = { name: 'status', kind: 'token', by: 'status' };
const date: SearchParameter = { name: 'date', kind: 'date', by: 'date' };
const name: SearchParameter = { name: 'name', kind: 'string', by: 'name' };
const named = (as: string, parameter: SearchParameter): SearchParameter => ({ ...parameter, name: as });

/**
 * What the FHIR door serves: the types with their search parameters, by the names FHIR R4 gives them for the type. The routes, the
 * CapabilityStatement and the tests are made from this one list.
 */
export const servedTypes: Readonly<Record<string, readonly SearchParameter[]>> = {
  AllergyIntolerance: [id, identifier, patient, code, category, named('clinical-status', status), date],
  CarePlan: [id, identifier, patient, encounter, category, status, date],
  Claim: [id, identifier, patient, encounter, status, named('created', date)],
  Condition: [id, identifier, patient, encounter, code, category, named('clinical-status', status)],
  Coverage: [id, identifier, patient, type, status],
  DiagnosticReport: [id, identifier, patient, encounter, code, category, status, date],
  DocumentReference: [id, identifier, patient, encounter, type, category, status, date],
  Encounter: [id, identifier, patient, named('class', { ...type, by: 'class' }), type, status, date],
  Immunization: [id, identifier, patient, named('vaccine-code', code), status, date],
  MedicationAdministration: [id, identifier, patient, code, status, named('effective-time', date)],
  MedicationRequest: [id, identifier, patient, encounter, code, category, status, named('authoredon', date)],
  Observation: [id, identifier, patient, encounter, code, category, status, date],
  Organization: [id, identifier, name, type],
  Patient: [id, identifier, name, { name: 'birthdate', kind: 'date', by: 'birth_date' }],
  Practitioner: [id, identifier, name],
  Procedure: [id, identifier, patient, encounter, code, category, status, date],
  RelatedPerson: [id, identifier, patient, name],
  ServiceRequest: [id, identifier, patient, encounter, code, category, status, named('authored', date)],
};
