import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas, type ZodServer } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

const adt = (id: string, mrn: string): string =>
  `MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ADT^A01|${id}|P|2.5.1\rPID|1||${mrn}||DOE^JANE||19800229|F\rPV1|1|I|||||||||||||||||${id}^^^GH^VN${'|'.repeat(25)}202602270800\r`;

describe('the doors of the chart over HTTP', () => {
  let test: TestServer;
  let server: ZodServer;
  let coder: ZodServer;
  beforeAll(async () => {
    test = await testServer();
    server = await test.as('him-technician');
    coder = test.server;
  });
  afterAll(async () => {
    await test.close();
  });
  const post = async (url: string, payload: string) => {
    const answer = await server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/octet-stream' },
      payload,
    });
    return { status: answer.statusCode, body: answer.json() as unknown };
  };

  it('take a batch of HL7 v2, message by message, and the chart is there for coders', async () => {
    const { status, body } = await post('/api/inbound?name=feed.hl7', adt('H1', '1^^^GH^MR') + adt('H2', '2^^^GH^MR'));
    expect(status).toBe(200);
    const outcomes = schemas.inboundOutcomeSchema.array().parse(body);
    expect(outcomes.map(({ stage }) => stage)).toEqual(['filed', 'filed']);
    const chart = await coder.inject({ url: `/api/charts/${outcomes[0]?.encounterIds[0]}` });
    expect(chart.statusCode, chart.body).toBe(200);
    expect(chart.json()).toMatchObject({ mrn: '1', setting: 'inpatient', admissionDate: '2026-02-27' });
    const timeline = await server.inject({ url: `/api/patients/${outcomes[0]?.patientIds[0]}/timeline` });
    expect(schemas.timelineSchema.parse(timeline.json())).toMatchObject([{ kind: 'Encounter', status: 'in-progress' }]);
  });

  it('list what waits, give it back as bytes, and file it mended', async () => {
    const outcome = schemas.inboundOutcomeSchema.array().parse((await post('/api/inbound', adt('H3', ''))).body)[0];
    expect(outcome).toMatchObject({ stage: 'parked', path: 'PID-3' });
    const list = await server.inject({ url: '/api/inbound' });
    expect(schemas.inboundLinesSchema.parse(list.json()).map(({ id }) => id)).toContain(outcome?.id);
    const bytes = await server.inject({ url: `/api/inbound/${outcome?.id}` });
    expect(bytes.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    expect(bytes.headers['content-disposition']).toMatch('attachment');
    const mended = bytes.body.replace('PID|1||', 'PID|1||3^^^GH^MR');
    expect(
      await post(`/api/inbound/${outcome?.id}/replay?note=number%20from%20the%20face%20sheet`, mended),
    ).toMatchObject({ status: 200, body: { stage: 'filed' } });
    expect(await post(`/api/inbound/${outcome?.id}/replay?note=again`, '')).toMatchObject({ status: 409 });
  });

  it('dismiss with a reason, file a text for the patient who is named, and refuse an empty body', async () => {
    const [waits] = schemas.inboundOutcomeSchema.array().parse((await post('/api/inbound', 'MSH|^~\\&|')).body);
    const done = await server.inject({
      method: 'POST',
      url: `/api/inbound/${waits?.id}/dismissal`,
      payload: { reason: 'A test of the line' },
    });
    expect(done.json()).toEqual({ ok: true });
    expect(await post('/api/inbound?mrn=1&authority=GH', 'Progress note\n\nDoing well.\n')).toMatchObject({
      status: 200,
      body: [{ stage: 'filed', format: 'text' }],
    });
    expect((await post('/api/inbound', '')).status).toBe(400);
  });

  it('are closed to coders, and serve FHIR beside', async () => {
    const denied = await coder.inject({
      method: 'POST',
      url: '/api/inbound',
      headers: { 'content-type': 'application/octet-stream' },
      payload: 'x',
    });
    expect(denied.statusCode).toBe(403);
    expect((await server.inject({ url: '/fhir/metadata' })).json()).toMatchObject({
      resourceType: 'CapabilityStatement',
    });
    expect((await server.inject({ url: '/fhir/Patient?identifier=GH|1' })).json()).toMatchObject({ total: 1 });
  });
});
