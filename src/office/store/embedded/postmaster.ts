import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What `postmaster.pid` of a data folder says (PostgreSQL documentation, "postmaster.pid"; miscadmin.h LOCK_FILE_LINE). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that wrote the file, dead or alive; undefined when there is no readable file. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number.isInteger(port) ? port : 0, ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** True while the process runs and, where /proc tells, is a PostgreSQL of this data folder. A process that waits to be reaped is dead. */
export function isServerAlive(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z') return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}

const words = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;

/** Ends a server: fast shutdown, then the harder ways when it does not go (PostgreSQL documentation, "Shutting Down the Server"). */
export async function stopServer(pid: number, data: string, patience = 30_000): Promise<void> {
  for (const [how, wait] of [
    ['fast', patience],
    ['immediate', 5000],
    ['kill', 5000],
  ] as const) {
    try {
      process.kill(pid, words[how]);
    } catch {
      return;
    }
    const until = Date.now() + wait;
    for (let rest = 4; Date.now() < until; rest = Math.min(rest * 2, 50)) {
      if (!isServerAlive(pid, data)) return;
      await pause(rest);
    }
  }
}
