import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type AbstractJson, type SavedAbstract, schemas, type VerdictAnswer } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

const answerKey = (id: string): { readonly abstract: AbstractJson; readonly drg: { readonly drg: string } } =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../synthetic/answers/${id}.json`), 'utf8'));

describe('the server', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await testServer();
  });
  afterAll(() => test.close());

  const get = (url: string) => test.server.inject({ url });
  const send = (method: 'POST' | 'PUT', url: string, payload: unknown, headers: Record<string, string> = {}) =>
    test.server.inject({
      method,
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    });
  const shaped = async <T>(schema: z.ZodType<T>, url: string): Promise<T> => {
    const answer = await get(url);
    expect(answer.statusCode, answer.body).toBe(200);
    return schema.parse(answer.json());
  };

  it('tells its status, that login is required, and that it is alive and ready', async () => {
    const status = await shaped(schemas.statusSchema, '/api/status');
    expect(status).toMatchObject({ starterOnly: true, demonstration: true, login: 'required' });
    expect((await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await get('/readyz')).statusCode).toBe(200);
  });

  it('lists the demonstration charts, the guided case first, then the newest discharge, and opens each', async () => {
    const lines = await shaped(schemas.chartLinesSchema, '/api/charts');
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.map((line) => line.guided === true).indexOf(true)).toBe(0);
    const days = lines.slice(1).map((line) => line.dischargeDate ?? '');
    expect(days).toEqual([...days].sort().reverse());
    for (const { id, documents } of lines) {
      const chart = await shaped(schemas.chartAnswerSchema, `/api/charts/${id}`);
      expect(chart.documentList).toHaveLength(documents);
      const saved = await shaped(schemas.savedAbstractSchema, `/api/charts/${id}/abstract`);
      expect(saved).toMatchObject({ version: 0, stage: 'uncoded', abstract: { id, secondaryDiagnoses: [] } });
    }
  });

  it('gives the answer-key DRG of a chart, with codes, findings, proof and editions', async () => {
    const key = answerKey('copd-exacerbation');
    const answer = await send('POST', '/api/verdict', key.abstract);
    const verdict = schemas.verdictAnswerSchema.parse(answer.json()) as VerdictAnswer;
    expect(verdict.drg?.drg).toBe(key.drg.drg);
    expect(verdict.codes[0]).toMatchObject({
      field: '/principalDiagnosis',
      code: 'J441',
      valid: true,
      drivesDrg: true,
    });
    expect(verdict.editions.every((line) => line.includes('starter'))).toBe(true);
  });

  it('says why there is no DRG', async () => {
    const { principalDiagnosis: _, ...abstract } = answerKey('copd-exacerbation').abstract;
    const without = (await send('POST', '/api/verdict', abstract)).json() as VerdictAnswer;
    expect([without.drg, without.reason]).toEqual([undefined, 'There is no principal diagnosis yet.']);
    const later = { ...abstract, admissionDate: '2036-01-01', dischargeDate: '2036-01-03', lengthOfStay: undefined };
    expect(
      ((await send('POST', '/api/verdict', { ...later, principalDiagnosis: { code: 'J441' } })).json() as VerdictAnswer)
        .reason,
    ).toMatch(/2036/);
  });

  it('searches and shows codes of the edition in force, and says when there is none', async () => {
    const found = await shaped(schemas.searchAnswerSchema, '/api/search?q=copd+exacerbation&on=2025-11-13&limit=5');
    expect(found.results[0]).toMatchObject({ code: 'J441', display: 'J44.1', billable: true });
    expect(found).toMatchObject({ starter: true });
    const page = await shaped(schemas.codePageSchema, '/api/codes/icd-10-cm/j44.1?on=2025-11-13');
    expect(page).toMatchObject({ code: 'J441', valid: true, parents: [{ code: 'J44' }] });
    expect(page.marks).toMatchObject({ severity: 'CC', starter: true });
    expect(page.notes.flatMap((note) => note.targets).find((one) => one.first)).toBeDefined();
    expect((await get('/api/codes/icd-10-cm/Z99999?on=2025-11-13')).statusCode).toBe(404);
    expect((await get('/api/codes/icd-10-cm/J441?on=2036-01-01')).statusCode).toBe(409);
    const none = await shaped(schemas.searchAnswerSchema, '/api/search?q=copd&on=1999-01-01');
    expect(none).toMatchObject({ results: [], reason: expect.stringContaining('1999-01-01') });
  });

  it('describes itself in OpenAPI, every route of the contract in it', async () => {
    const document = (await get('/api/openapi.json')).json() as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(
      Object.entries(document.paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`))
        .sort(),
    ).toEqual(
      expect.arrayContaining([
        'get /api/charts',
        'get /api/charts/{id}',
        'get /api/charts/{id}/abstract',
        'get /api/charts/{id}/abstract/export',
        'get /api/charts/{id}/abstract/export/{form}',
        'get /api/charts/{id}/abstract/print',
        'get /api/codes/{system}/{code}',
        'get /api/search',
        'get /api/status',
        'post /api/charts',
        'post /api/charts/{id}/abstract/final',
        'post /api/charts/{id}/abstract/reopen',
        'post /api/verdict',
        'put /api/charts/{id}/abstract',
      ]),
    );
  });

  describe('keeps an abstract', () => {
    const url = '/api/charts/nstemi-pci/abstract';
    const key = answerKey('nstemi-pci');
    const save = (version: number, abstract: unknown = key.abstract) =>
      send('PUT', url, { version, abstract, stage: 'uncoded' }, { 'if-match': `"${version}"` });

    it('from version to version, refusing a save that has not seen the last one', async () => {
      const first = await save(0);
      expect([first.statusCode, first.headers['etag']]).toEqual([200, '"1"']);
      expect(schemas.savedAbstractSchema.parse(first.json())).toMatchObject({ version: 1, stage: 'in-progress' });
      const stale = await save(0);
      expect(stale.statusCode).toBe(409);
      expect(schemas.problemSchema.parse(stale.json())).toMatchObject({ yours: 0, current: 1 });
      expect((await send('PUT', url, { abstract: key.abstract })).statusCode).toBe(400);
      expect((await save(1, { ...key.abstract, id: 'copd-exacerbation' })).statusCode).toBe(400);
      const again = (await get(url)).json() as SavedAbstract;
      expect(again.abstract.principalDiagnosis).toEqual(key.abstract.principalDiagnosis);
      const line = schemas.chartLinesSchema
        .parse((await get('/api/charts')).json())
        .find(({ id }) => id === 'nstemi-pci');
      expect(line).toMatchObject({ stage: 'in-progress', drg: key.drg.drg });
    });

    it('exports it as FHIR, CSV and PDF', async () => {
      const fhir = await get(`${url}/export/fhir`);
      expect(fhir.headers['content-type']).toContain('application/fhir+json');
      expect(fhir.json()).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
      const csv = await get(`${url}/export/csv`);
      expect(csv.body.split('\r\n')[1]).toContain(`,${key.drg.drg},`);
      const pdf = await get(`${url}/export/pdf`);
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.headers['content-disposition']).toContain('abstract-nstemi-pci.pdf');
      expect((await get(`${url}/export/xls`)).statusCode).toBe(400);
    });

    it('exports and prints it, every text escaped', async () => {
      const exported = await get(`${url}/export`);
      expect(exported.headers['content-disposition']).toContain('abstract-nstemi-pci.json');
      expect(schemas.abstractExportSchema.parse(exported.json()).verdict).toMatchObject({ drg: { drg: key.drg.drg } });
      const page = await get(`${url}/print`);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.body).toContain(`MS-DRG ${key.drg.drg}`);
      expect(page.body).not.toMatch(/<script/i);
    });

    it('makes it final, keeps it so, and takes it back with a reason', async () => {
      const post = (what: string, body: unknown, version: number) =>
        send('POST', `${url}/${what}`, body, { 'if-match': `"${version}"` });
      const broken = {
        ...key.abstract,
        secondaryDiagnoses: [...key.abstract.secondaryDiagnoses, { code: 'Z9999', poa: 'Y' }],
      };
      expect((await save(1, broken)).statusCode).toBe(200);
      const refused = await post('final', {}, 2);
      expect([refused.statusCode, refused.json().detail]).toEqual([409, expect.stringMatching(/severity error/)]);
      const reason = 'Code added by the April update, tables follow';
      const final = await post('final', { overrideReason: reason }, 2);
      expect(schemas.savedAbstractSchema.parse(final.json())).toMatchObject({
        stage: 'final-coded',
        version: 3,
        override: { reason },
      });
      expect((await save(3)).statusCode).toBe(409);
      expect((await post('reopen', { reason: 'no' }, 3)).statusCode).toBe(400);
      expect((await post('reopen', { reason: 'Pathology report arrived' }, 3)).json()).toMatchObject({
        stage: 'in-progress',
        version: 4,
      });
      expect((await save(4)).statusCode).toBe(200);
      expect((await post('final', {}, 5)).json()).toMatchObject({ stage: 'final-coded' });
    });
  });
});
