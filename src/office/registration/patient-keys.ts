import { blockingKeys, type PersonFacts, preparePerson } from '../../engine/identity/index.ts';
import type { WriteDb } from '../store/index.ts';

/** Keys by which people look: family name with given name (as a prefix), birth date, telephone, Social Security number. */
export type SearchPass = 'name' | 'birth' | 'telephone' | 'number';

export interface PatientKey {
  readonly pass: string;
  readonly key: string;
}

/** All keys of a registration: those of the identity engine (`match/…`) and those for search (`find/…`). */
export function patientKeys(facts: PersonFacts): readonly PatientKey[] {
  const person = preparePerson(facts);
  const keys = blockingKeys(person).map(({ pass, key }) => ({ pass: `match/${pass}`, key }));
  const find = (pass: SearchPass, key: string): void => {
    if (key !== '') keys.push({ pass: `find/${pass}`, key });
  };
  for (const family of person.families) find('name', `${family} ${person.given}`.trim());
  find('birth', person.birth);
  for (const phone of person.phones) find('telephone', phone.slice(-7));
  if (person.ssn.length === 9) find('number', person.ssn);
  return [...new Map(keys.map((key) => [`${key.pass} ${key.key}`, key])).values()];
}

/** Replaces the keys of a patient. */
export async function writePatientKeys(db: WriteDb, patientId: string, facts: PersonFacts): Promise<void> {
  await db.deleteFrom('patient_key').where('patient_id', '=', patientId).execute();
  const rows = patientKeys(facts).map((key) => ({ ...key, patient_id: patientId }));
  if (rows.length > 0) await db.insertInto('patient_key').values(rows).execute();
}
