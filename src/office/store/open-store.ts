import { mkdirSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Fault } from '../../base/index.ts';
import { databaseFault } from './database-fault.ts';
import { type EmbeddedServer, embeddedServer, runningServer } from './embedded/index.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration-files.ts';
import { openPool } from './open-pool.ts';
import type { Tables } from './rows/index.ts';
import { noteSite } from './site-of-home.ts';

/** The database of one installation, opened and brought to this program's schema. Only `audit` and `access` hold it. */
export interface Store {
  readonly home: string;
  readonly url: string;
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** Fault when the database does not take a statement now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenStore {
  readonly home: string;
  /** A PostgreSQL (15 or later) that somebody else runs. Without it the store runs its own. */
  readonly databaseUrl?: string | undefined;
  /** Goes in beside a program that runs the home's own server already, instead of being refused; for short commands and workers. */
  readonly beside?: boolean;
  readonly connections?: number;
  /** The schema to bring the database to, when it is not this program's; for restoring. */
  readonly migrations?: readonly Migration[];
}

const databaseName = 'chartwright';
const oldestVersion = 150_000;

/**
 * Opens the database. Fault `locked` with the holder's pid when another process runs this home's own server, `conflict` when the schema is
 * newer than the program, `unavailable` when no server answers.
 */
export async function openStore(options: OpenStore): Promise<Store> {
  const { home, databaseUrl } = options;
  makeHome(home);
  const ground =
    databaseUrl === undefined ? await ownServer(home, options.beside ?? false) : { url: databaseUrl, release };
  const pool = openPool(ground.url, options.connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    await ground.release();
  };
  try {
    await checkVersion(pool);
    await migrate(pool, options.migrations);
    if (!options.migrations) await noteSite(home, pool);
    return { home, url: ground.url, db, pool, check: () => checkVersion(pool), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Ground {
  readonly url: string;
  release(): Promise<void>;
}

const release = async (): Promise<void> => undefined;

async function ownServer(home: string, beside: boolean): Promise<Ground> {
  const running = beside ? await runningServer(home, databaseName) : undefined;
  if (running !== undefined) return { url: running, release };
  const letGo = takeLock(home);
  let server: EmbeddedServer | undefined;
  try {
    server = await embeddedServer({ home });
    await makeDatabase(server.url('postgres'), databaseName);
    const held = server;
    return {
      url: held.url(databaseName),
      release: async () => {
        await held.stop();
        letGo();
      },
    };
  } catch (error) {
    await server?.stop();
    letGo();
    throw error;
  }
}

/** Makes the database unless it is there. `admin` is the address of any other database of the server. */
async function makeDatabase(admin: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    throw databaseFault(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  try {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < oldestVersion)
      throw new Fault('unavailable', 'This PostgreSQL is older than version 15; point DATABASE_URL to a newer one.');
  } catch (error) {
    throw databaseFault(error);
  }
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Fault(
      'storage',
      'The data folder cannot be created; check its path and permissions.',
      { file: home },
      error,
    );
  }
}
