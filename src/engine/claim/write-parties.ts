import type { ClaimPerson, ClaimProvider, PartyName, PostalAddress } from './claim.ts';
import { type X12Segment, x12Segment } from './x12/index.ts';

export const upper = (text: string): string => text.toUpperCase();
export const compactDate = (date: string): string => date.replaceAll('-', '');

export function nameSegment(
  entity: string,
  name: PartyName,
  id?: readonly [qualifier: string, value: string],
): X12Segment {
  const { kind, last, first = '', middle = '', suffix = '' } = name;
  const code = kind === 'person' ? '1' : '2';
  return x12Segment('NM1', entity, code, upper(last), upper(first), upper(middle), '', upper(suffix), ...(id ?? []));
}

export function addressSegments(address: PostalAddress | undefined): readonly X12Segment[] {
  if (address === undefined) return [];
  const { line1, line2 = '', city, state = '', zip = '' } = address;
  return [x12Segment('N3', upper(line1), upper(line2)), x12Segment('N4', upper(city), upper(state), zip)];
}

/** Birth date and sex; nothing where the birth date is unknown. */
export function demographicSegments({ birthDate, sex }: ClaimPerson): readonly X12Segment[] {
  return birthDate === undefined ? [] : [x12Segment('DMG', 'D8', compactDate(birthDate), sex ?? 'U')];
}

export function providerSegments(
  entity: string,
  provider: ClaimProvider | undefined,
  role?: string,
): readonly X12Segment[] {
  if (provider === undefined) return [];
  const { npi, taxonomy } = provider;
  return [
    nameSegment(entity, provider, npi === undefined ? undefined : ['XX', npi]),
    ...(role === undefined || taxonomy === undefined ? [] : [x12Segment('PRV', role, 'PXC', taxonomy)]),
  ];
}
