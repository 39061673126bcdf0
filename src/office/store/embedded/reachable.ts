import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** True when `user` may pass through every folder above `path`; a folder that is not there yet is asked of the one above it. */
export function isReachable(path: string, user: ServerUser): boolean {
  let folder = nearest(path);
  for (;;) {
    const facts = statSync(folder);
    if (facts.isDirectory() && !mayPass(facts, user)) return false;
    const above = dirname(folder);
    if (above === folder) return true;
    folder = above;
  }
}

function nearest(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return nearest(dirname(path));
  }
}

function mayPass({ mode, uid, gid }: Stats, user: ServerUser): boolean {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
