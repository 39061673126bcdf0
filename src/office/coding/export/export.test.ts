import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { parseAbstract } from '../../../engine/abstract/index.ts';
import { abstractAsCsv, csvColumns, csvField, csvLine } from './abstract-as-csv.ts';
import { abstractAsFhir } from './abstract-as-fhir.ts';
import { abstractAsPdf } from './abstract-as-pdf.ts';
import type { ExportedAbstract } from './exported-abstract.ts';

function example(): ExportedAbstract {
  const data = {
    id: 'chart-1',
    mrn: '100',
    sex: 'F',
    birthDate: '1960-05-15',
    admissionDate: '2026-10-20',
    dischargeDate: '2026-10-24',
    dischargeStatus: '01',
    principalDiagnosis: { code: 'J18.9', poa: 'Y' },
    secondaryDiagnoses: [
      { code: 'N17.9', poa: 'N' },
      { code: 'Z79.4', poa: 'exempt' },
    ],
    procedures: [{ code: '0BH17EZ', date: '2026-10-21' }],
  };
  const abstract = parseAbstract(data);
  if (!abstract.ok) throw new Error('malformed');
  return {
    chart: {
      id: 'chart-1',
      mrn: '=HYPERLINK("http://x")',
      patientName: 'Álvarez, Ana',
      sex: 'F',
      setting: 'inpatient',
      documents: 0,
      origin: 'uploaded',
    },
    saved: { version: 3, abstract: data, stage: 'final-coded' },
    abstract: abstract.value,
    verdict: {
      drg: {
        version: 'MS-DRG 44.0',
        drg: '193',
        title: 'Simple pneumonia with MCC',
        mdc: '04',
        mdcTitle: 'Respiratory system',
        type: 'MEDICAL',
        severity: 'MCC',
        returnCode: 'OK',
        initialDrg: '193',
        weight: 13_115,
        gmlos: 4.1,
        amlos: 5,
      },
      findings: [],
      codes: [
        {
          field: '/secondaryDiagnoses/0',
          code: 'N179',
          display: 'N17.9',
          title: 'Acute kidney failure',
          valid: true,
          severity: 'CC',
        },
      ],
      trace: [],
      why: Array.from({ length: 120 }, (_, i) => `step ${i + 1} of the proof`),
      editions: ['starter'],
    },
    facility: 'general',
    exportedAt: new Date('2026-11-02T09:15:00Z'),
  };
}

describe('An abstract as CSV', () => {
  it('has one value under each column', () => {
    const [header = [], row = []] = parse(abstractAsCsv(example())) as string[][];
    expect(header).toEqual(csvColumns);
    const value = Object.fromEntries(header.map((name, i) => [name, row[i]]));
    expect(value).toMatchObject({
      diagnosis1: 'J189',
      poa2: 'N',
      poa3: 'exempt',
      procedureDate1: '2026-10-21',
      msDrg: '193',
      relativeWeight: '1.3115',
      lengthOfStay: '4',
      mrn: '\'=HYPERLINK("http://x")',
    });
  });

  it('never begins a text with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (values) => {
        const [row = []] = parse(csvLine(values), { relax_column_count: true }) as string[][];
        for (const field of row) if (/^[=+\-@\t\r]/.test(field)) expect(field).toMatch(/^[+-]?\d+(\.\d+)?$/);
        expect(row.map((field, i) => (values[i]?.startsWith("'") ? field : field.replace(/^'/, '')))).toEqual(values);
      }),
    );
  });

  it.each([
    ['-12.5', '-12.5'],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
  ])('writes %j as %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });
});

describe('An abstract as FHIR', () => {
  it('ranks the diagnoses, carries POA and DRG on the claim, and resolves every reference', () => {
    const bundle = abstractAsFhir(example());
    const resources = (bundle.entry ?? []).map(({ resource }) => resource);
    expect(resources.map((resource) => resource?.resourceType)).toEqual([
      'Patient',
      'Encounter',
      'Condition',
      'Condition',
      'Condition',
      'Procedure',
      'Claim',
    ]);
    const claim = resources.find((resource) => resource?.resourceType === 'Claim');
    expect(claim?.diagnosis?.map(({ onAdmission }) => onAdmission?.coding?.[0]?.code)).toEqual(['Y', 'N', undefined]);
    expect(claim?.diagnosis?.[0]?.packageCode?.coding?.[0]?.code).toBe('193');
    const urls = new Set((bundle.entry ?? []).map(({ fullUrl }) => fullUrl));
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
    expect(references.filter((url) => !urls.has(url))).toEqual([]);
    expect(references.length).toBeGreaterThan(10);
  });
});

describe('An abstract as PDF', () => {
  it('prints codes, POA, effect, weight and the whole proof over numbered pages', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await abstractAsPdf(example())));
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    for (const wanted of [
      'Álvarez, Ana',
      'MS-DRG 193',
      'Relative weight 1.3115',
      'N17.9',
      'CC',
      'exempt',
      'step 120 of the proof',
    ])
      expect(text).toContain(wanted);
    expect(totalPages).toBeGreaterThan(1);
    expect(text).toContain(`Page ${totalPages} of ${totalPages}`);
  });
});
