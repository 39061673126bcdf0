import type { MceClaim } from './mce-claim.ts';
import type { MceExample } from './mce-edit.ts';
import { type MceCodeRow, type MceSource, mceFirstDate } from './mce-source.ts';
import type { MceTables } from './mce-tables.ts';
import { openMce } from './open-mce.ts';
import { packMce } from './pack-mce.ts';

// A handful of rows that carry the examples of the edits: code, from, to (- for the last date), flags. A test holds them against the
// official table file where that is at hand.
const icd10Diagnoses = `
A1814 20151001 20240930 male,adult
A1814 20241001 - adult
A33 20151001 - newborn
A34 20151001 20240930 maternity,female
A34 20241001 - maternity
B950 20171001 - unacceptable
D630 20151001 - manifestation
E1010 20151001 - diabtypeI
G8100 20151001 20220331
G8100 20220401 - unspecified
I10 20151001 - qadm
I5020 20151001 -
V0001XA 20151001 - ecodepdx
Y6551 20151001 - wrngproc,ecodepdx
Z006 20151001 - clintrial
Z302 20161001 - ncov_z302
Z370 20181001 20240930 maternity,female,unacceptable,delout
Z370 20241001 - maternity,unacceptable,delout
Z5189 20151001 - reqsdx,unacceptable`;
const icd10Procedures = `
00F3XZZ 20151001 - noncovered
02RK0JZ 20151001 20220331 lcov_artheartxpa
02RL0JZ 20151001 20220331 lcov_artheartxpb
02WA3QZ 20220401 - lcov
02YA0Z0 20151001 - lcov
04LE0CV 20221001 20240930 male
0FYG0Z0 20151001 - ncov45,lcov
0U570ZZ 20161001 20240930 female,ncov_z302
0U570ZZ 20241001 - ncov_z302
10D00Z0 20181001 20240930 female,csect
10D00Z0 20241001 - csect
10D07Z3 20181001 20240930 female,vagdel
10D07Z3 20241001 - vagdel
5A1955Z 20151001 - los`;
const icd9Diagnoses = `
00320 19851001 20070930 nonspecific
00323 19861001 20070930 mdc08
25000 19990701 20150930 qadm,ncov4
80000 19861001 20010930 msp,cc`;
const icd9Procedures = `
0070 20051001 20150930 bilateral,or_indic
0071 20051001 20060930 bilateral,or_indic
0612 19851001 20100930 biopsy,or_indic
0650 19851001 20070930 nonspecific,or_indic
1402 19851001 20150930 or_indic
3222 20031001 20150930 or_indic,lcov_lvrs
9672 20121001 20150930 los`;

const terminationDate = 20260930;
const upTo = { from: mceFirstDate, to: terminationDate };

export const exampleMceSource: MceSource = {
  version: 431,
  terminationDate,
  ages: [
    { group: 'Adult', start: 15, end: 124, ...upTo },
    { group: 'Maternity', start: 12, end: 55, from: mceFirstDate, to: 20190930 },
    { group: 'Maternity', start: 9, end: 64, from: 20191001, to: terminationDate },
    { group: 'Newborn', start: 0, end: 0, ...upTo },
    { group: 'Pediatric', start: 0, end: 17, ...upTo },
  ],
  statuses: [
    { status: 1, ...upTo },
    { status: 20, ...upTo },
    { status: 69, from: 20131001, to: terminationDate },
  ],
  icd10Diagnoses: rows(icd10Diagnoses),
  icd10Procedures: rows(icd10Procedures),
  icd9Diagnoses: rows(icd9Diagnoses),
  icd9Procedures: rows(icd9Procedures),
};

/** Small tables over which the examples of the edits are run. */
export const openExampleMce = (): MceTables => openMce(packMce(exampleMceSource));

/** The claim an example stands for. */
export function mceExampleClaim(given: MceExample): MceClaim {
  return {
    dischargeDate: '20260115',
    icdVersion: 10,
    age: 60,
    sex: 'F',
    dischargeStatus: 1,
    lengthOfStay: 4,
    diagnoses: ['I5020'],
    procedures: [],
    ...given,
  };
}

function rows(text: string): readonly MceCodeRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', from = '', to = '', flags = ''] = line.split(' ');
      const end = to === '-' ? terminationDate : Number(to);
      return { code, from: Number(from), to: end, flags: flags === '' ? [] : flags.split(',') };
    });
}
