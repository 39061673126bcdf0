import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import type { OfficeContext } from '../../office/access/index.ts';
import { servedTypes } from '../../office/chart/index.ts';
import { fhirRoutes } from './index.ts';

let office: TestOffice;
let server: FastifyInstance;
let ctx: OfficeContext;
beforeAll(async () => {
  office = await testOffice();
  ctx = office.asRole('him-technician');
  server = fastify({ routerOptions: { maxParamLength: 200 } });
  await fhirRoutes(server, { version: '1.2.3', contextOf: () => ctx });
});
afterAll(async () => {
  await server.close();
  await office.close();
});

const uuid = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const get = async (url: string) => {
  const response = await server.inject({ url });
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    body: response.json() as Record<string, never>,
  };
};
const post = async (body: unknown) => {
  const response = await server.inject({
    method: 'POST',
    url: '/fhir',
    headers: { 'content-type': 'application/fhir+json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.statusCode, body: response.json() as Record<string, never> };
};
const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource, n) => ({ fullUrl: uuid(n), resource, request: { method: 'POST', url: 'x' } })),
});
const concept = (code: string) => ({ coding: [{ system: 'http://cs', code }] });
const at = '2026-03-01T08:00:00Z';
const subject = { subject: { reference: uuid(0) } };
const patientRef = { patient: { reference: uuid(0) } };
const encounter = { encounter: { reference: uuid(1) } };

/** One resource of every served type, with every element a search parameter reads. */
const example: Readonly<Record<string, object>> = {
  Patient: {
    identifier: [{ system: 'http://id', value: 'Patient-1' }],
    name: [{ family: 'Moreau', given: ['Zoé'] }],
    birthDate: '1980-02-29',
  },
  Encounter: {
    status: 'finished',
    class: { code: 'IMP' },
    type: [concept('t')],
    ...subject,
    period: { start: at, end: '2026-03-04' },
  },
  AllergyIntolerance: {
    ...patientRef,
    code: concept('c'),
    category: ['food'],
    clinicalStatus: concept('active'),
    recordedDate: at,
  },
  CarePlan: { ...subject, ...encounter, status: 'active', category: [concept('g')], period: { start: at } },
  Claim: { ...patientRef, item: [{ sequence: 1, encounter: [{ reference: uuid(1) }] }], status: 'active', created: at },
  Condition: {
    ...subject,
    ...encounter,
    code: concept('c'),
    category: [concept('g')],
    clinicalStatus: concept('active'),
  },
  Coverage: { beneficiary: { reference: uuid(0) }, type: concept('t'), status: 'active' },
  DiagnosticReport: {
    ...subject,
    ...encounter,
    status: 'final',
    code: concept('c'),
    category: [concept('g')],
    effectiveDateTime: at,
  },
  DocumentReference: {
    ...subject,
    context: { encounter: [{ reference: uuid(1) }] },
    status: 'current',
    type: concept('t'),
    category: [concept('g')],
    date: at,
  },
  Immunization: { ...patientRef, status: 'completed', vaccineCode: concept('c'), occurrenceDateTime: at },
  MedicationAdministration: {
    ...subject,
    status: 'completed',
    medicationCodeableConcept: concept('c'),
    effectivePeriod: { start: at },
  },
  MedicationRequest: {
    ...subject,
    ...encounter,
    status: 'active',
    medicationCodeableConcept: concept('c'),
    category: [concept('g')],
    authoredOn: at,
  },
  Observation: {
    ...subject,
    ...encounter,
    status: 'final',
    code: concept('c'),
    category: [concept('g')],
    effectiveDateTime: at,
  },
  Organization: { name: 'Moreau Clinic', type: [concept('t')] },
  Practitioner: { name: [{ family: 'Moreau' }] },
  Procedure: {
    ...subject,
    ...encounter,
    status: 'completed',
    code: concept('c'),
    category: concept('g'),
    performedDateTime: at,
  },
  RelatedPerson: { ...patientRef, name: [{ family: 'Moreau' }] },
  ServiceRequest: {
    ...subject,
    ...encounter,
    status: 'active',
    code: concept('c'),
    category: [concept('g')],
    authoredOn: at,
  },
};
const types = [
  'Patient',
  'Encounter',
  ...Object.keys(servedTypes).filter((type) => type !== 'Patient' && type !== 'Encounter'),
];

