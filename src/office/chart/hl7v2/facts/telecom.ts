import type { ContactPoint } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Value, partOf } from '../message/index.ts';
import { period } from './hl7-datatypes.ts';

// XTN-3 (HL7 table 0202) and XTN-2 (table 0201), as the v2-to-FHIR guide maps them.
const kinds: Readonly<Record<string, ContactPoint['system']>> = {
  PH: 'phone',
  CP: 'phone',
  FX: 'fax',
  BP: 'pager',
  INTERNET: 'email',
  'X.400': 'email',
  TDD: 'other',
  TTY: 'other',
  MD: 'other',
  SAT: 'phone',
};
const uses: Readonly<Record<string, ContactPoint['use']>> = {
  PRN: 'home',
  ORN: 'home',
  VHN: 'home',
  WPN: 'work',
  PRS: 'mobile',
  NET: 'home',
};

/** XTN (v2.9, 2A.3.89): the address, the unformatted number, the number by its parts, or the old formatted number. */
export function telecom(value: Hl7Value | undefined, use?: ContactPoint['use']): ContactPoint | undefined {
  const text = partOf(value, 4) ?? partOf(value, 12) ?? byParts(value) ?? partOf(value, 1);
  if (text === undefined) return undefined;
  const kind = partOf(value, 3)?.toUpperCase();
  const system = kinds[kind ?? ''] ?? (text.includes('@') ? 'email' : undefined);
  const rank = Number(partOf(value, 18));
  return given({
    value: text,
    system,
    use: kind === 'CP' && use === undefined ? 'mobile' : (uses[partOf(value, 2)?.toUpperCase() ?? ''] ?? use),
    period: period(partOf(value, 13), partOf(value, 14)),
    rank: Number.isInteger(rank) && rank > 0 ? rank : undefined,
  });
}

function byParts(value: Hl7Value | undefined): string | undefined {
  const [country, area, local] = [partOf(value, 5), partOf(value, 6), partOf(value, 7)];
  if (local === undefined) return undefined;
  const extension = partOf(value, 8);
  const number = [country === undefined ? undefined : `+${country}`, area, local].filter((part) => part !== undefined);
  return `${number.join(' ')}${extension === undefined ? '' : ` ext. ${extension}`}`;
}
