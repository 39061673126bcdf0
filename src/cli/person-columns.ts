import { Fault } from '../base/index.ts';
import type { PersonFacts } from '../engine/identity/index.ts';

/** Fields of a person that a column of a file can hold, and names by which columns are recognised (letters and digits only, lower case). */
const fields = {
  id: ['id', 'recid', 'recordid', 'patientid', 'enterpriseid'],
  givenName: ['givenname', 'given', 'firstname', 'first', 'fname'],
  middleName: ['middlename', 'middle', 'middleinitial', 'mi', 'mname'],
  familyName: ['familyname', 'family', 'lastname', 'last', 'surname', 'lname'],
  otherFamilyNames: ['maidenname', 'formername', 'previouslastname', 'alias'],
  suffix: ['suffix', 'namesuffix', 'generation'],
  birthDate: ['birthdate', 'dateofbirth', 'dob', 'birthday'],
  sex: ['sex', 'gender', 'administrativesex'],
  ssn: ['ssn', 'socialsecuritynumber'],
  identifiers: ['mrn', 'medicalrecordnumber', 'accountnumber'],
  phones: ['phone', 'phone1', 'phone2', 'telephone', 'homephone', 'mobilephone', 'cellphone', 'workphone'],
  email: ['email', 'emailaddress'],
  houseNumber: ['streetnumber', 'housenumber'],
  addressLines: ['address', 'address1', 'address2', 'addressline1', 'addressline2', 'street', 'streetaddress'],
  city: ['city', 'suburb', 'town'],
  state: ['state', 'province'],
  postalCode: ['postalcode', 'postcode', 'zip', 'zipcode'],
} as const;
type Field = keyof typeof fields;

const isField = (text: string): text is Field => Object.hasOwn(fields, text);
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Field of each column, by its name or by `--map column=field`; undefined where it is not compared. Fault `bad-input` for an unknown field. */
export function fieldsOfColumns(columns: readonly string[], maps: readonly string[]): readonly (Field | undefined)[] {
  const chosen = new Map<string, Field>();
  for (const map of maps) {
    const [column = '', field = ''] = map.split('=');
    if (!columns.some((name) => bare(name) === bare(column)))
      throw new Fault('bad-input', `No column is called ${column}.`, { field: '--map' });
    if (!isField(field))
      throw new Fault('bad-input', `A column is mapped to one of ${Object.keys(fields).join(', ')}.`, {
        field: '--map',
      });
    chosen.set(bare(column), field);
  }
  return columns.map((column) => {
    const name = bare(column);
    return (
      chosen.get(name) ??
      (Object.keys(fields) as Field[]).find((field) => (fields[field] as readonly string[]).includes(name))
    );
  });
}

/** A row as a person; without an id column its id is `file prefix` and line. Identifiers are numbers within their column. */
export function personOfRow(
  cells: readonly string[],
  columns: readonly string[],
  fieldOf: readonly (Field | undefined)[],
  fallbackId: string,
): PersonFacts {
  const of = (field: Field): readonly string[] =>
    cells.filter((cell, at) => fieldOf[at] === field && cell.trim() !== '');
  const one = (field: Field): string => of(field)[0] ?? '';
  const lines = of('addressLines');
  return {
    id: one('id') || fallbackId,
    givenName: one('givenName'),
    middleName: one('middleName'),
    familyName: one('familyName'),
    otherFamilyNames: of('otherFamilyNames'),
    suffix: one('suffix'),
    birthDate: one('birthDate'),
    sex: one('sex'),
    ssn: one('ssn'),
    phones: of('phones'),
    email: one('email'),
    identifiers: cells.flatMap((value, at) =>
      fieldOf[at] === 'identifiers' && value.trim() !== '' ? [{ system: bare(columns[at] ?? ''), value }] : [],
    ),
    addressLines: one('houseNumber') === '' ? lines : [`${one('houseNumber')} ${lines[0] ?? ''}`, ...lines.slice(1)],
    city: one('city'),
    state: one('state'),
    postalCode: one('postalCode'),
  };
}
