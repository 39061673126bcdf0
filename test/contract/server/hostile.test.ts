import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../../src/server/index.ts';
import { rowsOf } from '../../office/test-server.ts';
import { type TestServer, testServer } from './test-server.ts';

const boundary = 'x-boundary-x';
const form = (name: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

describe('the server under bad requests', () => {
  let test: TestServer;
  let web = '';
  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'cw-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>app</title>');
    writeFileSync(join(web, 'assets', 'app-1.js'), 'export {};');
    test = await testServer(web);
  });
  afterAll(async () => {
    await test.close();
    rmSync(web, { recursive: true, force: true });
  });
  const json = { 'content-type': 'application/json' };
  const post = (url: string, payload: string | Buffer, headers: Record<string, string> = json) =>
    test.server.inject({ method: 'POST', url, headers, payload });
  const problem = async (answer: Promise<{ statusCode: number; headers: object; body: string }>, status: number) => {
    const { statusCode, headers, body } = await answer;
    expect(statusCode, body).toBe(status);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json' });
    return schemas.problemSchema.parse(JSON.parse(body));
  };

  it.each([
    ['malformed JSON', '{"id": "SECRET", oops'],
    ['no body', ''],
    ['a prototype key', '{"__proto__": {"a": 1}}'],
    ['a list', '[]'],
    ['a NUL', '{"id":"a\\u0000b"}'],
    ['half a surrogate pair', '{"id":"\\ud800"}'],
    ['an unknown field', '{"id":"a","sex":"F","dischargeDate":"2026-01-01","dischargeStatus":"01","drug":1}'],
    ['a discharge that is no day', '{"id":"a","sex":"F","dischargeDate":"2026-02-30","dischargeStatus":"01"}'],
  ])('refuses %s in words that quote nothing', async (_what, body) => {
    const answer = await problem(post('/api/verdict', body), 400);
    expect(JSON.stringify(answer)).not.toContain('SECRET');
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('refuses JSON 200,000 levels deep within 50 ms', async () => {
    await post('/api/verdict', '{}');
    const before = performance.now();
    const deep = await problem(post('/api/verdict', '['.repeat(200_000) + ']'.repeat(200_000)), 400);
    expect(deep.detail).toMatch(/64 levels/);
    expect(performance.now() - before).toBeLessThan(50);
  });

  it('refuses a body that is too large, and a content type that is not JSON', async () => {
    await problem(post('/api/verdict', `{"id":"${'x'.repeat(1 << 20)}"}`), 413);
    await problem(post('/api/verdict', '<a/>', { 'content-type': 'text/xml' }), 415);
  });

  it('answers an upload that is too large or unreadable with the reason, and keeps nothing', async () => {
    const before = (await test.server.inject('/api/charts')).json();
    await problem(
      post('/api/charts?name=a.txt', Buffer.alloc((64 << 20) + (1 << 17), 65), { 'content-type': 'text/plain' }),
      413,
    );
    const large = form('a.txt', Buffer.alloc((64 << 20) + 1, 65));
    await problem(post('/api/charts', large, { 'content-type': `multipart/form-data; boundary=${boundary}` }), 413);
    expect(
      (await problem(post('/api/charts?name=a.pdf', '%PDF-1.7', { 'content-type': 'application/pdf' }), 422)).detail,
    ).toMatch(/PDF/);
    const laughs = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>';
    expect((await problem(post('/api/charts', laughs, { 'content-type': 'text/xml' }), 422)).detail).toMatch(/DOCTYPE/);
    await problem(post('/api/charts', '', { 'content-type': 'text/plain' }), 400);
    expect((await test.server.inject('/api/charts')).json()).toEqual(before);
  });

  it('finds nothing under ids that are paths', async () => {
    const ids = [
      'nope',
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e%2faudit',
      '..',
      'a%00b',
      '__proto__',
      'constructor',
      'A'.repeat(150),
    ];
    for (const id of ids)
      for (const rest of ['', '/abstract', '/abstract/print'])
        await problem(test.server.inject(`/api/charts/${id}${rest}`), 404);
    await problem(test.server.inject('/api/codes/icd-10-cm/..%2f..%2fx'), 400);
    await problem(test.server.inject('/api/nothing'), 404);
    await problem(test.server.inject('/assets/..%2f..%2fpackage.json'), 404);
  });

  it('shows what an uploaded chart says as text, never as markup', async () => {
    const evil = '<script>alert(1)</script>"\'&';
    const note = `Patient: ${evil}\nMRN: 7-7\nSex: F\nDischarge Date: 01/07/2026\n\nDISCHARGE SUMMARY\n\nHOSPITAL COURSE:\n${evil}`;
    const answer = await post('/api/charts', form(`${evil}.txt`, note), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    expect(answer.statusCode, answer.body).toBe(201);
    const { id, patientName } = answer.json() as { id: string; patientName: string };
    expect(patientName).toBe(evil);
    const page = await test.server.inject(`/api/charts/${id}/abstract/print`);
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(page.body).not.toContain('<script');
    const again = await post(`/api/charts?name=b.txt`, note, { 'content-type': 'text/plain' });
    expect([again.statusCode, again.json().id]).toEqual([200, id]);
  });

  it('answers to its own host names and pages only', async () => {
    const with_ = (headers: Record<string, string>) => test.server.inject({ url: '/api/status', headers });
    expect((await with_({ host: '127.0.0.1:8475' })).statusCode).toBe(200);
    expect((await with_({ host: 'localhost:8475', origin: 'http://localhost:8475' })).statusCode).toBe(200);
    for (const headers of [
      { host: 'evil.example' },
      { host: '127.0.0.1.evil.example' },
      { host: 'localhost', origin: 'http://evil.example' },
      { host: 'localhost', origin: 'null' },
      { host: 'localhost:1', origin: 'http://localhost:2' },
    ])
      expect((await with_(headers)).statusCode, JSON.stringify(headers)).toBe(403);
    const forged = await post('/api/charts?name=a', 'HPI: x', {
      'content-type': 'text/plain',
      'sec-fetch-site': 'cross-site',
    });
    expect(forged.statusCode).toBe(403);
  });

  it('sends the page with headers that let nothing else run', async () => {
    const page = await test.server.inject('/charts/any');
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('app')]);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
    expect((await test.server.inject('/assets/app-1.js')).headers['cache-control']).toContain('immutable');
    expect((await test.server.inject('/api/charts')).headers['cache-control']).toBe('no-store');
    expect((await test.server.inject('/assets/gone.js')).statusCode).toBe(404);
  });

  it('writes nothing of a patient to its log, its audit log or its problems', async () => {
    const canary = 'CANARY-7731';
    const note = `Patient: ${canary}\nMRN: ${canary}\nDischarge Date: 01/07/2026\n\nHOSPITAL COURSE: ${canary}`;
    const uploaded = await post(`/api/charts?name=${canary}.txt`, note, { 'content-type': 'text/plain' });
    const { id } = uploaded.json() as { id: string };
    // A code that was typed is quoted back to the person who typed it, and goes nowhere else.
    await test.server.inject(`/api/codes/icd-10-cm/${canary}`);
    const spoken = [
      test.server.inject(`/api/charts/${canary}`),
      test.server.inject(`/api/search?q=${canary}`),
      post('/api/verdict', `{"id":"${canary}","sex":"${canary}"}`),
      post('/api/verdict', `{"${canary}"`),
      test.server.inject({
        method: 'PUT',
        url: `/api/charts/${id}/abstract`,
        headers: { ...json, 'if-match': '"9"' },
        payload: `{"abstract":{"id":"${canary}","sex":"F","dischargeDate":"2026-01-07","dischargeStatus":"01"}}`,
      }),
    ];
    const bodies = (await Promise.all(spoken)).filter(({ statusCode }) => statusCode >= 400).map(({ body }) => body);
    expect(bodies.length).toBeGreaterThan(3);
    for (const body of bodies) expect(body.toUpperCase()).not.toContain(canary);
    expect(test.log().length).toBeGreaterThan(1000);
    expect(test.log()).not.toContain(canary);
    // The audit log keeps ids that were asked for; a made-up id is no patient's data.
    const audit = JSON.stringify(await rowsOf(test.office.databaseUrl, 'select * from audit_event'));
    expect(audit.replaceAll(`"subject_id":"${canary}"`, '')).not.toContain(canary);
    expect(await test.office.verifyAudit()).toMatchObject({ ok: true });
  });
});
