import type { PatientContact } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import type { Hl7Reader } from '../message/index.ts';
import { address, concept, humanName, period, some } from './hl7-datatypes.ts';
import { telecom } from './telecom.ts';

const genders: Readonly<Record<string, PatientContact['gender']>> = {
  F: 'female',
  M: 'male',
  O: 'other',
  U: 'unknown',
};

/** NK1 as the contacts of the patient: whom to call (v2.9, 3.4.5). The relation of table 0131 (NK1-7) says what for. */
export function contactsOf(read: Hl7Reader): readonly PatientContact[] {
  return read.all('NK1').map((nk1) =>
    given({
      relationship: some([concept(read.first(nk1, 3)), concept(read.first(nk1, 7))]),
      name: humanName(read.first(nk1, 2)),
      telecom: some([
        ...read.repeats(nk1, 5).map((value) => telecom(value, 'home')),
        ...read.repeats(nk1, 6).map((value) => telecom(value, 'work')),
      ]),
      address: address(read.first(nk1, 4)),
      gender: genders[read.text(nk1, 15)?.toUpperCase() ?? ''],
      period: period(read.text(nk1, 8), read.text(nk1, 9)),
    }),
  );
}
