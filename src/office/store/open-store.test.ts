import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder } from './embedded/data-folder.ts';
import { readPostmaster } from './embedded/postmaster.ts';
import { serverPrograms } from './embedded/server-programs.ts';
import { serverUser } from './embedded/server-user.ts';
import { startServer } from './embedded/start-server.ts';
import { openStore, type Store } from './index.ts';

/** A server that nobody watches, as a killed program leaves it. */
async function leftRunning(home: string): Promise<{ readonly pid: number }> {
  const user = serverUser();
  const programs = serverPrograms(user);
  const { data } = await dataFolder(home, programs, user);
  return startServer({ data, programs, logFile: join(home, 'postgres.log'), ...(user ? { user } : {}) });
}

describe('the store of a home', () => {
  let home = '';
  const opened: Store[] = [];
  const open = async (options: { beside?: boolean } = {}): Promise<Store> => {
    const store = await openStore({ home, connections: 3, ...options });
    opened.push(store);
    return store;
  };
  const pidOf = (): number => readPostmaster(join(home, 'postgres'))?.pid ?? 0;
  const isRunning = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  // A process that has ended may still stand in the table of processes until its parent has looked.
  const hasEnded = async (pid: number): Promise<boolean> => {
    for (let n = 0; n < 200 && isRunning(pid); n += 1) await pause(25);
    return !isRunning(pid);
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'cw-store-'));
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close().catch(() => undefined);
    rmSync(home, { recursive: true, force: true });
  });

  it('runs its own server with checksums, synced commits, no door but this machine’s, and stops it at the end', async () => {
    const store = await open();
    const { rows } = await store.pool.query(
      "select name, setting from pg_settings where name in ('data_checksums','fsync','synchronous_commit','full_page_writes','listen_addresses') order by name",
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', '127.0.0.1', 'on']);
    expect(statSync(join(home, 'postgres.json')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'postgres')).mode & 0o077).toBe(0);
    const wrong = store.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(openStore({ home, databaseUrl: wrong })).rejects.toMatchObject({ code: 'unavailable' });
    const pid = pidOf();
    await store.close();
    expect(await hasEnded(pid)).toBe(true);
  });

  it('refuses a second holder by the pid of the first, and lets short commands in beside it', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    const beside = await open({ beside: true });
    await beside.close();
    expect(isRunning(pidOf())).toBe(true);
  });

  it('takes over the server that a killed program left running, and what a dead one left of its lock and pid file', async () => {
    const left = await leftRunning(home);
    writeFileSync(join(home, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1', token: 't' }));
    const store = await open();
    expect(pidOf()).toBe(left.pid);
    await store.close();
    expect(isRunning(left.pid)).toBe(false);
    const orphan = spawn('sleep', ['60']);
    writeFileSync(
      join(home, 'postgres', 'postmaster.pid'),
      `${orphan.pid}\n${join(home, 'postgres')}\n1\n5999\n\n127.0.0.1\n\nready   \n`,
    );
    const next = await open();
    expect((await next.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    orphan.kill('SIGKILL');
  });

  it('starts a server that was killed again, and keeps what was committed', async () => {
    const store = await open();
    await store.pool.query('create table kept (id int)');
    await store.pool.query('insert into kept values (1)');
    const killed = pidOf();
    process.kill(killed, 'SIGKILL');
    for (let n = 0; n < 400 && (pidOf() === killed || pidOf() === 0); n += 1) await pause(25);
    expect(pidOf()).not.toBe(killed);
    let rows: unknown[] = [];
    for (let n = 0; n < 200 && rows.length === 0; n += 1) {
      rows = await store.pool.query('select id from kept').then(
        (answer) => answer.rows,
        () => [],
      );
      await pause(50);
    }
    expect(rows).toEqual([{ id: 1 }]);
  });

  it('begins anew where a crash left a data folder half made', async () => {
    mkdirSync(join(home, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(home, 'postgres.json'), '{"password":"of the half-made one"}');
    await open();
    expect(existsSync(join(home, 'postgres.new'))).toBe(false);
    expect(readdirSync(home).sort()).toEqual(['lock', 'postgres', 'postgres.json', 'postgres.log', 'site']);
  });
});
