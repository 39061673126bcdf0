import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Fault } from '../../../base/index.ts';

/** The operating-system user a server runs under when the program itself is root: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

/** Undefined when the program is not root. As root: the user `postgres`, made when there is none. Fault `unavailable` when that fails. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = findUser();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'ignore',
    });
  } catch (error) {
    throw noUser(error);
  }
  const made = findUser();
  if (!made) throw noUser();
  return made;
}

const noUser = (cause?: unknown): Fault =>
  new Fault(
    'unavailable',
    `PostgreSQL does not run as root and no user "${name}" can be made; make one (useradd --system ${name}), start as another user, or set DATABASE_URL.`,
    {},
    cause,
  );

function findUser(): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
