import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { takeLock } from './lock.ts';
import { type FixedRows, isRowId, type RowKind, type RowKinds, type Rows, type WritableRows } from './rows.ts';
import { apply, discard, leftBehind, type Put, type Staged, stage } from './transaction.ts';

/** Called between staging and applying: appends the audit event that makes the transaction count. */
export type Commit = (staged: Staged | undefined) => Promise<void>;

/** The files of one data folder, opened by one process. Only `access` holds it; office functions get `Rows` inside ctx. */
export interface Store {
  readonly root: string;
  readonly rows: Rows;
  /** Runs one change at a time; nothing is kept when `fn` or `commit` throws. */
  change<T>(fn: (rows: WritableRows) => Promise<T>, commit: Commit): Promise<T>;
  /** Finishes or throws away what a crash left behind. */
  recover(isCommitted: (transaction: string) => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

/** Opens `<home>/office`, taking its lock. `fixed` are rows that come with the program; they shadow nothing and are never written. */
export function openStore(home: string, fixed: FixedRows = {}): Store {
  const root = join(home, 'office');
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Fault(
      'storage',
      'The data folder cannot be created; check its path and permissions.',
      { file: root },
      error,
    );
  }
  const letGo = takeLock(root);
  const cache: Cache = new Map();
  const rows = rowsOf(root, fixed, cache);
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    root,
    rows,
    change: (fn, commit) => inTurn(() => runChange(root, rows, fixed, cache, fn, commit)),
    recover: async (isCommitted) => {
      for (const id of await leftBehind(root)) await ((await isCommitted(id)) ? apply(root, id) : discard(root, id));
    },
    close: () => inTurn(async () => letGo()),
  };
}

/** Kinds small enough to be kept in memory once listed; documents are read from disk each time. */
const cached: ReadonlySet<RowKind> = new Set<RowKind>(['chart', 'abstract']);
type Cache = Map<RowKind, Promise<Map<string, unknown>>>;

function rowsOf(root: string, fixed: FixedRows, cache: Cache): Rows {
  const read = async <K extends RowKind>(kind: K, id: string): Promise<RowKinds[K] | undefined> => {
    try {
      return JSON.parse(await readFile(join(root, kind, `${id}.json`), 'utf8')) as RowKinds[K];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Fault('storage', 'A stored row cannot be read; restore it from a backup.', { file: kind, id }, error);
    }
  };
  const load = async (kind: RowKind): Promise<Map<string, unknown>> => {
    const found = new Map<string, unknown>(fixed[kind]);
    const names = await readdir(join(root, kind)).catch(() => [] as string[]);
    for (const name of names.filter((n) => n.endsWith('.json')).sort()) {
      const row = await read(kind, name.slice(0, -5));
      if (row) found.set(name.slice(0, -5), row);
    }
    return found;
  };
  const list = <K extends RowKind>(kind: K): Promise<ReadonlyMap<string, RowKinds[K]>> => {
    const known = cache.get(kind) ?? load(kind);
    if (cached.has(kind)) cache.set(kind, known);
    return known as Promise<ReadonlyMap<string, RowKinds[K]>>;
  };
  return {
    get: async (kind, id) => {
      if (!isRowId(id)) return undefined;
      const own = fixed[kind]?.get(id) as RowKinds[typeof kind] | undefined;
      if (own) return own;
      return cached.has(kind) ? (await list(kind)).get(id) : read(kind, id);
    },
    list,
  };
}

async function runChange<T>(
  root: string,
  rows: Rows,
  fixed: FixedRows,
  cache: Cache,
  fn: (rows: WritableRows) => Promise<T>,
  commit: Commit,
): Promise<T> {
  const puts: Put[] = [];
  const fresh: [RowKind, string, unknown][] = [];
  const answer = await fn({
    ...rows,
    put: (kind, id, row) => {
      if (!isRowId(id)) throw new Fault('internal', 'A row id is not well-formed.', { field: kind });
      if (fixed[kind]?.has(id)) throw new Fault('denied', 'This comes with the program and cannot be changed.', { id });
      puts.push({ folder: kind, name: `${id}.json`, bytes: JSON.stringify(row) });
      fresh.push([kind, id, row]);
    },
    keepSource: (id, bytes) => puts.push({ folder: 'chart-source', name: `${id}.bin`, bytes }),
  });
  if (puts.length === 0) {
    await commit(undefined);
    return answer;
  }
  const staged = await stageOrFault(root, puts);
  // When this throws, whether the event reached the disk is not known: the files stay aside and the next start decides.
  await commit(staged);
  await apply(root, staged.id);
  for (const [kind, id, row] of fresh) (await cache.get(kind))?.set(id, row);
  return answer;
}

async function stageOrFault(root: string, puts: readonly Put[]): Promise<Staged> {
  try {
    return await stage(root, puts);
  } catch (error) {
    throw new Fault('storage', 'The change could not be written; check the free space of the data folder.', {}, error);
  }
}
