import type { PersonFacts, PersonIdentifier } from '../../engine/identity/index.ts';
import type { Demographics } from '../store/index.ts';

/** A registration as the identity engine compares it. The first name is the present one; all others count as former. */
export function factsOfPatient(
  id: string,
  { names, birthDate, administrativeSex, addresses, phones, email }: Demographics,
  ssn: string | null | undefined,
  identifiers: readonly PersonIdentifier[],
): PersonFacts {
  const [name, ...others] = names;
  const address = addresses.find(({ kind }) => kind === 'home') ?? addresses[0];
  const known = {
    givenName: name?.given,
    middleName: name?.middle,
    familyName: name?.family,
    suffix: name?.suffix,
    birthDate,
    sex: administrativeSex === 'U' ? undefined : administrativeSex,
    ssn: ssn ?? undefined,
    email,
    city: address?.city,
    state: address?.state,
    postalCode: address?.postalCode,
  };
  return {
    id,
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<PersonFacts>),
    otherFamilyNames: others.map(({ family }) => family),
    identifiers,
    phones: phones.map(({ number }) => number),
    addressLines: address?.lines ?? [],
  };
}