/** A value that finds the example, and one that does not. */
function values(type: string, name: string, by: string, ids: ReadonlyMap<string, string>): readonly [string, string] {
  const resource = example[type] as { status?: string };
  switch (by) {
    case 'id':
      return [ids.get(type) ?? '', 'none'];
    case 'identifier':
      return [`http://id|${type}-1`, 'http://id|9'];
    case 'patient_id':
      return [`Patient/${ids.get('Patient')}`, 'Patient/none'];
    case 'encounter_id':
      return [ids.get('Encounter') ?? '', 'none'];
    case 'status':
      return [resource.status ?? 'active', 'draft'];
    case 'date':
      return ['ge2026-03-01', 'gt2026-03-01'];
    case 'birth_date':
      return ['1980-02', 'lt1980-02-29'];
    case 'name':
      return ['more', 'oreau'];
    case 'class':
      return ['IMP', 'AMB'];
    default:
      if (name === 'category' && type === 'AllergyIntolerance') return ['food', 'medication'];
      return [{ code: 'http://cs|c', category: 'g', type: 't' }[by] ?? '', 'http://cs|none'];
  }
}

describe('FHIR door', () => {
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const resources = types.map((type) => ({
      resourceType: type,
      identifier: [{ system: 'http://id', value: `${type}-1` }],
      ...example[type],
    }));
    const { status, body } = await post(bundle(...resources));
    expect({ status, body }).toMatchObject({ status: 200, body: { type: 'transaction-response' } });
    const entries = body['entry'] as unknown as { response: { location: string } }[];
    ids = new Map(entries.map(({ response }) => response.location.split('/') as [string, string]));
  });

  it('says what it does: every type it lists is stored, read, versioned and searched by every parameter', async () => {
    const { body, type } = await get('/fhir/metadata');
    expect(type).toMatch('application/fhir+json');
    const rest = (body['rest'] as unknown as { resource: { type: string; searchParam: { name: string }[] }[] }[])[0];
    expect(rest?.resource.map((one) => one.type).sort()).toEqual(Object.keys(example).sort());
    for (const { type: served, searchParam } of rest?.resource ?? []) {
      const address = `/fhir/${served}/${ids.get(served)}`;
      expect(await get(address)).toMatchObject({
        status: 200,
        body: { resourceType: served, meta: { versionId: '1' } },
      });
      expect(await get(`${address}/_history/1`)).toMatchObject({ status: 200, body: { id: ids.get(served) } });
      expect(await get(`${address}/_history/7`)).toMatchObject({
        status: 404,
        body: { resourceType: 'OperationOutcome' },
      });
      for (const { name } of searchParam) {
        const by = servedTypes[served]?.find((one) => one.name === name)?.by ?? '';
        const [hit, miss] = values(served, name, by, ids);
        const found = await get(`/fhir/${served}?${name}=${encodeURIComponent(hit)}`);
        expect({ served, name, status: found.status, total: found.body['total'] }).toEqual({
          served,
          name,
          status: 200,
          total: 1,
        });
        const none = await get(`/fhir/${served}?${name}=${encodeURIComponent(miss)}`);
        expect({ served, name, status: none.status, total: none.body['total'] }).toEqual({
          served,
          name,
          status: 200,
          total: 0,
        });
      }
    }
  });

  it('brings the patient and the encounter along', async () => {
    const { body } = await get('/fhir/Observation?_include=Observation:patient&_include=Observation:encounter');
    expect(
      (body['entry'] as unknown as { search: { mode: string }; resource: { resourceType: string } }[]).map(
        ({ search, resource }) => `${search.mode} ${resource.resourceType}`,
      ),
    ).toEqual(['match Observation', 'include Patient', 'include Encounter']);
  });

  it('gives pages with a link to the next one', async () => {
    await post(
      bundle(
        { resourceType: 'Patient', name: [{ family: 'Page' }] },
        ...Array.from({ length: 5 }, (_, n) => ({
          resourceType: 'Observation',
          status: 'registered',
          code: { text: `n${n}` },
          ...subject,
        })),
      ),
    );
    const seen: string[] = [];
    for (let next: string | undefined = '/fhir/Observation?status=registered&_count=2'; next !== undefined; ) {
      const { body } = await get(next);
      seen.push(...(body['entry'] as unknown as { resource: { id: string } }[]).map(({ resource }) => resource.id));
      next = (body['link'] as unknown as { relation: string; url: string }[])
        .find(({ relation }) => relation === 'next')
        ?.url.replace(/^https?:\/\/[^/]+/, '');
    }
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    ['/fhir/Observation?shoe-size=44', 400, 'invalid'],
    ['/fhir/Observation?code:text=x', 400, 'invalid'],
    ['/fhir/Observation?date=yesterday', 400, 'invalid'],
    ['/fhir/Observation?_offset=9999999', 400, 'invalid'],
    ['/fhir/Observation?_count=-1', 400, 'invalid'],
    ['/fhir/Observation?_include=Observation:performer', 400, 'invalid'],
    ['/fhir/Observation?_format=xml', 400, 'invalid'],
    ['/fhir/Patient/../../etc/passwd', 404, undefined],
    ['/fhir/Spell?_id=1', 404, 'not-found'],
    ['/fhir/constructor?_id=1', 404, 'not-found'],
    ['/fhir/Patient/none', 404, 'not-found'],
  ])('answers %s with an OperationOutcome', async (url, status, code) => {
    const found = await get(url);
    expect(found.status).toBe(status);
    if (code !== undefined)
      expect(found.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] });
  });

  it('takes no injection: hostile values find nothing and break nothing', async () => {
    const hostile = [
      "'",
      '"',
      "' or 1=1--",
      '%',
      '_',
      '%%%%',
      "'; drop table patient; --",
      '\\',
      '{"a":1}',
      '$1',
      'a|b|c',
      "')) or (('1'='1",
      '\u202e',
      '😀',
      ',,,',
      '||',
      '\0',
    ];
    for (const value of hostile)
      for (const parameter of ['_id', 'identifier', 'name', 'birthdate'])
        expect([200, 400], `${parameter}=${value}`).toContain(
          (await get(`/fhir/Patient?${parameter}=${encodeURIComponent(value)}`)).status,
        );
    expect((await get('/fhir/Patient?name=%25')).body['total']).toBe(0);
    expect((await get(`/fhir/Patient?name=${'x'.repeat(501)}`)).status).toBe(400);
  });

  it('refuses a bundle as a whole and names the entry', async () => {
    const { status, body } = await post(
      bundle(
        { resourceType: 'Patient', name: [{ family: 'Whole' }] },
        { resourceType: 'Observation', status: 'final', code: concept('x'), subject: { reference: 'Patient/none' } },
      ),
    );
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { resourceType: 'OperationOutcome', issue: [{ expression: ['Bundle.entry[1]'] }] },
    });
    expect((await get('/fhir/Patient?name=whole')).body['total']).toBe(0);
    expect(await post('{"resourceType":"Bundle","type":"transaction","entry":[{"resource"')).toMatchObject({
      status: 400,
    });
    expect(await post('')).toMatchObject({ status: 400 });
  });

  it('shows nothing of another facility, and of a sensitive chart only for a reason', async () => {
    const mine = ctx;
    ctx = office.asRole('him-technician', { facility: 'other' });
    expect(await get(`/fhir/Patient/${ids.get('Patient')}`)).toMatchObject({ status: 404 });
    expect((await get('/fhir/Patient')).body['total']).toBe(0);
    ctx = mine;
    await office
      .asRole('manager')
      .write('chart/mark-sensitive', { type: 'chart', id: ids.get('Encounter') ?? '' }, (db) =>
        db
          .updateTable('chart')
          .set({ sensitivity: ['vip'] })
          .where('id', '=', ids.get('Encounter') ?? '')
          .execute(),
      );
    expect(await get(`/fhir/Condition/${ids.get('Condition')}`)).toMatchObject({ status: 403 });
    expect((await get('/fhir/Condition')).body['total']).toBe(0);
    ctx = office.asRole('him-technician', { reason: 'Completing the record of this stay' });
    expect(await get(`/fhir/Condition/${ids.get('Condition')}`)).toMatchObject({ status: 200 });
    expect((await get('/fhir/Condition')).body['total']).toBe(1);
    ctx = mine;
  });

  it('is closed to those without a role for it', async () => {
    const mine = ctx;
    ctx = office.asRole('administrator');
    expect(await get('/fhir/Patient')).toMatchObject({ status: 403, body: { issue: [{ code: 'forbidden' }] } });
    ctx = mine;
  });
});
