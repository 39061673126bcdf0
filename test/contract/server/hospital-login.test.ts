import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buildServer,
  openKnowledge,
  prepareFacility,
  prepareLogin,
  type SessionAnswer,
  type ZodServer,
} from '../../../src/server/index.ts';
import { type TestOffice, testOffice } from '../../office/test-office.ts';
import { openIdProvider, type TestProvider } from './openid-provider.ts';

describe('login by the hospital’s OpenID provider', () => {
  let office: TestOffice;
  let server: ZodServer;
  let provider: TestProvider;
  beforeAll(async () => {
    [office, provider] = [await testOffice(), await openIdProvider()];
    const config = {
      issuer: provider.issuer,
      clientId: 'chartwright',
      address: 'http://127.0.0.1:8475',
      roleClaim: 'realm.groups',
      roles: { 'HIM-Coders': ['coder'], 'HIM-Leads': ['manager', 'auditor'] },
    };
    writeFileSync(join(office.home, 'oidc.json'), JSON.stringify(config));
    const { facility } = await prepareFacility(office, office.home, resolve(import.meta.dirname, '../../synthetic'));
    const parts = { home: office.home, facility, demonstration: false, local: true, secure: true };
    const { login } = await prepareLogin(office, parts);
    server = await buildServer({
      office,
      knowledge: openKnowledge(office.home),
      version: '0',
      demonstration: false,
      facility,
      login,
      log: () => undefined,
      web: 'no-web',
    });
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
    await office.close();
  });
  beforeEach(() => {
    provider.flaw = 'none';
    provider.claims = { sub: 'u-1', name: 'Jo Coder', realm: { groups: ['HIM-Coders', 'Everybody'] } };
  });

  /** There and back, as a browser goes. */
  const journey = async (change: (back: URL) => void = () => undefined, keepCookie = true) => {
    const begun = await server.inject('/api/session/hospital');
    const cookie = begun.cookies[0];
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: true });
    const back = new URL(await provider.visit(String(begun.headers.location)));
    change(back);
    const headers = keepCookie ? { cookie: `${cookie?.name}=${cookie?.value}`, 'sec-fetch-site': 'cross-site' } : {};
    const answer = await server.inject({ url: `${back.pathname}${back.search}`, headers });
    const session = answer.cookies.find(({ name }) => name === '__Host-chartwright');
    return { to: answer.headers.location, session };
  };
  const who = async (cookie: { name: string; value: string } | undefined) =>
    (
      await server.inject({ url: '/api/session', headers: { cookie: `${cookie?.name}=${cookie?.value}` } })
    ).json() as SessionAnswer;

  it('opens a session with the roles its claim stands for, and follows them at the next login', async () => {
    const first = await journey();
    expect(first.to).toBe('/');
    expect(first.session).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: true, path: '/' });
    const { user } = await who(first.session);
    expect(user).toMatchObject({ name: 'Jo Coder', roles: ['coder'], hasPassword: false, mustChange: false });
    provider.claims = { ...provider.claims, realm: { groups: ['HIM-Leads'] } };
    const second = await journey();
    expect((await who(second.session)).user).toMatchObject({ id: user?.id, roles: ['auditor', 'manager'] });
    expect((await who(first.session)).user).toBeUndefined();
  });

  it.each(['signature', 'nonce', 'audience'] as const)('refuses an answer with a wrong %s', async (flaw) => {
    provider.flaw = flaw;
    expect(await journey()).toEqual({ to: '/?login=failed', session: undefined });
  });

  it('refuses what was not begun in this browser, and a changed state or code', async () => {
    expect((await journey(() => undefined, false)).to).toBe('/?login=failed');
    expect((await journey((back) => back.searchParams.set('state', 'x'))).to).toBe('/?login=failed');
    expect((await journey((back) => back.searchParams.set('code', 'x'))).to).toBe('/?login=failed');
    expect((await journey((back) => back.searchParams.set('error', 'access_denied'))).session).toBeUndefined();
  });

  it('lets nobody in without a role', async () => {
    provider.claims = { sub: 'u-2', realm: { groups: ['constructor', '__proto__'] } };
    expect(await journey()).toEqual({ to: '/?login=no-role', session: undefined });
    provider.claims = { sub: 'u-3' };
    expect((await journey()).to).toBe('/?login=no-role');
  });
});
