import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/office/test-database.ts';
import { rowsOf } from '../../../test/office/test-server.ts';
import { type Migration, migrate, migrationFiles, openPool } from './index.ts';

const file = (name: string, sql: string): Migration => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
});

describe('migrations', () => {
  let database: TestDatabase;
  let pool: ReturnType<typeof openPool>;
  beforeEach(async () => {
    database = await testDatabase({ empty: true });
    pool = openPool(database.url, 4);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });
  const one = file('0001-one', 'create table one (id int)');
  const two = file('0002-two', 'create table two (id int); insert into two values (1)');

  it('bring an empty database to the whole schema, once, with two processes at the same moment', async () => {
    const second = openPool(database.url, 4);
    const ran = await Promise.all([migrate(pool), migrate(second)]);
    expect(ran.map((names) => names.length).sort()).toEqual([0, migrationFiles().length]);
    await second.end();
    expect(await migrate(pool)).toEqual([]);
  });

  it('keep nothing of a file that fails, and all of those before it', async () => {
    const broken = file('0002-broken', 'create table two (id int); insert into nowhere values (1)');
    await expect(migrate(pool, [one, broken])).rejects.toMatchObject({ code: 'storage', place: { id: '0002-broken' } });
    expect(
      await rowsOf(database.url, "select to_regclass('one') is null as one, to_regclass('two') is null as two"),
    ).toEqual([{ one: false, two: true }]);
    expect(await migrate(pool, [one, two])).toEqual(['0002-two']);
  });

  it('refuse a database of a newer program, and a file that was changed after it ran', async () => {
    await migrate(pool, [one, two]);
    await expect(migrate(pool, [one])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('newer version'),
    });
    await expect(migrate(pool, [one, file('0002-two', 'select 1')])).rejects.toMatchObject({ code: 'conflict' });
  });

  it('protect every table that has a facility', async () => {
    await migrate(pool);
    const open = await rowsOf(
      database.url,
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'facility_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });
});
