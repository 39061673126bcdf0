import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('the completeness of a chart over HTTP', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());

  it('names the unsigned summary, in the published shape', async () => {
    const answer = await test.server.inject({ url: '/api/charts/cholecystectomy/completeness' });
    expect(answer.statusCode, answer.body).toBe(200);
    const { complete, deficiencies } = schemas.completenessSchema.parse(answer.json());
    expect(complete).toBe(false);
    const lacking = deficiencies.filter(({ stage }) => stage !== 'completed').map(({ key }) => key);
    expect(lacking).toEqual(['cholecystectomy/document-signature@dc']);
  });

  it('answers 404 for a chart that is not there', async () => {
    expect((await test.server.inject({ url: '/api/charts/nobody/completeness' })).statusCode).toBe(404);
  });

  it('refuses a day that is none', async () => {
    expect((await test.server.inject({ url: '/api/completeness?since=2026-02-30' })).statusCode).toBe(400);
  });
});
