import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('the worklist over HTTP', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());
  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    test.server.inject({
      method,
      url,
      ...(payload ? { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(payload) } : {}),
    });

  it('pulls the next chart, shows its owner, lets it wait, and gives it back', async () => {
    const pulled = schemas.pulledSchema.parse((await send('POST', '/api/worklist/next', {})).json());
    const chart = `/api/charts/${pulled.chartId ?? ''}`;
    expect((await send('POST', `${chart}/pending`, { reason: 'unsigned-document' })).statusCode).toBe(200);
    const mine = await test.server.inject({ url: '/api/worklist?owner=me' });
    expect(mine.statusCode, mine.body).toBe(200);
    const { lines } = schemas.worklistSchema.parse(mine.json());
    expect(lines).toMatchObject([{ chartId: pulled.chartId, pending: ['unsigned-document'] }]);
    expect((await send('DELETE', `${chart}/pending`)).statusCode).toBe(200);
    expect((await send('DELETE', `${chart}/owner`)).statusCode).toBe(200);
    expect((await test.server.inject({ url: '/api/worklist?owner=me' })).json()).toEqual({ total: 0, lines: [] });
  });

  it('refuses a filter that is none', async () => {
    expect((await test.server.inject({ url: '/api/worklist?stage=lost' })).statusCode).toBe(400);
  });
});
