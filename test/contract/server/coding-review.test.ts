import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('reviews of coding over HTTP', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());

  it('answer a list in the published shape, or say that the role may not', async () => {
    const answer = await test.server.inject({ url: '/api/reviews' });
    if (answer.statusCode === 403) expect(answer.json()).toMatchObject({ status: 403 });
    else expect(schemas.codingReviewsSchema.parse(answer.json())).toEqual([]);
  });

  it('refuse a sample whose period is none', async () => {
    const answer = await test.server.inject({
      method: 'POST',
      url: '/api/review-samples/plan',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ criteria: { from: '2026-02-30', to: '2026-03-01' }, expected: 0.95, margin: 0.05 }),
    });
    expect(answer.statusCode).toBe(400);
  });

  it('answer 404 or 403 for a review that is not there, never more', async () => {
    expect([403, 404]).toContain((await test.server.inject({ url: '/api/reviews/nobody' })).statusCode);
  });
});
