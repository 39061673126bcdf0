import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';

interface Holder {
  readonly pid: number;
  /** Start of the holder in clock ticks since boot (Linux), so that a pid used again is not taken for the holder. */
  readonly started: string;
  readonly token: string;
}

/**
 * Takes the one lock of a folder and answers how to let it go. A second living process is refused with the holder's pid (Fault
 * `locked`); the lock of a process that has died is taken over.
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  const draft = join(folder, `lock.${mine.token}`);
  writeFileSync(draft, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (tryLink(draft, file)) return () => letGo(file, mine);
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw heldBy(folder, holder.pid);
      clearStale(file, holder?.token);
    }
    throw new Fault('locked', 'The data folder is being opened by several processes at once; try again.', {
      file: folder,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

const heldBy = (folder: string, pid: number): Fault =>
  new Fault(
    'locked',
    `This data folder is in use by process ${pid}. Stop that process, or start with another folder (--home DIR).`,
    { file: folder },
  );

// link(2) is atomic and fails when the name exists, on every local file system we run on.
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's lock aside; puts it back when somebody else's living lock was caught instead. */
function clearStale(file: string, token: string | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.token !== token) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === '' || started === '' || now === started;
}

/** Field 22 of /proc/<pid>/stat (proc(5)); empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function letGo(file: string, mine: Holder): void {
  if (readHolder(file)?.token === mine.token) rmSync(file, { force: true });
}
