import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cents, IsoDate } from '../../base/index.ts';
import { exampleRequest } from './example-request.ts';
import {
  acknowledge,
  type Claim,
  type ClaimFile,
  checkX12,
  claimOf,
  problemsOf,
  readClaims,
  writeClaims,
  x12Bytes,
} from './index.ts';

const file = (claims: readonly Claim[]): ClaimFile => ({
  submitter: { name: 'RIVERBEND HOSPITAL', id: 'RVB001', contact: 'EDI DESK', phone: '5555550100' },
  receiver: { name: 'PAYER GATEWAY', id: 'PGW01' },
  senderId: 'RIVERBEND',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
  controlNumber: 17,
  batchId: 'B0001',
  createdAt: '2026-11-02T09:15',
  claims,
});

const word = fc.stringMatching(/^[A-Z][A-Z0-9]{1,11}$/);
const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const day = fc
  .record({
    y: fc.integer({ min: 1900, max: 2030 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as IsoDate);
const time = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => String(h).padStart(2, '0') + String(m).padStart(2, '0'));
const cents = fc.integer({ min: 0, max: 99_999_999 }).map((value) => value as Cents);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const bare = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
const record = <T extends object>(model: { [K in keyof T]-?: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model as { [K in keyof T]: fc.Arbitrary<T[K]> }).map((value) => bare(value as T));
const address = record<{
  line1: string;
  line2: string | undefined;
  city: string;
  state: string | undefined;
  zip: string | undefined;
}>({
  line1: word,
  line2: some(word),
  city: word,
  state: some(fc.stringMatching(/^[A-Z]{2}$/)),
  zip: some(fc.oneof(digits(5), digits(9))),
});
const person = record<object>({
  kind: fc.constant('person'),
  last: word,
  first: some(word),
  middle: some(word),
  suffix: some(fc.stringMatching(/^[A-Z]{2,3}$/)),
  address,
  birthDate: day,
  sex: fc.constantFrom('F', 'M', 'U'),
} as never);
const provider = record<object>({
  kind: fc.constant('person'),
  last: word,
  first: word,
  npi: some(digits(10)),
} as never);
const coverage = {
  responsibility: fc.constantFrom('P', 'S', 'T'),
  filingIndicator: fc.constantFrom('MA', 'CI', 'BL'),
  payerName: word,
  payerId: word,
  memberId: word,
  group: some(word),
  relationship: fc.constantFrom('18', '01', '19'),
};
const otherCoverage = record<object>({
  ...coverage,
  subscriber: record<object>({ kind: fc.constant('person'), last: word, first: word, address } as never),
  benefitsAssigned: fc.constantFrom('Y', 'N'),
  releaseOfInformation: fc.constantFrom('Y', 'I'),
  paidCents: some(cents),
  adjustments: fc.array(
    fc.record({ group: fc.constantFrom('CO', 'PR'), reason: fc.constantFrom('45', '1', '2'), cents }),
    { maxLength: 5 },
  ),
  payerControlNumber: some(word),
} as never);
const code = fc.stringMatching(/^[A-TZ][0-9]{2}[0-9A-Z]{0,4}$/);
const coded = (role: string, poa: boolean): fc.Arbitrary<object> =>
  record<object>({
    role: fc.constant(role),
    code,
    ...(poa ? { poa: some(fc.constantFrom('Y', 'N', 'U', 'W')) } : {}),
  } as never);
const institutional = {
  form: fc.constant('institutional'),
  statementFrom: fc.constant('2026-10-20'),
  statementThrough: fc.constant('2026-10-24'),
  dischargeTime: some(time),
  admissionType: fc.constantFrom('1', '3'),
  pointOfOrigin: some(fc.constantFrom('1', '7')),
  dischargeStatus: fc.constantFrom('01', '20', '30'),
  drg: some(digits(3)),
  diagnoses: fc
    .tuple(
      coded('principal', true),
      fc.array(coded('admitting', false), { maxLength: 1 }),
      fc.array(coded('reasonForVisit', false), { maxLength: 3 }),
      fc.array(coded('externalCause', true), { maxLength: 12 }),
      fc.array(coded('other', true), { maxLength: 24 }),
    )
    .map(([first, ...rest]) => [first, ...rest.flat()]),
  procedures: fc.array(fc.record({ code: fc.stringMatching(/^[0-9A-HJ-NP-Z]{7}$/), date: day }), { maxLength: 25 }),
  occurrences: fc.array(fc.record({ code: digits(2), date: day }), { maxLength: 24 }),
  occurrenceSpans: fc.array(
    fc.record({ code: digits(2), from: fc.constant('2026-01-01'), through: fc.constant('2026-02-01') }),
    { maxLength: 24 },
  ),
  valueCodes: fc.array(fc.record({ code: digits(2), amount: digits(3) }), { maxLength: 24 }),
  conditionCodes: fc.array(digits(2), { maxLength: 24 }),
  attending: some(provider),
  operating: some(provider),
};
const professional = {
  form: fc.constant('professional'),
  providerSignature: fc.boolean(),
  diagnoses: fc
    .tuple(coded('principal', false), fc.array(coded('other', false), { maxLength: 11 }))
    .map(([first, rest]) => [first, ...rest]),
  procedures: fc.constant([]),
  occurrences: fc.constant([]),
  occurrenceSpans: fc.constant([]),
  valueCodes: fc.constant([]),
  conditionCodes: fc.constant([]),
};
const line = (form: 'institutional' | 'professional'): fc.Arbitrary<object> =>
  record<object>({
    ...(form === 'institutional'
      ? { revenueCode: digits(4), nonCoveredCents: some(cents), pointers: fc.constant([]) }
      : {
          pointers: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
          placeOfService: some(digits(2)),
        }),
    procedure: digits(5),
    modifiers: fc.array(fc.stringMatching(/^[A-Z0-9]{2}$/), { maxLength: 4 }),
    cents,
    unit: fc.constant('UN'),
    quantity: digits(2),
    from: fc.constant('2026-10-21'),
    through: some(fc.constant('2026-10-22')),
    controlNumber: some(word),
  } as never);
const claimArbitrary = (form: 'institutional' | 'professional'): fc.Arbitrary<Claim> =>
  record<Claim>({
    ...(form === 'institutional' ? institutional : professional),
    billingProvider: record<object>({
      kind: fc.constant('organization'),
      last: word,
      npi: digits(10),
      taxonomy: some(word),
      address,
      taxId: digits(9),
    } as never),
    coverage: record<object>({ ...coverage, subscriber: person, relationship: fc.constant('18') } as never),
    otherCoverages: fc.array(otherCoverage, { maxLength: 2 }),
    patientControlNumber: word,
    totalCents: cents,
    facilityType: digits(2),
    frequency: fc.constantFrom('1', '7', '8'),
    payerControlNumber: some(word),
    acceptsAssignment: fc.constantFrom('A', 'C'),
    benefitsAssigned: fc.constantFrom('Y', 'N'),
    releaseOfInformation: fc.constantFrom('Y', 'I'),
    admissionDate: some(day),
    medicalRecordNumber: some(word),
    priorAuthorization: some(word),
    rendering: some(provider),
    referring: some(provider),
    serviceLines: fc.array(line(form), { minLength: 1, maxLength: 6 }),
  } as never).chain((claim) =>
    fc
      .boolean()
      .chain((dependent) =>
        dependent
          ? fc
              .record({ patient: person, relationship: fc.constantFrom('01', '19') })
              .map(
                ({ patient, relationship }) =>
                  ({ ...claim, patient, coverage: { ...claim.coverage, relationship } }) as unknown as Claim,
              )
          : fc.constant(claim),
      ),
  );

describe('A file of claims', () => {
  it.each(['institutional', 'professional'] as const)(
    'gives back every %s claim, and is accepted by its guide',
    (form) => {
      fc.assert(
        fc.property(fc.array(claimArbitrary(form), { minLength: 1, maxLength: 4 }), (claims) => {
          const { report, claims: again } = readClaims(x12Bytes(writeClaims(file(claims))));
          expect(problemsOf(report)).toEqual([]);
          expect(report.accepted).toBe(true);
          expect(again).toEqual(claims);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is answered with a 999 that names segment, element and code, and no value', () => {
    const { claim } = claimOf(exampleRequest());
    const text = writeClaims(file([claim])).replace('*19600515*F', '*19600230*Q');
    const report = checkX12(x12Bytes(text));
    const [interchange] = report.interchanges;
    const answer = interchange && acknowledge(interchange, { controlNumber: 3, answeredAt: '2026-11-03T08:00' });
    expect(answer).toContain('IK3*DMG*17*2010BA*8~IK4*2**8~IK4*3**7~IK5*R*5~AK9*R*1*1*0~');
    expect(answer).not.toContain('19600230');
    expect(checkX12(x12Bytes(answer ?? '')).accepted).toBe(true);
    expect(readClaims(x12Bytes(text)).claims).toEqual([]);
  });

  it('refuses a name that holds a separator', () => {
    const { claim } = claimOf(exampleRequest());
    const spoilt = { ...claim, billingProvider: { ...claim.billingProvider, last: 'RIVER~BEND' } };
    expect(() => writeClaims(file([spoilt]))).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});
