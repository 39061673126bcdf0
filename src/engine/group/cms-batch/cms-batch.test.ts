import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractOfCmsBatch } from './abstract-of-cms-batch.ts';
import { type CmsBatchField, type CmsBatchRecord, cmsBatchColumns, cmsBatchLayout } from './cms-batch-layout.ts';
import { formatCmsBatch } from './format-cms-batch.ts';
import { parseCmsBatch } from './parse-cms-batch.ts';

const layout: readonly CmsBatchField[] = cmsBatchLayout;
const alphanumeric = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const word = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: least, maxLength: most });

function anyValue(field: CmsBatchField): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const coded = fc
    .tuple(word(3, 7), fc.constantFrom('', 'Y', 'N', 'U', 'W', '1'))
    .map(([code, poa]) => (poa === '' ? code : code.padEnd(7) + poa));
  const kinds: Readonly<Record<CmsBatchField['kind'], fc.Arbitrary<string>>> = {
    text: word(0, field.width),
    number: fc.nat(field.most ?? 0).map(String),
    date: day,
    code: word(3, 7),
    diagnosis: coded,
    choice: fc.constantFrom(...(field.values ?? [''])),
    unused: fc.constant(''),
  };
  return fc.oneof(fc.constant(''), kinds[field.kind]);
}

const records = fc
  .tuple(...layout.map((field) => fc.array(anyValue(field), { minLength: field.occurs, maxLength: field.occurs })))
  .map((values) => Object.fromEntries(layout.map(({ name }, i) => [name, values[i]])) as unknown as CmsBatchRecord);

const blank = Object.fromEntries(layout.map(({ name, occurs }) => [name, Array(occurs).fill('')]));
const record = (values: Readonly<Record<string, readonly string[]>>): CmsBatchRecord =>
  ({ ...blank, ...values }) as unknown as CmsBatchRecord;
const stay = {
  patientName: ['DOE JANE'],
  account: ['A-1'],
  mrn: ['M-7'],
  admissionDate: ['2026-05-10'],
  dischargeDate: ['2026-05-15'],
  dischargeStatus: ['1'],
  payer: ['01'],
  age: ['7'],
  birthDate: ['1950-02-28'],
  sex: ['2'],
  principalDiagnosis: ['I5023  Y'],
  secondaryDiagnoses: ['', 'N179   N', 'I10'],
  principalProcedure: ['0BH17EZ'],
  secondaryProcedures: ['', '5A1935Z'],
  procedureDates: ['2026-05-11', '', '2026-05-12'],
  poaReporting: ['Z'],
};
const put = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);
const problemsOf = (line: string): unknown => {
  const read = abstractOfCmsBatch(line);
  return read.ok ? [] : read.problems;
};

describe('CMS batch layout', () => {
  it('has its fields one after the other, 835 columns in all', () => {
    let next = 1;
    for (const { column, width, occurs } of layout) {
      expect(column).toBe(next);
      next += width * occurs;
    }
    expect(next - 1).toBe(cmsBatchColumns);
  });

  it('gives every record back that was written, and every line that was read', () => {
    fc.assert(
      fc.property(records, (given) => {
        const line = formatCmsBatch(given);
        const read = parseCmsBatch(line);
        expect(line).toHaveLength(cmsBatchColumns);
        expect(read).toEqual({ ok: true, value: given });
        if (read.ok) expect(formatCmsBatch(read.value)).toBe(line);
      }),
    );
  });

  it('refuses to write what its columns cannot hold', () => {
    expect(() => formatCmsBatch(record({ mrn: ['12345678901234'] }))).toThrow(/columns 32–44, medical record number/);
  });
});

describe('abstract of a CMS batch line', () => {
  const line = formatCmsBatch(record(stay));

  it('holds the codes with POA and dates, passes over empty places and leaves the name behind', () => {
    expect(abstractOfCmsBatch(line)).toEqual({
      ok: true,
      value: {
        ...{ id: 'A-1', mrn: 'M-7', setting: 'inpatient', sex: 'F', payer: 'Medicare', poaReporting: 'non-exempt' },
        ...{ birthDate: '1950-02-28', admissionDate: '2026-05-10', dischargeDate: '2026-05-15', dischargeStatus: '01' },
        principalDiagnosis: { code: 'I5023', poa: 'Y' },
        secondaryDiagnoses: [{ code: 'N179', poa: 'N' }, { code: 'I10' }],
        procedures: [
          { code: '0BH17EZ', date: '2026-05-11' },
          { code: '5A1935Z', date: '2026-05-12' },
        ],
      },
    });
  });

  it('reads the HAC flag as the reporting of POA, blank as unknown', () => {
    const reporting = ['X', 'Z', ' '].map((flag) => {
      const read = abstractOfCmsBatch(put(line, 737, flag));
      return read.ok ? read.value.poaReporting : read.problems;
    });
    expect(reporting).toEqual(['exempt', 'non-exempt', 'unknown']);
  });

  it.each([
    ['a short line', line.slice(0, 700), '', /700 columns and ends at column 700/],
    ['a long line', `${line} `, '', /836 columns and goes on after column 835/],
    ['a day that does not exist', put(line, 72, '02/30/2026'), '/dischargeDate', /^In columns 72–81, discharge date: /],
    ['a HAC flag that is none', put(line, 737, 'Q'), '/poaReporting', /^In column 737, apply HAC logic: wanted X, Z/],
    [
      'a code that is none',
      put(line, 128, '!!!    '),
      '/secondaryDiagnoses/1/code',
      /^In columns 128–135, secondary diag/,
    ],
    ['a POA that is none', put(line, 135, 'Q'), '/secondaryDiagnoses/1/poa', /^In columns 128–135, secondary diag/],
    [
      'a procedure that is none',
      put(line, 326, '0B!    '),
      '/secondaryProcedures/1/code',
      /^In columns 326–332, second/,
    ],
    ['no sex', put(line, 104, ' '), '/sex', /^In column 104, sex: /],
    [
      'no discharge date',
      put(line, 72, ' '.repeat(10)),
      '/dischargeDate',
      /^In columns 72–81, discharge date: Missing/,
    ],
  ])('names columns and field of %s', (_, bad, path, message) => {
    expect(problemsOf(bad)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });
});
