import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import { rowsOf } from '../../../../test/office/test-server.ts';
import { disableUser, listUsers, type PasswordHasher, passwordHasher, setRoles } from '../index.ts';
import { totpCode } from './totp.ts';

const minute = 60_000;
const good = 'wide open prairie skies';

describe('login', () => {
  let office: TestOffice;
  let clock = new Date('2026-01-05T10:00:00Z').getTime();
  let mono = 0;
  let hashes = 0;
  let n = 0;
  const pass = (milliseconds: number): void => {
    clock += milliseconds;
    mono += milliseconds;
  };
  beforeAll(async () => {
    const real = passwordHasher({ n: 2 ** 10, r: 8, p: 1 });
    const hasher: PasswordHasher = {
      ...real,
      verify: (password, hash) => {
        hashes += 1;
        return real.verify(password, hash);
      },
    };
    office = await testOffice({ now: () => new Date(clock), monotonic: () => mono, hasher });
  });
  afterAll(() => office.close());
  beforeEach(() => {
    n += 1;
  });

  const admin = () =>
    office.asRole('administrator', { actor: { id: 'adm', roles: ['administrator'], facilities: ['general'] } });
  const system = (facility = 'general') => office.asProgram(facility);
  const attempt = (loginName: string, password: string, code?: string, address = `10.0.0.${n}`) =>
    office.logins.signIn('general', { loginName, password, address, ...(code === undefined ? {} : { code }) });
  const opened = async (loginName: string, password: string, code?: string) => {
    const result = await attempt(loginName, password, code);
    if (result.outcome !== 'opened') throw new Error(result.outcome);
    return result;
  };
  /** Somebody with the password `good`. */
  const person = async (roles: readonly ('coder' | 'auditor' | 'administrator')[] = ['coder']) => {
    const loginName = `person-${n}`;
    const { id, oneTimePassword = '' } = await office.logins.addUser(system(), { loginName, name: 'Somebody', roles });
    const first = await opened(loginName, oneTimePassword);
    expect(first.session.mustChange).toBe(true);
    await office.logins.changePassword(first.session, { current: oneTimePassword, next: good });
    await office.logins.close(first.session, 'logout');
    return { id, loginName };
  };
  const events = (id: string) =>
    rowsOf(
      office.databaseUrl,
      `select action, outcome, reason, actor from audit_event where subject_id = '${id}' or actor = '${id}' order by at, transaction`,
    );

  it('opens a session for the right password only, and leaves an event either way', async () => {
    const { id, loginName } = await person();
    expect(await attempt(loginName, 'wrong')).toEqual({ outcome: 'refused' });
    const { token, session } = await opened(` ${loginName.toUpperCase()} `, good);
    expect(session).toMatchObject({
      userId: id,
      facility: 'general',
      roles: ['coder'],
      purpose: 'payment',
      mustChange: false,
    });
    expect(await office.logins.find(token, true)).toMatchObject({ id: session.id });
    for (const other of ['', 'x', `${token}x`, 'y'.repeat(5000)])
      expect(await office.logins.find(other, true)).toBeUndefined();
    const stored = await rowsOf(office.databaseUrl, `select * from user_session where id = '${session.id}'`);
    expect(JSON.stringify(stored)).not.toContain(token);
    const seen = (await events(id)).map(({ action }) => action);
    expect(seen).toContain('session/refuse');
    expect(seen).toContain('session/open');
  });

  it('does the same work for names that nobody has, for disabled people and for wrong passwords (fault 31)', async () => {
    const { id, loginName } = await person();
    const gone = await office.logins.addUser(system(), { loginName: `gone-${n}`, name: 'Gone', roles: ['coder'] });
    await disableUser(system(), { id: gone.id, disabled: true });
    const work = async (name: string): Promise<readonly unknown[]> => {
      const [before, rows] = [hashes, await rowsOf(office.databaseUrl, 'select count(*)::int as n from audit_event')];
      const outcome = await attempt(name, 'wrong password here');
      const after = await rowsOf(office.databaseUrl, 'select count(*)::int as n from audit_event');
      return [outcome, hashes - before, Number(after[0]?.['n']) - Number(rows[0]?.['n'])];
    };
    const known = await work(loginName);
    expect(known).toEqual([{ outcome: 'refused' }, 1, 2]);
    for (const name of ['nobody-at-all', `gone-${n}`, "'; drop table user_account; --"])
      expect(await work(name)).toEqual(known);
    expect(id).toBeTruthy();
  });

  it('lets wait longer after every failure, known name or not, at once for many at the same moment, and forgets after success', async () => {
    const { loginName } = await person();
    for (const name of [loginName, `unknown-${n}`]) {
      const burst = await Promise.all(
        Array.from({ length: 30 }, (_, k) => attempt(name, 'wrong', undefined, `10.1.${n}.${k}`)),
      );
      const tried = burst.filter((one) => one.outcome === 'refused' && one.wait === undefined);
      expect(tried).toHaveLength(5);
    }
    expect(await attempt(loginName, good)).toMatchObject({ outcome: 'refused', wait: expect.any(Number) });
    let waited = 0;
    for (let k = 0; k < 6; k += 1) {
      const blocked = await attempt(loginName, 'wrong', undefined, `10.2.${n}.${k}`);
      if (blocked.outcome !== 'refused' || blocked.wait === undefined) continue;
      expect(blocked.wait).toBeGreaterThan(waited);
      waited = blocked.wait;
      pass(blocked.wait * 1000);
      expect(await attempt(loginName, 'wrong', undefined, `10.3.${n}.${k}`)).toEqual({ outcome: 'refused' });
    }
    pass(16 * minute);
    await opened(loginName, good);
    expect(await attempt(loginName, 'wrong')).toEqual({ outcome: 'refused' });
  });

  it('takes no attempt after 100 failures until an administrator lets go (fault 31)', async () => {
    const { id, loginName } = await person();
    let tried = 0;
    for (let k = 0; k < 130; k += 1) {
      const one = await attempt(loginName, 'wrong', undefined, `10.4.${n}.${k}`);
      if (one.outcome === 'refused' && one.wait === undefined) tried += 1;
      pass(16 * minute);
    }
    expect(tried).toBe(100);
    expect(await attempt(loginName, good)).toEqual({ outcome: 'refused', wait: Number.POSITIVE_INFINITY });
    const once = await office.logins.resetPassword(system(), { id });
    expect((await opened(loginName, once)).session.mustChange).toBe(true);
  });

  it('slows an address down that tries many names', async () => {
    let tried = 0;
    for (let k = 0; k < 80; k += 1) {
      const one = await attempt(`stuffed-${n}-${k}`, 'wrong', undefined, '203.0.113.7');
      if (one.outcome === 'refused' && one.wait === undefined) tried += 1;
    }
    expect(tried).toBe(50);
    // A quarter of an hour of quiet, and a ward that shares the address is no longer held to it.
    pass(16 * minute);
    for (let k = 0; k < 10; k += 1)
      expect(await attempt(`typo-${n}-${k}`, 'wrong', undefined, '203.0.113.7')).toEqual({ outcome: 'refused' });
  });

  it('ends a session after 15 minutes without use and after 12 hours with it (fault 30)', async () => {
    const { id, loginName } = await person();
    const idle = await opened(loginName, good);
    pass(14 * minute);
    expect(await office.logins.find(idle.token, true)).toBeDefined();
    pass(14 * minute);
    expect(await office.logins.find(idle.token, false)).toMatchObject({ endsIn: minute });
    pass(minute);
    expect(await office.logins.find(idle.token, true)).toBeUndefined();
    const used = await opened(loginName, good);
    for (let k = 0; k < 71; k += 1) {
      pass(10 * minute);
      expect(await office.logins.find(used.token, true)).toBeDefined();
    }
    pass(10 * minute);
    expect(await office.logins.find(used.token, true)).toBeUndefined();
    const rows = await rowsOf(
      office.databaseUrl,
      `select end_reason from user_session where user_id = '${id}' order by ended_at`,
    );
    expect(rows.map(({ end_reason }) => end_reason)).toEqual(['logout', 'idle', 'absolute']);
  });

  it('ages by a clock that cannot be set (fault 33)', async () => {
    const { loginName } = await person();
    const { token } = await opened(loginName, good);
    expect(await office.logins.find(token, true)).toBeDefined();
    clock += 24 * 60 * minute;
    expect(await office.logins.find(token, true)).toBeDefined();
    clock -= 25 * 60 * minute;
    expect(await office.logins.find(token, true)).toBeDefined();
    mono += 16 * minute;
    expect(await office.logins.find(token, true)).toBeUndefined();
    clock += 60 * minute;
  });

  it('counts use at another server, and does not outlive a restart', async () => {
    const { loginName } = await person();
    const { token, session } = await opened(loginName, good);
    await office.logins.find(token, true);
    pass(10 * minute);
    await rowsOf(
      office.databaseUrl,
      `update user_session set seen_at = '${new Date(clock).toISOString()}' where id = '${session.id}'`,
    );
    pass(10 * minute);
    expect(await office.logins.find(token, true)).toBeDefined();
  });

  it('is over at the next request after logout, disabling, a lost role or a new password (fault 30)', async () => {
    const { id, loginName } = await person(['coder', 'auditor']);
    const two = async () => [await opened(loginName, good), await opened(loginName, good)] as const;
    const stands = async (...sessions: readonly { token: string }[]) =>
      Promise.all(sessions.map(async ({ token }) => (await office.logins.find(token, true)) !== undefined));
    let [a, b] = await two();
    await office.logins.close(a.session, 'logout');
    expect(await stands(a, b)).toEqual([false, true]);
    [a, b] = await two();
    await office.logins.close(a.session, 'everywhere');
    expect(await stands(a, b)).toEqual([false, false]);
    [a, b] = await two();
    await setRoles(system(), { id, roles: ['coder'] });
    expect(await stands(a, b)).toEqual([false, false]);
    [a, b] = await two();
    await office.logins.changePassword(a.session, { current: good, next: `${good} again` });
    expect(await stands(a, b)).toEqual([true, false]);
    await disableUser(system(), { id, disabled: true });
    expect(await stands(a)).toEqual([false]);
    expect(await attempt(loginName, `${good} again`)).toEqual({ outcome: 'refused' });
    await disableUser(system(), { id, disabled: false });
    await setRoles(system(), { id, roles: [] });
    await expect(opened(loginName, `${good} again`)).rejects.toMatchObject({ code: 'denied' });
  });

  it('works in the facilities of the person only (fault 28)', async () => {
    const { id, loginName } = await person();
    const { token, session } = await opened(loginName, good);
    await expect(office.logins.switchTo(session, { facility: 'other' })).rejects.toMatchObject({ code: 'not-found' });
    await setRoles(system('other'), { id, roles: ['auditor'] });
    const both = await office.logins.find(token, true);
    expect(both?.facilities.map((place) => [place.id, place.roles])).toEqual([
      ['general', ['coder']],
      ['other', ['auditor']],
    ]);
    if (both) await office.logins.switchTo(both, { facility: 'other' });
    expect(await office.logins.find(token, true)).toMatchObject({
      facility: 'other',
      roles: ['auditor'],
      purpose: 'operations',
    });
    await setRoles(system('other'), { id, roles: [] });
    expect(await office.logins.find(token, true)).toBeUndefined();
  });

  it('asks for the second factor, takes a code once, and a recovery code once', async () => {
    const { id, loginName } = await person();
    const { session } = await opened(loginName, good);
    const { secret } = await office.logins.startTotp(session);
    const codeAt = (steps: number) => totpCode(secret, Math.floor(clock / 30_000) + steps);
    await expect(office.logins.confirmTotp(session, '000000')).rejects.toMatchObject({ code: 'bad-input' });
    expect((await opened(loginName, good)).session.hasTotp).toBe(false);
    const recovery = await office.logins.confirmTotp(session, codeAt(0));
    expect(new Set(recovery).size).toBe(10);
    await expect(office.logins.startTotp(session)).rejects.toMatchObject({ code: 'conflict' });
    expect(await attempt(loginName, good)).toEqual({ outcome: 'code-needed' });
    expect(await attempt(loginName, good, codeAt(0))).toEqual({ outcome: 'refused' });
    pass(minute);
    const code = codeAt(0);
    const both = await Promise.all([attempt(loginName, good, code), attempt(loginName, good, code)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['opened', 'refused']);
    const spare = recovery[0] ?? '';
    expect((await attempt(loginName, good, spare.toUpperCase())).outcome).toBe('opened');
    expect(await attempt(loginName, good, spare)).toEqual({ outcome: 'refused' });
    const stored = JSON.stringify(
      await rowsOf(office.databaseUrl, `select * from user_recovery_code where user_id = '${id}'`),
    );
    expect(stored).not.toContain(spare);
    const short = 'qzmvkxwt';
    await office.logins.changePassword((await opened(loginName, good, recovery[1])).session, {
      current: good,
      next: short,
    });
    const once = await office.logins.resetPassword(system(), { id });
    expect((await opened(loginName, once)).session.hasTotp).toBe(false);
  });

  it('refuses a weak new password and a wrong present one', async () => {
    const { loginName } = await person();
    const { session } = await opened(loginName, good);
    const change = (current: string, next: string) => office.logins.changePassword(session, { current, next });
    await expect(change('wrong', 'another long password text')).rejects.toMatchObject({ code: 'denied' });
    await expect(change(good, good)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(change(good, 'too short')).rejects.toMatchObject({ code: 'bad-input', place: { field: '/next' } });
  });

  it('leaves people to the administrator of their facility, who never acts on those of another (faults 28 and 29)', async () => {
    const { id } = await person();
    for (const role of ['coder', 'manager', 'privacy-officer'] as const)
      await expect(listUsers(office.asRole(role))).rejects.toMatchObject({ code: 'denied' });
    expect((await listUsers(admin())).map((line) => line.id)).toContain(id);
    const elsewhere = office.asRole('administrator', {
      facility: 'other',
      actor: { id: 'adm-other', roles: ['administrator'], facilities: ['other'] },
    });
    expect((await listUsers(elsewhere)).map((line) => line.id)).not.toContain(id);
    for (const act of [
      () => disableUser(elsewhere, { id, disabled: true }),
      () => office.logins.resetPassword(elsewhere, { id }),
      () => setRoles(elsewhere, { id, roles: ['coder'] }),
      () => disableUser(elsewhere, { id: 'usr-nobody', disabled: true }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-found' });
    const { id: boss } = await office.logins.addUser(system(), {
      loginName: `boss-${n}`,
      name: 'Boss',
      roles: ['administrator'],
    });
    const own = office.asRole('administrator', {
      actor: { id: boss, roles: ['administrator'], facilities: ['general'] },
    });
    await disableUser(own, { id, disabled: true });
    await expect(setRoles(own, { id: boss, roles: ['coder'] })).rejects.toMatchObject({ code: 'denied' });
    await expect(office.logins.addUser(own, { loginName: `BOSS-${n}`, name: 'Twin', roles: [] })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    );
    expect((await events(id)).some(({ action, actor }) => action === 'user/disable' && actor === boss)).toBe(true);
  });

  it('makes one administrator at the first start, and no second', async () => {
    const first = await office.logins.firstAdministrator('other');
    expect(first?.oneTimePassword.length).toBeGreaterThanOrEqual(20);
    expect(await office.logins.firstAdministrator('other')).toBeUndefined();
    const session = await opened(first?.loginName ?? '', first?.oneTimePassword ?? '');
    expect(session.session).toMatchObject({ facility: 'other', roles: ['administrator'], mustChange: true });
  });

  it('offers one person of every role in the demonstration, and nobody else, for one click', async () => {
    await office.logins.addDemonstrationPeople('general');
    await office.logins.addDemonstrationPeople('general');
    const people = await office.logins.demonstrationPeople();
    expect(people).toHaveLength(12);
    expect((await office.logins.signInDemonstration(people[0]?.id ?? ''))?.session.roles).toEqual(['coder']);
    const { id, loginName } = await person();
    expect(await office.logins.signInDemonstration(id)).toBeUndefined();
    for (const password of ['', 'coder']) expect((await attempt('coder', password)).outcome).toBe('refused');
    expect(loginName).toBeTruthy();
  });

  it('takes whom the hospital’s login vouches for by issuer and subject, with the roles it names', async () => {
    const identity = { issuer: 'https://idp', subject: 'abc', name: 'From Afar', roles: ['coder'] as const };
    const first = await office.logins.signInExternal('general', identity);
    const again = await office.logins.signInExternal('general', { ...identity, name: 'Renamed', roles: ['auditor'] });
    expect(again.session).toMatchObject({ userId: first.session.userId, roles: ['auditor'], hasPassword: false });
    expect(await office.logins.find(first.token, true)).toBeUndefined();
    await expect(office.logins.signInExternal('general', { ...identity, roles: [] })).rejects.toMatchObject({
      code: 'denied',
    });
    expect(await office.logins.find(again.token, true)).toBeUndefined();
    expect((await attempt(again.session.loginName, '')).outcome).toBe('refused');
  });
});
