import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from './durable-file.ts';
import { isRowId } from './rows.ts';

/** One file that a transaction will put in place: `<folder>/<name>`. */
export interface Put {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A transaction whose files are on disk but not yet in place. */
export interface Staged {
  readonly id: string;
  /** `folder/name` and SHA-256 of each file, for the audit event. */
  readonly changes: readonly { readonly row: string; readonly sha256: string }[];
}

const between = '~';

/**
 * Three steps make a change all or nothing: `stage` writes the files aside and syncs them; the audit log then appends the event
 * that names the transaction, which is the moment of commit; `apply` moves the files into place. After a crash `recover` moves what
 * the audit log has and throws away what it has not.
 */
export async function stage(root: string, puts: readonly Put[]): Promise<Staged> {
  const id = randomUUID();
  const folder = join(root, 'staging', id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const put of puts) await writeDurably(join(folder, put.folder + between + put.name), put.bytes);
  await syncFolder(folder);
  await syncFolder(join(root, 'staging'));
  return {
    id,
    changes: puts.map((put) => ({
      row: `${put.folder}/${put.name}`,
      sha256: createHash('sha256').update(put.bytes).digest('hex'),
    })),
  };
}

/** Moves the files of a committed transaction into place; may be repeated after a crash. */
export async function apply(root: string, id: string): Promise<void> {
  const folder = join(root, 'staging', id);
  const touched = new Set<string>();
  for (const entry of await readdir(folder)) {
    const at = entry.indexOf(between);
    const target = join(root, entry.slice(0, at));
    await mkdir(target, { recursive: true, mode: 0o700 });
    await rename(join(folder, entry), join(target, entry.slice(at + 1)));
    touched.add(target);
  }
  for (const target of touched) await syncFolder(target);
  await rm(folder, { recursive: true, force: true });
}

export const discard = (root: string, id: string): Promise<void> =>
  rm(join(root, 'staging', id), { recursive: true, force: true });

/** Ids of transactions that a crash left behind. */
export async function leftBehind(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(root, 'staging'))).filter(isRowId);
  } catch {
    return [];
  }
}
