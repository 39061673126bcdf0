import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice } from '../../../src/office/index.ts';
import { noLog, type SavedAbstract, type SessionAnswer, startServer } from '../../../src/server/index.ts';

const main = resolve(import.meta.dirname, '../../../src/main.ts');

/** The cookie of the demonstration's coder. */
async function cookieAt(url: string): Promise<string> {
  const { ways } = (await (await fetch(`${url}/api/session`)).json()) as SessionAnswer;
  const answer = await fetch(`${url}/api/session/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: ways.demonstration?.[0]?.id }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('a running server', () => {
  let home = '';
  const children: ChildProcess[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'cw-run-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  const options = { port: 0, demonstration: true, log: noLog };
  /** Starts `chartwright serve` and answers its address and exit code. */
  const serve = (...more: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'serve', '--demo', '--home', home, ...more], {
      env: { ...process.env, DATABASE_URL: undefined },
    });
    children.push(child);
    let [out, err] = ['', ''];
    child.stderr.on('data', (text) => (err += text));
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    const ready = new Promise<string>((done, failed) => {
      child.stdout.on('data', (text) => {
        out += text;
        const url = /ready at (\S+)\n/.exec(out)?.[1];
        if (url) done(url);
      });
      child.on('exit', () => failed(new Error(err)));
    });
    ready.catch(() => undefined);
    return { child, ready, ended, out: () => out, err: () => err };
  };

  it('refuses a second one on the same home by the holder’s pid, and a taken port by the next step', async () => {
    const first = await startServer({ ...options, home });
    await expect(startServer({ ...options, home })).rejects.toThrow(new RegExp(`process ${process.pid}`));
    const elsewhere = mkdtempSync(join(tmpdir(), 'cw-run-'));
    await expect(startServer({ ...options, home: elsewhere, port: first.port })).rejects.toThrow(/--port \d+/);
    await first.close();
    const again = await startServer({ ...options, home });
    expect(again.demonstrationCharts).toBeGreaterThanOrEqual(10);
    expect(again.remarks.join(' ')).toMatch(/for one click, on this machine only/);
    expect(again.firstAdministrator).toBeUndefined();
    await again.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('prints a one-time password at the first start without the demonstration, once, and never logs it', async () => {
    const lines: unknown[] = [];
    const plain = { ...options, demonstration: false, home, log: (entry: unknown) => void lines.push(entry) };
    const first = await startServer(plain);
    const { loginName = '', oneTimePassword = '' } = first.firstAdministrator ?? {};
    const send = (method: string, path: string, body: unknown, cookie = '') =>
      fetch(`${first.url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const session = (await (await fetch(`${first.url}/api/session`)).json()) as SessionAnswer;
    expect(session.ways).toEqual({ password: true });
    expect((await send('POST', '/api/session/demonstration', { person: 'x' })).status).toBe(404);
    const opened = await send('POST', '/api/session', { loginName, password: oneTimePassword });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await fetch(`${first.url}/api/users`, { headers: { cookie } })).status).toBe(403);
    const next = 'nine lives of a tabby cat';
    expect((await send('PUT', '/api/session/password', { current: oneTimePassword, next }, cookie)).status).toBe(200);
    expect((await fetch(`${first.url}/api/users`, { headers: { cookie } })).status).toBe(200);
    expect(JSON.stringify(lines)).not.toContain(oneTimePassword);
    await first.close();
    const again = await startServer(plain);
    expect(again.firstAdministrator).toBeUndefined();
    await again.close();
  });

  it('prints its address, refuses a second process, and stops cleanly on SIGTERM', async () => {
    const one = serve('--port', '0');
    expect((await fetch(`${await one.ready}/readyz`)).status).toBe(200);
    const two = serve('--port', '0');
    expect(await two.ended).toBe(1);
    expect(two.err()).toContain(`process ${one.child.pid}`);
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(one.out()).toMatch(/for one click[\s\S]*Stopped/);
  });

  it('keeps the old or the new abstract whole when it is killed while saving, and its audit log holds', async () => {
    let known = 0;
    for (let round = 0; round < 2; round += 1) {
      const { child, ready, ended } = serve('--port', '0');
      const address = await ready;
      const url = `${address}/api/charts/copd-exacerbation/abstract`;
      const cookie = await cookieAt(address);
      const saved = (await (await fetch(url, { headers: { cookie } })).json()) as SavedAbstract;
      expect(saved.version).toBeGreaterThanOrEqual(known);
      expect(saved.abstract.secondaryDiagnoses.length).toBe(Math.min(saved.version, 200));
      known = saved.version;
      const abstractOf = (version: number) => ({
        ...saved.abstract,
        secondaryDiagnoses: Array.from({ length: Math.min(version, 200) }, () => ({ code: 'I10', poa: 'Y' })),
      });
      const killAt = known + 4 + round;
      for (let gone = false; !gone; ) {
        if (known >= killAt) setTimeout(() => child.kill('SIGKILL'), round * 2);
        const answer = await fetch(url, {
          method: 'PUT',
          headers: { cookie, 'content-type': 'application/json', 'if-match': `"${known}"` },
          body: JSON.stringify({ abstract: abstractOf(known + 1) }),
        }).catch(() => undefined);
        if (answer?.ok) known += 1;
        gone = !answer?.ok;
      }
      await ended;
    }
    expect(known).toBeGreaterThanOrEqual(8);
    const last = await startServer({ ...options, home });
    const headers = { cookie: await cookieAt(last.url) };
    const kept = (await (
      await fetch(`${last.url}/api/charts/copd-exacerbation/abstract`, { headers })
    ).json()) as SavedAbstract;
    expect([known, known + 1]).toContain(kept.version);
    expect(kept.abstract.secondaryDiagnoses.length).toBe(Math.min(kept.version, 200));
    await last.close();
    const office = await openOffice({ home });
    expect(await office.verifyAudit()).toMatchObject({ ok: true });
    await office.close();
  });
});
