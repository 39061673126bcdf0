import type pg from 'pg';
import { Fault } from '../../base/index.ts';
import { databaseFault } from './database-fault.ts';
import { type Migration, migrationFiles } from './migration-files.ts';

// Any number, the same in every version of the program.
const lockKey = 7_318_402_551;

/**
 * Brings a database to the schema of this program, one transaction per file; a second process waits and finds nothing to do. Answers the names
 * of the files that ran. Fault `conflict` when the database is of a newer program or a file was changed after it ran.
 */
export async function migrate(
  pool: pg.Pool,
  files: readonly Migration[] = migrationFiles(),
): Promise<readonly string[]> {
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    return await underLock(client, files);
  } catch (error) {
    throw databaseFault(error);
  } finally {
    client?.release();
  }
}

async function underLock(client: pg.PoolClient, files: readonly Migration[]): Promise<readonly string[]> {
  // The wait for another process that migrates is no deadlock.
  await client.query("select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)");
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration order by name',
    );
    checkStanding(rows, files);
    const done = new Set(rows.map(({ name }) => name));
    const open = files.filter(({ name }) => !done.has(name));
    for (const file of open) await apply(client, file);
    return open.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    await client.query('reset lock_timeout').catch(() => undefined);
    await client.query('reset statement_timeout').catch(() => undefined);
  }
}

function checkStanding(rows: readonly { name: string; sha256: string }[], files: readonly Migration[]): void {
  const known = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of rows) {
    const ours = known.get(name);
    if (ours === undefined)
      throw new Fault(
        'conflict',
        `This database was made by a newer version of the program (${name}); start that version, or restore a backup of this one.`,
        { id: name },
      );
    if (ours !== sha256)
      throw new Fault('conflict', `The migration ${name} was changed after it ran here; install the program anew.`, {
        id: name,
      });
  }
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const known = databaseFault(error);
    if (known instanceof Fault) throw known;
    throw new Fault('storage', `The migration ${name} failed; nothing of it was kept.`, { id: name }, error);
  }
}
