import { type Cents, isoDate } from '../../base/index.ts';
import { parseAbstract } from '../abstract/index.ts';
import type { ClaimRequest } from './claim-request.ts';

/** A made-up inpatient stay with its charges and coverage, complete: examples of the docs and of tests begin with it. */
export function exampleRequest(): ClaimRequest {
  const abstract = parseAbstract({
    id: 'example',
    mrn: 'MRN100',
    sex: 'F',
    birthDate: '1960-05-15',
    admissionDate: '2026-10-20',
    dischargeDate: '2026-10-24',
    dischargeStatus: '01',
    admittingDiagnosis: 'R06.02',
    principalDiagnosis: { code: 'J18.9', poa: 'Y' },
    secondaryDiagnoses: [
      { code: 'I10', poa: 'Y' },
      { code: 'E11.9', poa: 'Y' },
      { code: 'Z79.4', poa: 'exempt' },
    ],
    procedures: [{ code: '0BH17EZ', date: '2026-10-21' }],
  });
  if (!abstract.ok) throw new RangeError('the example abstract is malformed');
  const address = { line1: '9 ELM ST', city: 'SPRINGFIELD', state: 'IL', zip: '62702' };
  const patient = {
    kind: 'person' as const,
    last: 'TESTER',
    first: 'ALPHA',
    address,
    birthDate: isoDate('1960-05-15'),
    sex: 'F' as const,
  };
  const doctor = {
    kind: 'person' as const,
    last: 'DOCTOR',
    first: 'ATTEND',
    npi: '1234567893',
    taxonomy: '207R00000X',
  };
  return {
    form: 'institutional',
    abstract: abstract.value,
    drg: '193',
    encounter: {
      patientControlNumber: 'PCN1001',
      patient,
      typeOfBill: '111',
      admissionTime: '1405',
      dischargeTime: '1130',
      admissionType: '1',
      pointOfOrigin: '7',
      valueCodes: [{ code: '80', amount: '4' }],
      attending: doctor,
      operating: doctor,
    },
    charges: [
      {
        id: 'c1',
        revenueCode: '0120',
        date: isoDate('2026-10-20'),
        quantity: 4,
        unitCents: 200_000 as Cents,
        cents: 800_000 as Cents,
        unit: 'DA',
      },
      { id: 'c2', revenueCode: '0250', date: isoDate('2026-10-20'), quantity: 6, cents: 75_000 as Cents, unit: 'UN' },
      { id: 'c3', revenueCode: '0250', date: isoDate('2026-10-22'), quantity: 4, cents: 50_076 as Cents, unit: 'UN' },
    ],
    billingProvider: {
      kind: 'organization',
      last: 'RIVERBEND HOSPITAL',
      npi: '1234567893',
      taxonomy: '282N00000X',
      taxId: '123456789',
      address: { line1: '100 RIVER RD', city: 'SPRINGFIELD', state: 'IL', zip: '627010001' },
    },
    coverage: {
      responsibility: 'P',
      filingIndicator: 'CI',
      payerName: 'EXAMPLE PAYER',
      payerId: 'EXPAY',
      memberId: 'MEM0001',
      group: 'GRP100',
      subscriber: patient,
      relationship: '18',
      acceptsAssignment: 'A',
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
    },
  };
}
