import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SavedAbstract, schemas, type VerdictAnswer } from '../../../src/server/index.ts';
import { demonstrationCharts } from '../../demonstration-charts.ts';
import { type TestServer, testServer } from './test-server.ts';

const outpatients = demonstrationCharts.filter(({ chart }) => chart.setting === 'outpatient');

describe('an outpatient encounter of the demonstration', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());

  const send = (method: 'POST' | 'PUT', url: string, payload: unknown, headers: Record<string, string> = {}) =>
    test.server.inject({
      method,
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    });

  it('is judged without a DRG, with the reason, and no error stands against its answer key', async () => {
    expect(outpatients.length).toBeGreaterThan(0);
    for (const { key } of outpatients) {
      const answer = await send('POST', '/api/verdict', key.abstract);
      const verdict = schemas.verdictAnswerSchema.parse(answer.json()) as VerdictAnswer;
      expect([verdict.drg, verdict.why]).toEqual([undefined, []]);
      expect(verdict.reason).toMatch(/outpatient/);
      expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(verdict.codes.filter(({ valid }) => !valid)).toEqual([]);
    }
  });

  it('begins as an outpatient abstract, is saved and becomes final without a DRG', async () => {
    const { chart, key } = outpatients[0] as (typeof outpatients)[number];
    const url = `/api/charts/${chart.id}/abstract`;
    const empty = schemas.savedAbstractSchema.parse((await test.server.inject({ url })).json());
    expect(empty.abstract).toMatchObject(chart.encounter);
    const saved = (await send('PUT', url, { abstract: key.abstract }, { 'if-match': '"0"' })).json() as SavedAbstract;
    expect(saved).toMatchObject({ version: 1, stage: 'in-progress' });
    const final = await send('POST', `/api/charts/${chart.id}/abstract/final`, {}, { 'if-match': '"1"' });
    expect(final.statusCode, final.body).toBe(200);
    expect(final.json()).toMatchObject({ stage: 'final-coded', abstract: { setting: 'outpatient' } });
    const lines = schemas.chartLinesSchema.parse((await test.server.inject({ url: '/api/charts' })).json());
    const line = lines.find(({ id }) => id === chart.id);
    expect([line?.stage, line?.drg]).toEqual(['final-coded', undefined]);
  });
});
