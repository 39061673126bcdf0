import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordHasher, type Role, roles } from '../../../src/office/access/index.ts';
import { schemas, type ZodServer } from '../../../src/server/index.ts';
import { rowsOf } from '../../office/test-server.ts';
import { sessionCookie } from './sign-in.ts';
import { type TestServer, testServer } from './test-server.ts';

describe('sessions over HTTP', () => {
  let test: TestServer;
  let mono = 0;
  beforeAll(async () => {
    const hasher = passwordHasher({ n: 2 ** 10, r: 8, p: 1 });
    test = await testServer('no-web', { monotonic: () => mono, hasher });
  });
  afterAll(() => test.close());
  const json = { 'content-type': 'application/json' };
  const send = (
    server: Pick<ZodServer, 'inject'>,
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) =>
    server.inject({
      method,
      url,
      headers: { ...(body === undefined ? {} : json), ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  const who = async (server: ZodServer) => schemas.sessionSchema.parse((await server.inject('/api/session')).json());

  it('are asked for by every route that there is but those that say how to log in', async () => {
    const { paths } = (await test.stranger.inject('/api/openapi.json')).json() as {
      paths: Record<string, Record<string, unknown>>;
    };
    const open: string[] = [];
    let asked = 0;
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        asked += 1;
        const url = path.replace(/\{[^}]+\}/g, 'x');
        const answer = await test.stranger.inject({ method: method.toUpperCase() as 'GET', url });
        if (answer.statusCode !== 401) open.push(`${method} ${path}`);
        else expect(answer.json()).toMatchObject({ type: 'urn:chartwright:problem:unauthenticated', status: 401 });
      }
    expect(asked).toBeGreaterThan(40);
    expect(open.sort()).toEqual(
      [
        'get /api/session',
        'get /api/status',
        // Bodies are looked at first where the login itself is: 400 without one.
        'post /api/session',
        'post /api/session/demonstration',
        'put /api/session',
        'put /api/session/password',
      ].sort(),
    );
    for (const url of ['/fhir/Patient', '/fhir/Patient/1', '/api/charts/x/abstract/print'])
      expect((await test.stranger.inject(url)).statusCode, url).toBe(401);
    expect((await test.stranger.inject('/fhir/metadata')).statusCode).toBe(200);
  });

  it('offer one person of every role in the demonstration, to this machine only', async () => {
    const { ways, user } = await who(test.stranger);
    expect(user).toBeUndefined();
    expect(ways.demonstration?.flatMap((person) => person.roles).sort()).toEqual([...roles].sort());
    const far = { remoteAddress: '192.0.2.9', url: '/api/session' };
    expect((await test.stranger.inject(far)).json()).toEqual({ ways: { password: true } });
    const person = ways.demonstration?.[0]?.id;
    const taken = await test.stranger.inject({
      ...far,
      method: 'POST',
      url: '/api/session/demonstration',
      payload: { person },
    });
    expect(taken.statusCode).toBe(404);
    const byProxy = { url: '/api/session', headers: { 'x-forwarded-for': '192.0.2.9' } };
    expect((await test.stranger.inject(byProxy)).json()).toEqual({ ways: { password: true } });
    const cookie = await sessionCookie(test.stranger);
    const stolen = await test.stranger.inject({ remoteAddress: '192.0.2.9', url: '/api/charts', headers: { cookie } });
    expect(stolen.statusCode).toBe(401);
  });

  it.each(roles)('let a %s do what the roles allow, under the person’s own id in the audit log', async (role: Role) => {
    const server = await test.as(role);
    const { user } = await who(server);
    expect(user).toMatchObject({ roles: [role], facility: 'demonstration' });
    const charts = await server.inject('/api/charts');
    expect(charts.statusCode).toBe(role === 'administrator' ? 403 : 200);
    const [event] = await rowsOf(
      test.office.databaseUrl,
      `select action, session, outcome from audit_event where actor = '${user?.id}' order by at desc, transaction desc limit 1`,
    );
    expect(event).toMatchObject({ action: 'chart/list', outcome: role === 'administrator' ? 'denied' : 'done' });
    expect(String(event?.['session'])).toMatch(/^ses-/);
  });

  it('work for the purpose that a request names, never for the program’s', async () => {
    const officer = await test.as('privacy-officer');
    const url = '/api/session';
    expect((await send(officer, 'PUT', url, { purpose: 'treatment' })).json()).toMatchObject({
      user: { purpose: 'treatment' },
    });
    expect((await send(officer, 'PUT', url, { purpose: 'system' })).statusCode).toBe(400);
    expect((await send(officer, 'PUT', url, { facility: 'elsewhere' })).statusCode).toBe(404);
    for (const [purpose, status] of [
      ['operations', 200],
      ['system', 400],
      ['fun', 400],
    ] as const) {
      const answer = await officer.inject({ url: '/api/charts', headers: { 'x-purpose-of-use': purpose } });
      expect(answer.statusCode, purpose).toBe(status);
    }
  });

  it('keep their cookie from scripts and from other sites, and refuse what other sites send (fault 32)', async () => {
    const { ways } = await who(test.stranger);
    const payload = { person: ways.demonstration?.[0]?.id };
    const url = '/api/session/demonstration';
    const opened = await test.stranger.inject({ method: 'POST', url, payload });
    expect(opened.cookies[0]).toMatchObject({
      name: 'chartwright_session',
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
    const cookie = `chartwright_session=${opened.cookies[0]?.value}`;
    const evil = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect((await send(test.stranger, method, '/api/session', {}, evil)).statusCode).toBe(403);
    expect((await test.stranger.inject({ method: 'POST', url, payload, headers: evil })).statusCode).toBe(403);
    expect((await test.stranger.inject({ url: '/api/charts', headers: { cookie } })).statusCode).toBe(200);
    for (const wrong of [
      'chartwright_session=',
      `${cookie}x`,
      'chartwright_session=%00',
      `chartwright_session=${'a'.repeat(8000)}`,
    ])
      expect((await test.stranger.inject({ url: '/api/charts', headers: { cookie: wrong } })).statusCode).toBe(401);
  });

  it('end at the next request after logout, logout everywhere, disabling or a lost role (fault 30)', async () => {
    const admin = await test.as('administrator');
    const [one, two] = [await test.as('trainee'), await test.as('trainee')];
    const status = async (server: ZodServer) => (await server.inject('/api/charts')).statusCode;
    expect((await send(one, 'DELETE', '/api/session')).statusCode).toBe(204);
    expect([await status(one), await status(two)]).toEqual([401, 200]);
    const three = await test.as('trainee');
    expect((await send(three, 'DELETE', '/api/session/everywhere')).statusCode).toBe(204);
    expect([await status(two), await status(three)]).toEqual([401, 401]);
    const four = await test.as('trainee');
    const id = (await who(four)).user?.id ?? '';
    expect((await send(admin, 'PUT', `/api/users/${id}/roles`, { roles: ['coder'] })).statusCode).toBe(204);
    expect(await status(four)).toBe(401);
    expect((await send(admin, 'PUT', `/api/users/${id}/roles`, { roles: ['trainee'] })).statusCode).toBe(204);
    const five = await test.as('trainee');
    expect((await send(admin, 'PUT', `/api/users/${id}/disabled`, { disabled: true })).statusCode).toBe(204);
    expect(await status(five)).toBe(401);
    expect((await send(admin, 'PUT', `/api/users/${id}/disabled`, { disabled: false })).statusCode).toBe(204);
  });

  it('end without use after 15 minutes; asking who one is is no use (fault 30)', async () => {
    const server = await test.as('coder');
    mono += 14 * 60_000;
    expect((await who(server)).user?.endsIn).toBe(60);
    mono += 30_000;
    expect((await who(server)).user?.endsIn).toBe(30);
    mono += 30_000;
    expect((await server.inject('/api/charts')).statusCode).toBe(401);
  });

  it('leave people to the administrator: listed, added, given roles, reset', async () => {
    const admin = await test.as('administrator');
    for (const role of ['coder', 'manager', 'privacy-officer'] as const) {
      const server = await test.as(role);
      expect((await server.inject('/api/users')).statusCode).toBe(403);
      expect((await send(server, 'POST', '/api/users', { loginName: 'x', name: 'X', roles: [] })).statusCode).toBe(403);
    }
    const added = await send(admin, 'POST', '/api/users', {
      loginName: 'newcomer',
      name: 'New Comer',
      roles: ['coder'],
    });
    expect(added.statusCode, added.body).toBe(201);
    const { id, oneTimePassword } = schemas.addedUserSchema.parse(added.json());
    const listed = schemas.usersSchema.parse((await admin.inject('/api/users')).json());
    expect(listed.find((line) => line.id === id)).toMatchObject({ loginName: 'newcomer', roles: ['coder'] });
    const login = (password: string) =>
      send(test.stranger, 'POST', '/api/session', { loginName: 'newcomer', password });
    const opened = await login(oneTimePassword);
    const cookie = `chartwright_session=${opened.cookies[0]?.value}`;
    // A one-time password opens nothing but the way to a new one.
    expect((await test.stranger.inject({ url: '/api/charts', headers: { cookie } })).statusCode).toBe(403);
    const change = (current: string, next: string) =>
      send(test.stranger, 'PUT', '/api/session/password', { current, next }, { cookie });
    const weak = await change(oneTimePassword, 'short');
    expect(weak.json()).toMatchObject({ status: 400, errors: [{ path: '/next' }] });
    expect((await change(oneTimePassword, 'nine lives of a tabby cat')).statusCode).toBe(200);
    expect((await test.stranger.inject({ url: '/api/charts', headers: { cookie } })).statusCode).toBe(200);
    const reset = await send(admin, 'POST', `/api/users/${id}/password`);
    expect(schemas.addedUserSchema.parse(reset.json()).id).toBe(id);
    expect((await test.stranger.inject({ url: '/api/charts', headers: { cookie } })).statusCode).toBe(401);
    expect((await login('nine lives of a tabby cat')).statusCode).toBe(401);
    expect((await send(admin, 'PUT', '/api/users/usr-none/roles', { roles: [] })).statusCode).toBe(404);
  });

  it('refuse alike whoever is not let in, and say how long to wait', async () => {
    const answers = [];
    for (const loginName of ['coder', 'nobody', "' or 1=1 --"]) {
      const answer = await send(test.stranger, 'POST', '/api/session', { loginName, password: 'x'.repeat(20) });
      const { request: _, ...problem } = answer.json() as Record<string, unknown>;
      answers.push(problem);
      expect(answer.cookies).toEqual([]);
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    let last = await send(test.stranger, 'POST', '/api/session', { loginName: 'nobody', password: 'x' });
    for (let n = 0; n < 6; n += 1)
      last = await send(test.stranger, 'POST', '/api/session', { loginName: 'nobody', password: 'x' });
    expect(last.statusCode).toBe(401);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('leave no password, token or code in the log or the audit log', async () => {
    const password = 'canary password of the test';
    await send(test.stranger, 'POST', '/api/session', { loginName: 'canary-name', password });
    const events = await rowsOf(test.office.databaseUrl, 'select * from audit_event');
    for (const text of [test.log(), JSON.stringify(events)]) expect(text).not.toContain('canary');
  });
});
