import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('a physician query over HTTP', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());
  const send = (method: 'POST' | 'PUT', url: string, payload: unknown) =>
    test.server.inject({
      method,
      url,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });

  const draft = {
    title: 'Kidney function',
    format: 'options',
    question: 'Please clarify the clinical significance of the creatinine.',
    indicators: [{ text: 'Creatinine 2.4', source: 'Laboratory results', date: '2025-12-04' }],
    options: [
      { text: 'Acute kidney injury', kind: 'answer' },
      { text: 'Not clinically significant', kind: 'answer' },
      { text: 'Other', kind: 'other' },
      { text: 'Unable to determine', kind: 'undetermined' },
    ],
    documented: [],
  };

  it('is linted while it is written', async () => {
    const leading = await send('POST', '/api/queries/lint', {
      ...draft,
      question: 'Please document AKI so we can bill it.',
    });
    const found = schemas.queryFindingsSchema.parse(leading.json());
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['physician-query/payment', 'physician-query/leading-wording']),
    );
    expect((await send('POST', '/api/queries/lint', draft)).json()).toEqual([]);
  });

  it('is kept as a draft, refused while not compliant, sent, and listed for its chart', async () => {
    const chart = '/api/charts/sepsis-pyelonephritis';
    const bad = await send('POST', `${chart}/queries`, { provider: 'dr-a', draft: { ...draft, title: 'AKI (MCC)' } });
    expect(bad.statusCode, bad.body).toBe(201);
    const { query, findings } = schemas.checkedQuerySchema.parse(bad.json());
    expect(findings.length).toBeGreaterThan(0);
    const refused = await send('POST', `/api/queries/${query.id}/send`, { version: 1 });
    expect(refused.statusCode).toBe(409);
    const revised = await send('PUT', `/api/queries/${query.id}`, { version: 1, draft });
    expect(schemas.checkedQuerySchema.parse(revised.json()).findings).toEqual([]);
    const sent = await send('POST', `/api/queries/${query.id}/send`, { version: 2 });
    expect(sent.statusCode, sent.body).toBe(200);
    const listed = schemas.physicianQueriesSchema.parse((await test.server.inject({ url: `${chart}/queries` })).json());
    expect(listed.map(({ stage }) => stage)).toEqual(['open']);
  });

  it('offers templates and the chart’s own indicators', async () => {
    const templates = schemas.queryTemplatesSchema.parse(
      (await test.server.inject({ url: '/api/query-templates' })).json(),
    );
    expect(templates.length).toBeGreaterThan(15);
    const found = await test.server.inject({
      url: '/api/charts/sepsis-pyelonephritis/indicators?template=kidney-function',
    });
    expect((found.json() as unknown[]).length).toBeGreaterThan(0);
  });
});
