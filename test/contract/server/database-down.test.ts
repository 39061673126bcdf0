import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, testDatabaseServer } from '../../office/test-server.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('the server without its database', () => {
  let test: TestServer;
  let admin = '';
  let name = '';
  beforeAll(async () => {
    test = await testServer();
    admin = (await testDatabaseServer()).url('postgres');
    name = new URL(test.office.databaseUrl).pathname.slice(1);
  });
  afterAll(() => test.close());

  it('answers 503 with Retry-After, says that it is not ready, quotes nothing, and goes on when the database is back', async () => {
    await execute(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await execute(admin, `alter database ${name} rename to ${name}_away`);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => test.server.inject('/api/charts/copd-exacerbation')),
    );
    for (const { statusCode, headers, body } of answers) {
      expect(statusCode, body).toBe(503);
      expect(headers['retry-after']).toBe('2');
      expect(body).not.toContain(name);
    }
    expect((await test.server.inject('/readyz')).json()).toMatchObject({ status: 'no database' });
    expect((await test.server.inject('/healthz')).statusCode).toBe(200);
    // Whose session it is cannot be known now, so nothing is answered but that.
    expect((await test.server.inject('/api/search?q=copd&on=2025-11-13')).statusCode).toBe(503);
    expect((await test.stranger.inject('/api/status')).statusCode).toBe(200);
    await execute(admin, `alter database ${name}_away rename to ${name}`);
    expect((await test.server.inject('/api/charts/copd-exacerbation')).statusCode).toBe(200);
    expect((await test.server.inject('/readyz')).statusCode).toBe(200);
    expect(await test.office.verifyAudit()).toMatchObject({ ok: true });
  });

  it('takes 200 strings made for breaking SQL in every place without a failure of its own', async () => {
    const evil = [
      "'",
      "''; drop table chart; --",
      '" or 1=1',
      '%00',
      '\\',
      '1); select pg_sleep(5)--',
      '$1',
      "e'\\x00'",
      'ﾊ',
    ];
    for (let n = 0; n < 200; n += 1) {
      const text = encodeURIComponent(`${evil[n % evil.length]}${n}${evil[(n * 7) % evil.length]}`);
      const path = [
        `/api/charts/${text}`,
        `/api/charts/${text}/abstract`,
        `/api/search?q=${text}`,
        `/api/codes/icd-10-cm/${text}`,
      ][n % 4];
      const answer = await test.server.inject({ url: path ?? '', headers: { 'x-access-reason': text } });
      expect(answer.statusCode, path).toBeLessThan(500);
    }
    expect(((await test.server.inject('/api/charts')).json() as unknown[]).length).toBeGreaterThan(10);
  });
});
