import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('suggestions over HTTP', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());

  it('answer the codes a chart speaks for, each with words that stand where they say, and accept none', async () => {
    const answer = await test.server.inject({ url: '/api/charts/copd-exacerbation/suggestions' });
    expect(answer.statusCode, answer.body).toBe(200);
    const { suggestions, starter } = schemas.suggestionsSchema.parse(answer.json());
    expect(starter).toBe(true);
    expect(suggestions.map(({ code }) => code)).toEqual(expect.arrayContaining(['J441', 'I10', 'F17210']));
    const chart = schemas.chartAnswerSchema.parse(
      (await test.server.inject({ url: '/api/charts/copd-exacerbation' })).json(),
    );
    for (const { document, section, start, end, quote } of suggestions.flatMap(({ evidence }) => evidence)) {
      const text = chart.documentList.find(({ id }) => id === document)?.sections[section]?.text ?? '';
      expect(text.slice(start, end)).toBe(quote);
    }
    const saved = await test.server.inject({ url: '/api/charts/copd-exacerbation/abstract' });
    expect(schemas.savedAbstractSchema.parse(saved.json())).toMatchObject({
      version: 0,
      abstract: { secondaryDiagnoses: [] },
    });
  });

  it('do not exist for a chart that does not', async () => {
    expect((await test.server.inject({ url: '/api/charts/no-such-chart/suggestions' })).statusCode).toBe(404);
  });
});
