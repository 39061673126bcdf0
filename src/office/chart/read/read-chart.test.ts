import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadChart, readChart } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const chartOf = (text: string, name = 'note.txt'): ReadChart => {
  const read = readChart(name, bytes(text));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
};
const refusalOf = (data: Uint8Array): string | undefined => {
  const read = readChart('x', data);
  return read.ok ? undefined : read.problems[0]?.message;
};

const cda = (body: string, header = ''): string => `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><code code="18842-5"/><title>Discharge Summary</title>
<effectiveTime value="20260107120000-0500"/>
<recordTarget><patientRole><id root="2.16.840.1.113883.4.1" extension="111223333"/><id root="1.2" extension="MR-7"/>
<patient><name><given>Ada</given><family>Lark</family></name><administrativeGenderCode code="F"/><birthTime value="19500301"/></patient>
</patientRole></recordTarget>${header}
<component><structuredBody>${body}</structuredBody></component></ClinicalDocument>`;
const stay = `<componentOf><encompassingEncounter><code code="IMP"/><effectiveTime><low value="202601031910-0500"/>
<high value="20260107"/></effectiveTime><dischargeDispositionCode code="3"/></encompassingEncounter></componentOf>`;
const section = (text: string): string =>
  `<component><section><title>Results</title><text>${text}</text></section></component>`;

