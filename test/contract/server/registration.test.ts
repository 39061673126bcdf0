import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas, type ZodServer } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

const demographics = (given: string, birthDate: string) => ({
  names: [{ kind: 'legal', given, family: 'Contractor' }],
  birthDate,
  administrativeSex: 'F',
  addresses: [],
  phones: [{ kind: 'home', number: '309-555-0142' }],
  emergencyContacts: [],
});

describe('registration over HTTP', () => {
  let test: TestServer;
  let technician: ZodServer;
  let coder: ZodServer;
  beforeAll(async () => {
    test = await testServer();
    technician = await test.as('him-technician');
    coder = test.server;
  });
  afterAll(async () => {
    await test.close();
  });
  const send = (
    method: 'POST' | 'PUT',
    url: string,
    body: unknown,
    headers: Record<string, string> = {},
    server = technician,
  ) =>
    server.inject({
      method,
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(body),
    });
  const register = async (given: string, birthDate: string, number: string, onDuplicates = 'queue') => {
    const answer = await send('POST', '/api/patients', {
      demographics: demographics(given, birthDate),
      mrns: [{ authority: 'GEN', number }],
      onDuplicates,
    });
    return { status: answer.statusCode, body: schemas.registeredSchema.parse(answer.json()) };
  };

  it('registers, finds, opens and amends with answers of the published shape', async () => {
    const made = await register('Ada', '1950-05-05', 'H1');
    expect(made.status).toBe(201);
    const id = made.body.outcome === 'registered' ? made.body.patient.id : '';
    const [line] = schemas.patientLinesSchema.parse(
      (await technician.inject({ url: '/api/patients?family=contr&birthDate=1950-05-05' })).json(),
    );
    expect(line).toMatchObject({ id, name: 'Contractor, Ada' });
    const opened = await technician.inject({ url: `/api/patients/${id}` });
    expect(opened.headers['etag']).toBe('"1"');
    schemas.openedPatientSchema.parse(opened.json());
    const body = { demographics: { ...demographics('Ada', '1950-05-06') } };
    expect((await send('PUT', `/api/patients/${id}`, body)).statusCode).toBe(400);
    const amended = await send('PUT', `/api/patients/${id}`, body, { 'if-match': '"1"' });
    expect(schemas.amendedSchema.parse(amended.json())).toMatchObject({ outcome: 'amended', patient: { version: 2 } });
    expect((await send('PUT', `/api/patients/${id}`, body, { 'if-match': '"1"' })).statusCode).toBe(409);
    const overlay = await send(
      'PUT',
      `/api/patients/${id}`,
      { demographics: demographics('Zebulon', '2001-09-09') },
      { 'if-match': '"2"' },
    );
    expect(schemas.amendedSchema.parse(overlay.json()).outcome).toBe('overlay-suspected');
  });

  it('answers possible duplicates, queues them, decides, merges and takes the merge back', async () => {
    const first = await register('Berta', '1944-04-04', 'H2');
    expect((await register('Berta', '1944-04-04', 'H3', 'answer')).body.outcome).toBe('possible-duplicates');
    const second = await register('Berta', '1944-04-04', 'H3');
    const ids = [first, second].map(({ body }) => (body.outcome === 'registered' ? body.patient.id : ''));
    const pairs = schemas.duplicatesSchema.parse((await technician.inject({ url: '/api/duplicates' })).json());
    const pair = pairs.find(({ patientIds }) => ids.every((id) => patientIds.includes(id)));
    schemas.openedDuplicateSchema.parse((await technician.inject({ url: `/api/duplicates/${pair?.id}` })).json());
    const decided = await send('POST', `/api/duplicates/${pair?.id}/decision`, {
      decision: 'same',
      reason: 'Same telephone',
    });
    expect(schemas.duplicateSchema.parse(decided.json()).stage).toBe('same');
    const merged = schemas.mergedSchema.parse(
      (await send('POST', `/api/patients/${ids[0]}/merge`, { retiredId: ids[1], reason: 'Same person' })).json(),
    );
    expect((await technician.inject({ url: `/api/patients/${ids[1]}` })).json()).toMatchObject({
      id: ids[0],
      askedAs: ids[1],
    });
    expect(
      (await send('POST', `/api/patients/${ids[0]}/merge`, { retiredId: ids[1], reason: 'again' })).statusCode,
    ).toBe(409);
    schemas.unmergedSchema.parse(
      (await send('POST', `/api/merges/${merged.mergeId}/undo`, { reason: 'Sisters' })).json(),
    );
  });

  it('denies a coder, refuses what is no registration, and survives both', async () => {
    expect(
      (await send('POST', '/api/patients', { demographics: demographics('Cleo', '1960-01-01'), mrns: [] }, {}, coder))
        .statusCode,
    ).toBe(403);
    expect((await coder.inject({ url: '/api/duplicates' })).statusCode).toBe(403);
    expect((await send('POST', '/api/patients', { demographics: { names: 1 }, mrns: [] })).statusCode).toBe(400);
    const impossible = await send('POST', '/api/patients', {
      demographics: demographics('Cleo', '1960-02-30'),
      mrns: [],
    });
    expect([impossible.statusCode, impossible.body.includes('Cleo')]).toEqual([400, false]);
    expect((await technician.inject({ url: '/api/patients?family=%25%25' })).statusCode).toBe(400);
    expect((await technician.inject({ url: '/api/patients/pat-none' })).statusCode).toBe(404);
    expect((await technician.inject({ url: '/api/patients?family=contr' })).statusCode).toBe(200);
  });
});
