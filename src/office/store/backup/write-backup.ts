import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import pgCopy from 'pg-copy-streams';
import { Fault } from '../../../base/index.ts';
import { databaseFault } from '../database-fault.ts';
import type { Store } from '../open-store.ts';
import type { BackupEnd, BackupHeader, TableSum } from './backup-format.ts';
import { type BackupTable, backupTables, quoted } from './backup-tables.ts';

/**
 * Writes the whole database as it stands at one moment to a compressed file, while others go on working. The file has its name only when it is
 * whole and on disk. Answers rows and SHA-256 per table. Faults: `storage` when the file cannot be written, and those of the database.
 */
export async function writeBackup(store: Store, file: string, at: Date): Promise<readonly TableSum[]> {
  const draft = `${file}.part`;
  const client = await store.pool.connect().catch((error: unknown) => {
    throw databaseFault(error);
  });
  let failed = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const sums: TableSum[] = [];
    await pipeline(
      Readable.from(pieces(client, at, sums)),
      createGzip({ level: 3 }),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await client.query('commit');
    await intoPlace(draft, file);
    failed = false;
    return sums;
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(error, file);
  } finally {
    client.release(failed);
  }
}

async function* pieces(client: pg.PoolClient, at: Date, sums: TableSum[]): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  const said = (piece: Buffer): Buffer => {
    whole.update(piece);
    return piece;
  };
  const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
  const tables = await backupTables(client);
  yield said(line(await headerOf(client, at, tables)));
  for (const { name, columns } of tables) {
    yield said(line({ table: name, columns }));
    const sum = createHash('sha256');
    let rows = 0;
    const copy = client.query(pgCopy.to(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      rows += linesIn(chunk, sum);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      yield said(length);
      yield said(chunk);
    }
    yield said(Buffer.alloc(4));
    sums.push({ table: name, rows, sha256: sum.digest('hex') });
  }
  yield line({ tables: sums, sha256: whole.digest('hex') } satisfies BackupEnd);
}

async function headerOf(client: pg.PoolClient, at: Date, tables: readonly BackupTable[]): Promise<BackupHeader> {
  const site = await client.query<{ id: string }>('select id from site');
  const migrations = await client.query<{ name: string }>('select name from migration order by name');
  return {
    format: 'chartwright-backup-1',
    site: site.rows[0]?.id ?? '',
    at: at.toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables: tables.map(({ name }) => name),
  };
}

function linesIn(chunk: Buffer, sum: Hash): number {
  sum.update(chunk);
  let count = 0;
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, end + 1)) count += 1;
  return count;
}

async function intoPlace(draft: string, file: string): Promise<void> {
  const handle = await open(draft, 'r+');
  await handle.sync();
  await handle.close();
  await rename(draft, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

function unwritable(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return /^(ENOSPC|EACCES|EROFS|EDQUOT|EIO|ENOENT|EISDIR|ENOTDIR|EFBIG)$/.test(code ?? '')
    ? new Fault(
        'storage',
        'The backup cannot be written; check the free space and permissions of its folder.',
        { file },
        error,
      )
    : databaseFault(error);
}
