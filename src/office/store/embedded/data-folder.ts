import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../../base/index.ts';
import { isReachable } from './reachable.ts';
import { rootPlace, type ServerPrograms } from './server-programs.ts';
import type { ServerUser } from './server-user.ts';

/** The name of the server's own superuser; nobody logs in with it from elsewhere. */
export const ownerName = 'chartwright';

/** A data folder with the password of its owner, which is kept in `<home>/postgres.json`, readable by this user only. */
export interface DataFolder {
  readonly data: string;
  readonly password: string;
}

const run = promisify(execFile);

/**
 * The data folder of a home, made on first need: `<home>/postgres`, or a link of that name to `/var/lib/chartwright` when the program is root and
 * the server's user cannot enter the home. A folder is made aside and moved into place whole, so a crash leaves none or all of it.
 */
export async function dataFolder(home: string, programs: ServerPrograms, user?: ServerUser): Promise<DataFolder> {
  const data = join(home, 'postgres');
  const secrets = join(home, 'postgres.json');
  if (existsSync(join(data, 'PG_VERSION'))) return { data: realpathSync(data), password: readPassword(secrets) };
  const place = user && !letThrough(home, user) ? outside(home, data) : data;
  const draft = `${place}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (user) chownSync(draft, user.uid, user.gid);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secrets, `${JSON.stringify({ user: ownerName, password })}\n`, { mode: 0o600 });
  await initialise(draft, password, programs, user);
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
  if (place !== data) symlinkSync(place, data);
  return { data: realpathSync(data), password };
}

/** Lets the server's user pass through the home, not list it, where the folders above it let everybody pass. */
function letThrough(home: string, user: ServerUser): boolean {
  if (!isReachable(dirname(resolve(home)), user)) return false;
  chmodSync(home, statSync(home).mode | 0o001);
  return isReachable(home, user);
}

function outside(home: string, link: string): string {
  mkdirSync(rootPlace, { recursive: true, mode: 0o755 });
  rmSync(link, { force: true });
  return join(rootPlace, `postgres-${createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12)}`);
}

function readPassword(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password;
  } catch (error) {
    throw new Fault(
      'storage',
      'The password of the database cannot be read; restore this file from a backup.',
      { file },
      error,
    );
  }
}

async function initialise(data: string, password: string, programs: ServerPrograms, user?: ServerUser): Promise<void> {
  const aside = mkdtempSync(join(tmpdir(), 'chartwright-'));
  const file = join(aside, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  for (const path of user ? [aside, file] : []) chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
  try {
    await run(
      programs.initdb,
      [
        '-D',
        data,
        '-U',
        ownerName,
        `--pwfile=${file}`,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--data-checksums',
      ],
      { ...user, cwd: '/', timeout: 120_000, env: serverEnvironment() },
    );
  } catch (error) {
    throw new Fault(
      'storage',
      'The database folder cannot be made; check its free space and permissions.',
      { file: data },
      error,
    );
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The server inherits nothing but what it needs: variables such as PGDATA or LD_PRELOAD of the caller would change it. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ LC_ALL: 'C', TZ: 'UTC' });
