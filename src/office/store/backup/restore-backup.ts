import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type pg from 'pg';
import pgCopy from 'pg-copy-streams';
import { Fault } from '../../../base/index.ts';
import { databaseFault } from '../database-fault.ts';
import { migrate } from '../migrate.ts';
import { type Migration, migrationFiles } from '../migration-files.ts';
import { openStore } from '../open-store.ts';
import { noteSite, siteOfHome } from '../site-of-home.ts';
import {
  type BackupEnd,
  type BackupHeader,
  backupReader,
  damaged,
  readBackupHeader,
  type TableStart,
  type TableSum,
} from './backup-format.ts';
import { backupTables, quoted } from './backup-tables.ts';

export interface RestoreBackup {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
  readonly file: string;
  /** The backup may be of another site than the home's. */
  readonly otherSite?: boolean;
}

/**
 * Brings a backup into a home or database that nothing has worked in, all or nothing, and then to this program's schema. Answers rows and SHA-256 per
 * table. Faults: `bad-file` (cut off, changed), `conflict` (another site, a newer schema, a database that was worked in).
 */
export async function restoreBackup({
  home,
  databaseUrl,
  file,
  otherSite = false,
}: RestoreBackup): Promise<readonly TableSum[]> {
  const header = await readBackupHeader(file);
  const site = siteOfHome(home);
  if (site !== undefined && site !== header.site && !otherSite)
    throw new Fault('conflict', 'This is a backup of another site; say --other-site when that is meant.', { file });
  const migrations = schemaOf(header, file);
  const store = await openStore({ home, databaseUrl, migrations, connections: 2 });
  try {
    const sums = await inOneTransaction(store.pool, (client) => load(client, file, header));
    await noteSite(home, store.pool, true);
    await migrate(store.pool);
    return sums;
  } finally {
    await store.close();
  }
}

function schemaOf(header: BackupHeader, file: string): readonly Migration[] {
  const known = migrationFiles();
  const newer = header.migrations.find((name) => !known.some((one) => one.name === name));
  if (newer !== undefined)
    throw new Fault(
      'conflict',
      `This backup is of a newer version of the program (${newer}); restore it with that version.`,
      { file },
    );
  return known.filter(({ name }) => header.migrations.includes(name));
}

async function inOneTransaction<T>(pool: pg.Pool, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const answer = await fn(client);
    await client.query('commit');
    failed = false;
    return answer;
  } catch (error) {
    throw databaseFault(error);
  } finally {
    // A transaction that failed ends with its connection, whatever state its COPY was in.
    client.release(failed);
  }
}

async function load(client: pg.PoolClient, file: string, header: BackupHeader): Promise<readonly TableSum[]> {
  const tables = await backupTables(client);
  const forced = tables.filter((table) => table.forced).map(({ name }) => quoted(name));
  await refuseUsed(client);
  for (const { name } of [...tables].reverse()) await client.query(`delete from ${quoted(name)}`);
  // COPY into a table does not go together with row-level security (PostgreSQL documentation, COPY).
  for (const name of forced) await client.query(`alter table ${name} no force row level security`);
  const reader = backupReader(file);
  try {
    await reader.line();
    const sums: TableSum[] = [];
    for (const table of header.tables) {
      const start = (await reader.line()) as TableStart;
      if (start.table !== table || !tables.some(({ name }) => name === table)) throw damaged(file);
      sums.push(await loadTable(client, start, reader.frame));
    }
    const found = reader.sha256();
    const end = (await reader.line(false)) as BackupEnd;
    if (end.sha256 !== found || JSON.stringify(end.tables) !== JSON.stringify(sums) || !(await reader.atEnd()))
      throw damaged(file);
    for (const name of forced) await client.query(`alter table ${name} force row level security`);
    await setCounters(client);
    return sums;
  } catch (error) {
    // What the database refuses to read is a damaged file too: a changed byte can make a row that is none.
    throw /^(22|23)/.test((error as { code?: string }).code ?? '') ? damaged(file, error) : error;
  } finally {
    reader.close();
  }
}

async function refuseUsed(client: pg.PoolClient): Promise<void> {
  await client.query('lock table audit_head');
  const used = await client.query('select 1 from audit_event limit 1');
  if (used.rowCount !== 0)
    throw new Fault(
      'conflict',
      'There is work in this database already; restore into a new home or an empty database.',
      {},
    );
}

async function loadTable(
  client: pg.PoolClient,
  { table, columns }: TableStart,
  frame: () => Promise<Buffer | undefined>,
): Promise<TableSum> {
  const sum = createHash('sha256');
  const copy = client.query(pgCopy.from(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`));
  let failed: unknown;
  copy.on('error', (error) => {
    failed = error;
  });
  const finished = once(copy, 'finish');
  finished.catch(() => undefined);
  for (let piece = await frame(); piece !== undefined; piece = await frame()) {
    if (failed !== undefined) throw failed;
    sum.update(piece);
    if (!copy.write(piece)) await Promise.race([once(copy, 'drain'), finished]);
  }
  copy.end();
  await finished;
  return { table, rows: copy.rowCount, sha256: sum.digest('hex') };
}

/** Identity columns go on after the highest number that came in. */
async function setCounters(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`,
  );
  for (const { name, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, (select max(${quoted(column)}) from ${quoted(name)})))`,
      [`public.${quoted(name)}`, column],
    );
}
