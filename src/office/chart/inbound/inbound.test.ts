import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import type { OfficeContext } from '../../access/index.ts';
import { chartRow } from '../chart-row.ts';
import { dismiss, listInbound, openInbound, receive, replay, timeline } from './index.ts';

let office: TestOffice;
let ctx: OfficeContext;
beforeAll(async () => {
  office = await testOffice();
  ctx = office.asRole('him-technician');
});
afterAll(() => office.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let control = 0;
const message = (event: string, sentAt: string, ...segments: readonly string[]): Uint8Array => {
  control += 1;
  return bytes([`MSH|^~\\&|ADT|GENERAL|CW|GENERAL|${sentAt}||${event}|C${control}|P|2.5.1`, ...segments].join('\r'));
};
const pid = (mrn: string, name = 'DOE^JANE', birth = '19800229'): string =>
  `PID|1||${mrn}^^^HOSP^MR||${name}||${birth}|F`;
const pv1 = (visit: string, end = ''): string =>
  `PV1|1|I|4W^12^A||||1^ATT^ANN|||MED||||||||1|${visit}^^^HOSP^VN${'|'.repeat(17)}01${'|'.repeat(8)}202602270800|${end}`;
const send = (data: Uint8Array, more: { patient?: { mrn: string; authority?: string } } = {}) =>
  receive(ctx, { source: 'feed', bytes: data, ...more });
const encounterRow = (id: string | undefined) =>
  ctx.read('resource/view', { type: 'encounter', id: id ?? '' }, (db) =>
    db
      .selectFrom('encounter')
      .selectAll()
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow(),
  );

describe('HL7 v2 messages at the door', () => {
  it('become a patient, an encounter and a chart for coders, which later messages revise', async () => {
    const admitted = await send(message('ADT^A01', '20260227080500', pid('100'), pv1('V1')));
    expect(admitted).toMatchObject({ stage: 'filed', controlId: expect.stringMatching(/^C/) });
    const discharged = await send(message('ADT^A03', '20260301100500', pid('100'), pv1('V1', '202603011000')));
    expect(discharged.patientIds).toEqual(admitted.patientIds);
    expect(discharged.encounterIds).toEqual(admitted.encounterIds);
    expect(await encounterRow(admitted.encounterIds[0])).toMatchObject({
      stage: 'finished',
      setting: 'inpatient',
      discharge_date: '2026-03-01',
      discharge_status: '01',
      attending: 'ATT, ANN',
    });
    const chart = await ctx.read('chart/view', { type: 'chart', id: 'any' }, (db) =>
      db
        .selectFrom('chart')
        .selectAll()
        .where('id', '=', admitted.encounterIds[0] ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(chart.body).toMatchObject({
      mrn: '100',
      patientName: 'DOE, JANE',
      sex: 'F',
      setting: 'inpatient',
      lengthOfStay: 2,
      dischargeStatus: '01',
    });
  });

  it('that say less do not take away what was said, and a cancelled discharge does', async () => {
    const first = await send(message('ADT^A03', '20260301100500', pid('101'), pv1('V2', '202603011000')));
    const id = first.encounterIds[0];
    await send(
      message(
        'ORU^R01',
        '20260302100500',
        pid('101'),
        'PV1|1|I|||||||||||||||||V2^^^HOSP^VN',
        'OBR|1||F1|2345-7^Glucose^LN',
        'OBX|1|NM|2345-7^Glucose^LN||99|mg/dL|||||F',
      ),
    );
    expect(await encounterRow(id)).toMatchObject({ stage: 'finished', discharge_date: '2026-03-01' });
    await send(message('ADT^A13', '20260303100500', pid('101'), pv1('V2')));
    expect(await encounterRow(id)).toMatchObject({
      stage: 'in-progress',
      discharge_date: null,
      admission_date: '2026-02-27',
    });
    const row = await ctx.read('chart/view', { type: 'chart', id: 'any' }, (db) =>
      db
        .selectFrom('chart')
        .selectAll()
        .where('id', '=', id ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ discharge_date: null, body: { admissionDate: '2026-02-27' } });
    expect(row.body).not.toHaveProperty('dischargeDate');
    await send(message('ADT^A31', '20260304100500', pid('101', 'DOE^JANET')));
    const renamed = await ctx.read('chart/view', { type: 'chart', id: 'any' }, (db) =>
      db
        .selectFrom('chart')
        .select('body')
        .where('id', '=', id ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(renamed.body.patientName).toBe('DOE, JANET');
  });

  it('that come late never overwrite what is newer, and fill only gaps', async () => {
    const newer = await send(message('ADT^A08', '20260305120000', pid('102', 'NEW^NAME'), pv1('V3')));
    const older = await send(message('ADT^A08', '20260301120000', `${pid('102', 'OLD^NAME')}||||555-1234`));
    expect(older.stage).toBe('filed');
    const row = await ctx.read('resource/view', { type: 'patient', id: newer.patientIds[0] ?? '' }, (db) =>
      db
        .selectFrom('chart_resource')
        .select(['body', 'version'])
        .where('type', '=', 'Patient')
        .where('id', '=', newer.patientIds[0] ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(row.body).toMatchObject({ name: [{ family: 'NEW' }] });
    const result = (status: string, value: string, at: string) =>
      message(
        'ORU^R01',
        at,
        pid('102'),
        'OBR|1||F9|718-7^Hgb^LN|||20260304',
        `OBX|1|NM|718-7^Hgb^LN||${value}|g/dL|||||${status}`,
      );
    await send(result('C', '11', '20260306120000'));
    await send(result('F', '8', '20260305120000'));
    const hgb = (await timeline(ctx, { patientId: newer.patientIds[0] ?? '' })).filter(
      ({ kind }) => kind === 'Observation',
    );
    expect(hgb).toMatchObject([{ title: 'Hgb', value: '11 g/dL', status: 'corrected' }]);
  });

  it('that were filed before are duplicates', async () => {
    const data = message('ADT^A28', '20260301120000', pid('103'));
    expect((await send(data)).stage).toBe('filed');
    expect(await send(data)).toMatchObject({ stage: 'duplicate', facts: 0 });
  });

  it('wait on the worklist with the reason when they cannot be filed, and are filed after repair', async () => {
    const parked = await send(message('ADT^A08', '20260301120000', 'PID|1||||NOBODY^N'));
    expect(parked).toMatchObject({ stage: 'parked', path: 'PID-3' });
    const refused = await send(bytes('MSH|^~\\&|A'));
    expect(refused).toMatchObject({ stage: 'refused', path: 'MSH-9' });
    expect((await listInbound(ctx)).map(({ id }) => id)).toEqual(expect.arrayContaining([parked.id, refused.id]));
    const open = await openInbound(ctx, { id: parked.id });
    const mended = bytes(open.bytes.toString('utf8').replace('PID|1||', 'PID|1||104^^^HOSP^MR'));
    expect(await replay(ctx, { id: parked.id, bytes: mended, note: 'Number from the face sheet' })).toMatchObject({
      stage: 'filed',
    });
    await expect(replay(ctx, { id: parked.id, note: 'again' })).rejects.toMatchObject({ code: 'conflict' });
    await dismiss(ctx, { id: refused.id, reason: 'Test message of the interface' });
    expect((await listInbound(ctx)).map(({ id }) => id)).not.toContain(refused.id);
  });

  it('never mix two patients: a visit of somebody else, a number under another name', async () => {
    await send(message('ADT^A01', '20260301120000', pid('105'), pv1('V5')));
    const count = () =>
      ctx.read('patient/find', { type: 'facility', id: 'general' }, (db) =>
        db
          .selectFrom('patient')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      );
    const before = await count();
    expect(await send(message('ADT^A01', '20260301120100', pid('106'), pv1('V5')))).toMatchObject({
      stage: 'parked',
      reason: expect.stringContaining('another patient'),
    });
    expect(await count()).toEqual(before);
    expect(await send(message('ADT^A08', '20260301120200', pid('105', 'SMITH^BOB', '19550101')))).toMatchObject({
      stage: 'parked',
      reason: expect.stringContaining('overlay'),
    });
  });

  it('are parked when a date cannot be: birth on 30 February, discharge before admission', async () => {
    expect(await send(message('ADT^A28', '20260301120000', pid('120', 'DOE^JANE', '19800230')))).toMatchObject({
      stage: 'parked',
      path: 'PID-7',
    });
    expect(await send(message('ADT^A03', '20260301120000', pid('120'), pv1('V20', '202602011000')))).toMatchObject({
      stage: 'parked',
      path: 'PV1-45',
    });
    expect(await send(message('ADT^A28', '20260301120000', pid('120', 'DOE^JANE', '18800101')))).toMatchObject({
      stage: 'parked',
      reason: expect.stringContaining('older than 124'),
    });
    expect(await send(message('ADT^A28', '20260301120000', pid('120', 'DOE^JA\u202eNE')))).toMatchObject({
      stage: 'parked',
      reason: expect.stringContaining('character'),
    });
  });

  it('mark the chart of a VIP, which then asks for a reason', async () => {
    const vip = await send(
      message('ADT^A01', '20260301120000', pid('121'), pv1('V21').replace('|MED||||||||', '|MED||||||VIP||')),
    );
    const open = (reason?: string) =>
      office
        .asRole('coder', reason === undefined ? {} : { reason })
        .read('chart/view', { type: 'chart', id: vip.encounterIds[0] ?? '' }, (db, note) =>
          chartRow(db, vip.encounterIds[0] ?? '', note),
        );
    await expect(open()).rejects.toMatchObject({ code: 'denied' });
    expect(await open('Coding the stay that ended')).toMatchObject({ mrn: '121' });
  });

  it('hand coverages to registration in their order; an older message does not take them away', async () => {
    const in1 = (n: number, payer: string, member: string, relation: string): string =>
      `IN1|${n}|PPO^Preferred|P${n}|${payer}||||G${n}||||20260101||||${relation === 'SEL' ? '' : 'ROE^RICHARD'}|${relation}|19700101${'|'.repeat(18)}${member}`;
    const sent = await send(
      message(
        'ADT^A08',
        '20260303120000',
        pid('122'),
        pv1('V22'),
        in1(2, 'Second Payer', 'M2', 'SPO'),
        in1(1, 'First Payer', 'M1', 'SEL'),
      ),
    );
    const coverages = () =>
      ctx.read('patient/view', { type: 'patient', id: 'x' }, (db) =>
        db
          .selectFrom('coverage')
          .selectAll()
          .where('patient_id', '=', sent.patientIds[0] ?? '')
          .orderBy('place')
          .execute(),
      );
    const standing = [
      {
        place: 1,
        payer: 'First Payer',
        member_id: 'M1',
        plan: 'Preferred',
        group_number: 'G1',
        effective_from: '2026-01-01',
        subscriber: { relationship: 'self' },
      },
      {
        place: 2,
        payer: 'Second Payer',
        member_id: 'M2',
        subscriber: { relationship: 'spouse', name: 'RICHARD ROE', birthDate: '1970-01-01' },
      },
    ];
    expect(await coverages()).toMatchObject(standing);
    await send(message('ADT^A08', '20260302120000', pid('122'), pv1('V22'), in1(1, 'Old Payer', 'M0', 'SEL')));
    expect(await coverages()).toMatchObject(standing);
  });

  it('merge two patients when both numbers are known, with everything that was filed', async () => {
    const one = await send(message('ADT^A01', '20260301120000', pid('110', 'LANE^LOIS', '19750505'), pv1('V10')));
    const two = await send(message('ADT^A28', '20260301120000', pid('111', 'LANE^LOIS', '19750505')));
    expect(one.patientIds).not.toEqual(two.patientIds);
    const merge = message('ADT^A40', '20260302120000', pid('111', 'LANE^LOIS', '19750505'), 'MRG|110^^^HOSP^MR');
    expect(await send(merge)).toMatchObject({ stage: 'filed', patientIds: two.patientIds });
    expect(await encounterRow(one.encounterIds[0])).toMatchObject({ patient_id: two.patientIds[0] });
    const late = await send(message('ADT^A08', '20260303120000', pid('110', 'LANE^LOIS', '19750505'), pv1('V10')));
    expect(late.patientIds).toEqual(two.patientIds);
    const again = await send(
      message('ADT^A40', '20260304120000', pid('111', 'LANE^LOIS', '19750505'), 'MRG|110^^^HOSP^MR'),
    );
    expect(again).toMatchObject({ stage: 'parked', reason: expect.stringContaining('merged before') });
  });

  it('of one new patient on many connections at once are one patient with one encounter', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        send(message('ADT^A08', `202603011200${10 + n}`, pid('130', `LATEST${n}^AL`), pv1('V30'))),
      ),
    );
    expect(all.map(({ stage }) => stage)).toEqual(Array.from({ length: 12 }, () => 'filed'));
    expect(new Set(all.flatMap(({ patientIds }) => patientIds)).size).toBe(1);
    expect(new Set(all.flatMap(({ encounterIds }) => encounterIds)).size).toBe(1);
    const row = await ctx.read('patient/view', { type: 'patient', id: 'x' }, (db) =>
      db
        .selectFrom('patient')
        .select('body')
        .where('id', '=', all[0]?.patientIds[0] ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(row.body.names[0]?.family).toBe('LATEST11');
  });

  it('park a merge of an unknown number', async () => {
    expect(await send(message('ADT^A40', '20260301120000', pid('100'), 'MRG|99999^^^HOSP^MR'))).toMatchObject({
      stage: 'parked',
      path: 'MRG-1',
    });
  });

  it('keep documents with author, signatures, versions and late entries', async () => {
    const txa = (number: string, parent: string, written: string, event: string) =>
      message(
        event,
        written,
        pid('107'),
        pv1('V7'),
        `TXA|1|DS|TX|20260301||${written}|||1^ATT^ANN|||${number}|${parent}||||LA|||||1^ATT^ANN^^^^^^^^^^^^${written}~2^SEN^SAM^^^^^^^^^^^^${written}`,
        'OBX|1|TX|DS^Discharge Summary||Text of it',
      );
    await send(txa('D1', '', '20260301100000', 'MDM^T02'));
    const second = await send(txa('D2', 'D1', '20260310100000', 'MDM^T10'));
    const rows = await ctx.read('resource/view', { type: 'patient', id: 'x' }, (db) =>
      db
        .selectFrom('document')
        .selectAll()
        .where('patient_id', '=', second.patientIds[0] ?? '')
        .orderBy('version')
        .execute(),
    );
    expect(rows).toMatchObject([
      { number: 'D1', version: 1, late_entry: false, text: 'Text of it', author: 'ATT, ANN', replaced_by: rows[1]?.id },
      { number: 'D2', version: 2, late_entry: true, relation: 'replaces', relates_to: rows[0]?.id, stage: 'final' },
    ]);
    const signatures = await ctx.read('resource/view', { type: 'patient', id: 'x' }, (db) =>
      db
        .selectFrom('document_signature')
        .selectAll()
        .where('document_id', '=', rows[0]?.id ?? '')
        .orderBy('role')
        .execute(),
    );
    expect(signatures).toMatchObject([
      { role: 'author', signer: 'ATT, ANN' },
      { role: 'co-signer', signer: 'SEN, SAM' },
    ]);
  });
});

const bundle = (type: string, ...resources: readonly object[]): Uint8Array =>
  bytes(
    JSON.stringify({
      resourceType: 'Bundle',
      type,
      entry: resources.map((resource, n) => ({
        fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(control * 100 + n).padStart(12, '0')}`,
        resource,
        request: { method: 'POST', url: 'x' },
      })),
    }),
  );
const url = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(control * 100 + n).padStart(12, '0')}`;
const patient = (mrn: string) => ({
  resourceType: 'Patient',
  identifier: [{ system: 'HOSP', value: mrn, type: { coding: [{ code: 'MR' }] } }],
  name: [{ family: 'Roe', given: ['Ann'] }],
  birthDate: '1970-01-01',
});
const observation = (subject: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  subject: { reference: subject },
  effectiveDateTime: '2026-03-01T08:00:00Z',
  ...more,
});

describe('FHIR bundles at the door', () => {
  it('are filed with references that lead to the stored resources', async () => {
    control += 1;
    const outcome = await send(
      bundle('transaction', patient('200'), observation(url(0), { encounter: { reference: url(2) } }), {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'EMER' },
        subject: { reference: url(0) },
        period: { start: '2026-03-01T07:00:00Z' },
      }),
    );
    expect(outcome).toMatchObject({ stage: 'filed', facts: 3 });
    const [row] = await ctx.read('resource/view', { type: 'patient', id: 'x' }, (db) =>
      db
        .selectFrom('chart_resource')
        .selectAll()
        .where('patient_id', '=', outcome.patientIds[0] ?? '')
        .where('type', '=', 'Observation')
        .execute(),
    );
    expect(row?.body).toMatchObject({
      subject: { reference: `Patient/${outcome.patientIds[0]}` },
      encounter: { reference: `Encounter/${outcome.encounterIds[0]}` },
    });
  });

  it.each([
    [
      'a dangling reference',
      () => [patient('201'), observation(url(0), { encounter: { reference: 'Encounter/none' } })],
      'parked',
      'entry 2',
    ],
    [
      'a dangling reference of a transaction',
      () => [patient('201'), observation(url(0), { performer: [{ reference: 'Practitioner/none' }] })],
      'parked',
      'entry 2',
    ],
    [
      'references in a circle',
      () => [
        patient('201'),
        observation(url(0), { hasMember: [{ reference: url(2) }] }),
        observation(url(0), { hasMember: [{ reference: url(1) }] }),
      ],
      'parked',
      'entry 2',
    ],
    [
      'a reference to another patient',
      () => [
        patient('201'),
        patient('202'),
        observation(url(0), { hasMember: [{ reference: url(3) }] }),
        observation(url(1)),
      ],
      'parked',
      'entry 3',
    ],
    ['no patient', () => [patient('201'), { resourceType: 'Condition', code: { text: 'x' } }], 'parked', 'entry 2'],
    [
      'an unknown modifierExtension',
      () => [patient('201'), observation(url(0), { modifierExtension: [{ url: 'http://x/not', valueBoolean: true }] })],
      'refused',
      'entry 2',
    ],
    ['a birth date that does not exist', () => [{ ...patient('201'), birthDate: '1980-02-30' }], 'refused', 'entry 1'],
    [
      'an encounter that ends before it begins',
      () => [
        patient('201'),
        {
          resourceType: 'Encounter',
          status: 'finished',
          class: { code: 'IMP' },
          subject: { reference: url(0) },
          period: { start: '2026-03-01', end: '2026-02-01' },
        },
      ],
      'refused',
      'entry 2',
    ],
    ['a type that FHIR does not know', () => [patient('201'), { resourceType: 'Spell' }], 'refused', 'entry 2'],
  ])('with %s are not filed at all, and the entry is named', async (_, resources, stage, path) => {
    control += 1;
    const count = () =>
      ctx.read('resource/search', { type: 'facility', id: 'general' }, (db) =>
        db
          .selectFrom('chart_resource')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      );
    const before = await count();
    expect(await send(bundle('transaction', ...resources()))).toMatchObject({ stage, path });
    expect(await count()).toEqual(before);
  });

  it('that are hostile are refused and change nothing in the program', async () => {
    expect(await send(bytes('{"resourceType":"Patient","__proto__":{"x":1}}'))).toMatchObject({ stage: 'refused' });
    expect(
      await send(
        bytes(
          `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient","a":${'['.repeat(200_000)}`,
        ),
      ),
    ).toMatchObject({ stage: 'refused', reason: expect.stringContaining('deeper') });
    expect(
      await send(bytes('{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Pat')),
    ).toMatchObject({ stage: 'refused' });
    expect(await send(bytes('{"resourceType":"Patient","id":"a","name":[{"family":"x\\u0000"}]}'))).toMatchObject({
      stage: 'refused',
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('keep no narrative that would act in a browser', async () => {
    const outcome = await send(
      bytes(
        JSON.stringify({
          ...patient('203'),
          id: 'n1',
          text: { status: 'generated', div: '<div><img src=x onerror=alert(1)></div>' },
        }),
      ),
    );
    const row = await ctx.read('resource/view', { type: 'patient', id: 'x' }, (db) =>
      db
        .selectFrom('chart_resource')
        .select('body')
        .where('id', '=', outcome.patientIds[0] ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(row.body).not.toHaveProperty('text');
  });

  it('find the patient that an HL7 message filed', async () => {
    const hl7 = await send(message('ADT^A28', '20260301120000', pid('204', 'ROE^ANN', '19700101')));
    expect((await send(bytes(JSON.stringify(patient('204'))))).patientIds).toEqual(hl7.patientIds);
  });
});

describe('documents at the door', () => {
  it('without a patient wait until somebody says whose they are', async () => {
    const parked = await send(bytes('Discharge Summary\n\nHospital Course\nThe patient did well.\n'));
    expect(parked).toMatchObject({ stage: 'parked', format: 'text' });
    const filed = await replay(ctx, {
      id: parked.id,
      note: 'Given by the ward',
      patient: { mrn: '100', authority: 'HOSP' },
    });
    expect(filed).toMatchObject({ stage: 'filed' });
  });
});

describe('the door', () => {
  it('is closed to those who do not file, and every filing leaves an event that names the patient', async () => {
    await expect(receive(office.asRole('coder'), { source: 'feed', bytes: bytes('x') })).rejects.toMatchObject({
      code: 'denied',
    });
    await expect(listInbound(office.asRole('provider'))).rejects.toMatchObject({ code: 'denied' });
    expect(await office.verifyAudit()).toMatchObject({ ok: true });
  });

  it('shows nothing of another facility', async () => {
    const other = office.asRole('him-technician', { facility: 'other' });
    expect(await listInbound(other)).toEqual([]);
    const same = await receive(other, { source: 'feed', bytes: message('ADT^A28', '20260301120000', pid('100')) });
    const mine = await send(message('ADT^A28', '20260301120500', pid('100')));
    expect(same.patientIds[0]).not.toBe(mine.patientIds[0]);
  });
});