describe('a C-CDA document', () => {
  it('gives patient, stay and sections with text and tables', () => {
    const table = `<table><thead><tr><th>Test</th><th>Value</th></tr></thead><tbody>
      <tr><td rowspan="2">Na</td><td>135 <content>mmol/L</content></td></tr><tr><td>140<br/>late</td></tr></tbody></table>`;
    const chart = chartOf(
      cda(
        section(`<paragraph>First &amp; second.</paragraph><list><item>one</item><item>two</item></list>${table}`),
        stay,
      ),
    );
    expect(chart).toMatchObject({
      mrn: 'MR-7',
      patientName: 'Lark, Ada',
      sex: 'F',
      birthDate: '1950-03-01',
      setting: 'inpatient',
      admissionDate: '2026-01-03',
      dischargeDate: '2026-01-07',
      lengthOfStay: 4,
      dischargeStatus: '03',
      remarks: [],
    });
    expect(chart.documentList[1]).toMatchObject({ kind: 'discharge-summary', date: '2026-01-07' });
    expect(chart.documentList[1]?.sections).toEqual([
      {
        heading: 'Results',
        text: 'First & second.\n\n- one\n- two',
        table: {
          columns: ['Test', 'Value'],
          rows: [
            ['Na', '135 mmol/L'],
            ['Na', '140\nlate'],
          ],
        },
      },
    ]);
  });

  it('takes the latest inpatient entry of its Encounters section when its header names none, and says so', () => {
    const entry = (code: string, from: string, to: string): string =>
      `<entry><encounter moodCode="EVN"><code code="${code}"/><effectiveTime><low value="${from}"/><high value="${to}"/></effectiveTime></encounter></entry>`;
    const entries =
      entry('IMP', '20250101', '20250104') +
      entry('AMB', '20260201', '20260201') +
      entry('IMP', '20250601', '20250602');
    const body = `<component><section><code code="46240-8"/><text>Three</text>${entries}</section></component>`;
    const chart = chartOf(cda(body));
    expect(chart).toMatchObject({ setting: 'inpatient', admissionDate: '2025-06-01', dischargeDate: '2025-06-02' });
    expect(chart.remarks.join(' ')).toMatch(/header names no encounter/);
  });

  it('leaves out a discharge dated before the admission, and says so', () => {
    const wrong = stay.replace('202601031910-0500', '20260203');
    const chart = chartOf(cda(section('x'), wrong));
    expect([chart.admissionDate, chart.dischargeDate]).toEqual(['2026-02-03', undefined]);
    expect(chart.remarks.join(' ')).toMatch(/before the admission/);
  });

  it('shows markup that was text as text', () => {
    const chart = chartOf(cda(section('&lt;script&gt;alert(1)&lt;/script&gt;')));
    expect(chart.documentList[1]?.sections[0]?.text).toBe('<script>alert(1)</script>');
  });

  it('is refused with a DOCTYPE, however many entities it promises, at once', () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const before = performance.now();
    expect(refusalOf(bytes(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l20;</a>`))).toMatch(
      /DOCTYPE/,
    );
    expect(refusalOf(bytes('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'))).toMatch(/DOCTYPE/);
    expect(refusalOf(bytes('<a>&undefined;</a>'))).toMatch(/well-formed/);
    expect(refusalOf(bytes('<a>'.repeat(100_000)))).toMatch(/deeper/);
    expect(performance.now() - before).toBeLessThan(50);
  });
});

describe('a FHIR file', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'p',
    name: [{ family: 'Lark', given: ['Ada'] }],
    gender: 'female',
    birthDate: '1950-03-01',
  };
  const encounter = (id: string, code: string, start: string, end: string) => ({
    resourceType: 'Encounter',
    id,
    class: { code },
    subject: { reference: 'Patient/p' },
    period: { start, end },
    hospitalization: { dischargeDisposition: { coding: [{ code: '06' }] } },
  });
  const sodium = (id: string, when: string, value: number, e: string) => ({
    resourceType: 'Observation',
    id,
    subject: { reference: 'Patient/p' },
    encounter: { reference: `Encounter/${e}` },
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: { text: 'Sodium' },
    effectiveDateTime: when,
    valueQuantity: { value, unit: 'mmol/L' },
  });
  const resources = [
    patient,
    encounter('e1', 'IMP', '2026-01-03T19:10:00-05:00', '2026-01-07T12:00:00-05:00'),
    encounter('e2', 'AMB', '2026-02-01T09:00:00-05:00', '2026-02-01T10:00:00-05:00'),
    sodium('o1', '2026-01-03T20:00:00-05:00', 135.00000000000003, 'e1'),
    sodium('o2', '2026-02-01T09:10:00-05:00', 141, 'e2'),
    {
      resourceType: 'Observation',
      id: 'o3',
      subject: { reference: 'Patient/q' },
      code: { text: 'Foreign' },
      valueString: 'x',
    },
    { resourceType: 'Patient', id: 'q' },
    {
      resourceType: 'DocumentReference',
      type: { coding: [{ system: 'http://loinc.org', code: '11506-3' }], text: 'Progress note' },
      subject: { reference: 'Patient/p' },
      date: '2026-01-04T08:00:00Z',
      content: [{ attachment: { contentType: 'text/plain', data: btoa('ASSESSMENT:\nBetter.') } }],
    },
  ];
  const bundle = JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });

  it('is the chart of the latest inpatient encounter, the others in remarks', () => {
    const chart = chartOf(bundle);
    expect(chart).toMatchObject({
      format: 'fhir',
      patientName: 'Lark, Ada',
      setting: 'inpatient',
      admissionDate: '2026-01-03',
      dischargeDate: '2026-01-07',
      dischargeStatus: '06',
    });
    expect(chart.remarks.join(' ')).toMatch(/2 encounters; shown is the latest inpatient one.*2026-02-01, ambulatory/);
    expect(chart.remarks.join(' ')).toMatch(/2 resources are about other patients/);
  });

  it('shows results by day as tables and notes as text', () => {
    const { documentList } = chartOf(bundle);
    const results = documentList.find((document) => document.kind === 'results');
    expect(results?.sections).toMatchObject([
      { heading: '2026-01-03', table: { rows: [['20:00', 'Sodium', '135 mmol/L', '', '', '']] } },
    ]);
    const note = documentList.find((document) => document.kind === 'progress-note');
    expect(note).toMatchObject({ date: '2026-01-04', sections: [{ heading: 'ASSESSMENT', text: 'Better.' }] });
    expect(JSON.stringify(documentList)).not.toContain('Foreign');
  });

  it('is read the same as lines of resources', () => {
    const lines = resources.map((resource) => JSON.stringify(resource)).join('\n');
    expect(chartOf(lines)).toEqual(chartOf(bundle));
  });

  it('with a composition is that document, its sections as text and tables, on the encounter it names', () => {
    const div = '<div xmlns="http://www.w3.org/1999/xhtml"><p>Came&nbsp;in &amp; left.</p><ul><li>one</li></ul></div>';
    const composition = {
      resourceType: 'Composition',
      status: 'final',
      type: { coding: [{ system: 'http://loinc.org', code: '18842-5' }] },
      title: 'Discharge Summary',
      date: '2026-02-01T12:00:00Z',
      subject: { reference: 'Patient/p' },
      encounter: { reference: 'Encounter/e2' },
      section: [{ title: 'Course', text: { div }, section: [{ title: 'Plan', text: { div: '<div>Rest</div>' } }] }],
    };
    const chart = chartOf(JSON.stringify([composition, ...resources]));
    expect(chart).toMatchObject({ setting: 'outpatient', dischargeDate: '2026-02-01' });
    expect(chart.documentList.find((document) => document.kind === 'discharge-summary')).toMatchObject({
      date: '2026-02-01',
      signed: true,
      sections: [
        { heading: 'Course', text: 'Came in & left.\n\n- one' },
        { heading: 'Course: Plan', text: 'Rest' },
      ],
    });
  });

  it('is refused when deep, with prototype keys, or without a resource', () => {
    expect(refusalOf(bytes(`{"resourceType":"Patient","a":${'['.repeat(200_000)}`))).toMatch(/64 levels/);
    expect(refusalOf(bytes('{"resourceType":"Patient","__proto__":{"x":1}}'))).toMatch(/key/);
    expect(refusalOf(bytes('{"a":1}'))).toMatch(/no FHIR resource/);
    expect(refusalOf(bytes('{"resourceType":"Organization","name":"X"}'))).toMatch(/Nothing|nothing/);
  });
});

describe('a plain text', () => {
  const note = `Patient: Lark, Ada    MRN: MR-7
DOB: 03/01/1950   Sex: F
Admission Date: 01/03/2026
Discharge Date: 01/07/2026

DISCHARGE SUMMARY

HOSPITAL COURSE:
Came with pneumonia.

Went home.

Discharge medications: aspirin

OPERATIVE REPORT - 01/04/2026
Surgeon: Dr. Reed
FINDINGS
Nothing.
`;
  it('becomes documents and sections by the headings clinicians write', () => {
    const chart = chartOf(note);
    expect(chart).toMatchObject({
      patientName: 'Lark, Ada',
      mrn: 'MR-7',
      sex: 'F',
      birthDate: '1950-03-01',
      setting: 'inpatient',
      admissionDate: '2026-01-03',
      lengthOfStay: 4,
    });
    expect(chart.documentList.map((document) => document.kind)).toEqual([
      'face-sheet',
      'discharge-summary',
      'operative-report',
    ]);
    expect(chart.documentList[1]?.sections.slice(-2)).toEqual([
      { heading: 'HOSPITAL COURSE', text: 'Came with pneumonia.\n\nWent home.' },
      { heading: 'Discharge medications', text: 'aspirin' },
    ]);
  });

  it('says what it does not state', () => {
    const chart = chartOf('Seen today. Feels well.');
    expect(chart).toMatchObject({ patientName: 'Name not given', setting: 'outpatient' });
    expect(chart.remarks.join(' ')).toMatch(/name, sex, age, discharge date/);
  });
});

describe('any other file', () => {
  it.each([
    [Uint8Array.of(), /empty/],
    [bytes('%PDF-1.7'), /PDF/],
    [bytes('PK\u0003\u0004zip'), /zip/],
    [bytes('MSH|^~\\&|'), /HL7 v2/],
    [bytes('ISA*00*'), /X12/],
    [bytes('text with \u0000 in it'), /NUL/],
    [bytes('   \n '), /blanks/],
    [bytes('<html><body/></html>'), /web page/],
    [new Uint8Array((64 << 20) + 1), /64 MiB/],
  ])('is refused with its reason (%#)', (data, reason) => {
    expect(refusalOf(data)).toMatch(reason);
  });

  it('is never the end of the program, whatever its bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (data) => typeof readChart('x', data).ok === 'boolean'));
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"resourceType"',
      ':',
      '"Bundle"',
      '"entry"',
      ',',
      'null',
      '1',
      '<a>',
      '</a>',
      '<section>',
      '<text>',
      'HPI:',
      '\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        (parts) => typeof readChart('x', bytes(parts.join(''))).ok === 'boolean',
      ),
    );
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(
          'Patient',
          'Encounter',
          'Condition',
          'Observation',
          'Composition',
          'Bundle',
          'DocumentReference',
          'Claim',
        ),
        (json, type) => {
          const resource =
            typeof json === 'object' && json !== null && !Array.isArray(json)
              ? { ...json, resourceType: type }
              : {
                  resourceType: type,
                  code: json,
                  period: json,
                  name: json,
                  class: json,
                  entry: json,
                  category: json,
                  content: json,
                };
          return typeof readChart('x', bytes(JSON.stringify(resource))).ok === 'boolean';
        },
      ),
    );
  });
});
