import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../test/office/test-office.ts';
import { run } from './index.ts';

describe('chartwright user', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());
  const user = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
    let [out, err] = ['', ''];
    const to = (take: (text: string) => void) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          take(String(chunk));
          done();
        },
      });
    const code = await run(['user', ...argv, '--home', office.home, '--facility', 'general'], {
      home: 'unused',
      databaseUrl: office.databaseUrl,
      stdin: Readable.from([]),
      stdout: to((text) => (out += text)),
      stderr: to((text) => (err += text)),
      exitWith: () => undefined,
    });
    return { code, out, err };
  };
  const login = (password: string) =>
    office.logins.signIn('general', { loginName: 'casey', password, address: '192.0.2.1' });

  it('adds somebody with a one-time password that works, shows, disables and resets', async () => {
    const added = await user('add', 'Casey', '--name', 'Casey Coder', '--roles', 'coder,auditor');
    const once = /: (\S+) \(/.exec(added.out)?.[1] ?? '';
    expect((await login(once)).outcome).toBe('opened');
    expect((await user('list')).out).toMatch(/^casey +password +auditor, coder {2}\(Casey Coder\)\n$/);
    expect((await user('roles', 'casey', 'coder')).out).toBe('coder\n');
    expect(JSON.parse((await user('roles', 'casey', '--json')).out)).toMatchObject({ roles: ['coder'] });
    expect((await user('disable', 'casey')).out).toBe('Disabled.\n');
    expect((await login(once)).outcome).toBe('refused');
    expect((await user('disable', 'casey', '--undo')).code).toBe(0);
    const reset = JSON.parse((await user('reset-password', 'casey', '--json')).out) as { oneTimePassword: string };
    expect((await login(once)).outcome).toBe('refused');
    expect((await login(reset.oneTimePassword)).outcome).toBe('opened');
  });

  it('refuses what is not there and roles that there are not', async () => {
    expect(await user('disable', 'nobody')).toMatchObject({ code: 1, err: expect.stringContaining('Nobody has this') });
    expect((await user('add', 'x', '--name', 'X', '--roles', 'king')).code).toBe(2);
    expect((await user('add', 'casey', '--name', 'Twin')).code).toBe(1);
  });
});
