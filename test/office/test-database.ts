import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { execute, testDatabaseServer } from './test-server.ts';

/** A database of its own for a test file, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones the template, or makes an empty database with `empty`. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await testDatabaseServer();
  const name = `cw_${randomBytes(8).toString('hex')}`;
  const admin = server.url('postgres');
  await cloned(admin, `create database ${name} template ${empty ? 'template0' : server.template}`);
  return { url: server.url(name), drop: () => execute(admin, `drop database if exists ${name} with (force)`) };
}

// Two clones at the same moment may stand in each other's way.
async function cloned(admin: string, statement: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1)
    try {
      await execute(admin, statement);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 40) throw error;
      await pause(50);
    }
}
