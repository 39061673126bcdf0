import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { embeddedServer, migrate, openPool } from '../../src/office/store/index.ts';

/** The database server of this test run with a migrated template database on it. */
export interface TestDatabaseServer {
  /** Address of a database of it. */
  url(database: string): string;
  readonly template: string;
}

interface Ready {
  /** Address of the database `postgres`. */
  readonly admin: string;
  readonly template: string;
  readonly pid?: number;
  readonly failed?: string;
}

const withDatabase = (admin: string, database: string): string => {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return url.href;
};

/** The server of this run: that of DATABASE_URL, or one of our own; the first test file that asks prepares it, the others wait. */
export async function testDatabaseServer(): Promise<TestDatabaseServer> {
  const place = process.env['CHARTWRIGHT_TEST_SERVER'];
  if (place === undefined)
    throw new Error('test/office/global-setup.ts did not run; start tests with vitest from the root.');
  const file = join(place, 'ready.json');
  if (isFirst(place)) await prepare(place, file);
  for (let n = 0; !existsSync(file); n += 1) {
    if (n > 2400) throw new Error('The database server of this test run does not come up.');
    await pause(25);
  }
  const { admin, template, failed } = JSON.parse(readFileSync(file, 'utf8')) as Ready;
  if (failed !== undefined) throw new Error(`The database server of this test run did not start: ${failed}`);
  return { url: (database) => withDatabase(admin, database), template };
}

function isFirst(place: string): boolean {
  try {
    mkdirSync(join(place, 'starting'));
    return true;
  } catch {
    return false;
  }
}

async function prepare(place: string, file: string): Promise<void> {
  const say = (ready: Ready): void => {
    writeFileSync(`${file}.new`, JSON.stringify(ready), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const template = `cw_template_${process.pid}_${Date.now().toString(36)}`;
  try {
    const given = process.env['DATABASE_URL'];
    // Nothing here outlives the run, so nothing waits for the disk.
    const fast = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];
    const own = given === undefined ? await embeddedServer({ home: join(place, 'home'), settings: fast }) : undefined;
    const admin = own?.url('postgres') ?? given ?? '';
    await execute(admin, `create database ${template}`);
    const pool = openPool(withDatabase(admin, template), 1);
    await migrate(pool);
    await pool.end();
    say({ admin, template, ...(own ? { pid: own.pid } : {}) });
  } catch (error) {
    say({
      admin: '',
      template,
      failed: error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error),
    });
  }
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  await rowsOf(url, statement);
}

/** The rows of one statement as the owner of the database sees them, below the application. */
export async function rowsOf(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(statement);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}
