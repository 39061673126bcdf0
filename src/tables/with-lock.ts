import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/index.ts';

/**
 * Does `work` while holding the folder's lock file, which names our process. A lock whose process is gone is taken over; one that lives
 * makes a Fault `locked` that names it.
 */
export async function withLock<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  take(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock appears with its content in one step (link of a written file), so nobody ever reads an empty one. */
function take(lock: string): void {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        linkSync(mine, lock);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        clearIfStale(lock);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new Fault('locked', 'Another process is changing the tables; try again when it is done.', { file: lock });
}

function clearIfStale(lock: string): void {
  const holder = holderOf(lock);
  if (holder === undefined) return;
  if (isAlive(holder))
    throw new Fault('locked', `Process ${holder} is changing the tables; try again when it is done.`, { file: lock });
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    // Somebody may have taken over between our look and our rename: give a living holder its lock back.
    const moved = holderOf(aside);
    if (moved !== undefined && moved !== holder && isAlive(moved)) linkSync(aside, lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
