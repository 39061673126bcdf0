import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/office/test-database.ts';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import { execute, rowsOf } from '../../../../test/office/test-server.ts';
import { openOffice } from '../../index.ts';
import { restoreBackup, type TableSum } from '../index.ts';

describe('a backup', () => {
  let office: TestOffice;
  let folder = '';
  let file = '';
  let sums: readonly TableSum[] = [];
  const targets: TestDatabase[] = [];
  beforeAll(async () => {
    office = await testOffice();
    folder = mkdtempSync(join(tmpdir(), 'cw-backup-'));
    file = join(folder, 'office.backup');
    for (let n = 0; n < 50; n += 1)
      await office.asRole('coder').write('chart/add', { type: 'chart', id: `c${n}` }, (db) =>
        db
          .insertInto('chart')
          .values({
            id: `c${n}`,
            body: JSON.stringify({ id: `c${n}`, text: 'Tab\tLinie\nUmlaut ä 😀 \\ "' }),
            discharge_date: '2026-01-07',
            source_sha256: null,
            added_at: new Date(0),
          })
          .execute(),
      );
    sums = await office.backup(file);
  });
  afterAll(async () => {
    await office.close();
    for (const target of targets) await target.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const restore = async (from: string, more: { otherSite?: boolean; home?: string } = {}) => {
    const target = await testDatabase({ empty: true });
    targets.push(target);
    const home = more.home ?? mkdtempSync(join(folder, 'home-'));
    return { target, home, sums: await restoreBackup({ file: from, databaseUrl: target.url, ...more, home }) };
  };
  const contents = async (url: string): Promise<string> =>
    JSON.stringify(
      await rowsOf(url, 'select id, body, discharge_date::text, place from chart order by place; ').then(
        (rows) => rows,
      ),
    );

  it('restores to the same rows and checksums, a whole audit log, protected tables and counters that go on', async () => {
    const { target, home, sums: restored } = await restore(file);
    expect(restored).toEqual(sums);
    expect(sums.find(({ table }) => table === 'chart')?.rows).toBe(50);
    expect(await contents(target.url)).toBe(await contents(office.databaseUrl));
    const again = await openOffice({ home, databaseUrl: target.url, connections: 3 });
    expect(await again.verifyAudit()).toMatchObject({ ok: true });
    const copy = join(folder, 'again.backup');
    expect((await again.backup(copy)).find(({ table }) => table === 'chart')).toEqual(
      sums.find(({ table }) => table === 'chart'),
    );
    await again.close();
    expect(
      await rowsOf(
        target.url,
        "select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace",
      ),
    ).toEqual([]);
    await execute(
      target.url,
      "insert into chart (facility_id, id, body, added_at) values ('general', 'next', '{}', now())",
    );
    expect(await rowsOf(target.url, "select place::int from chart where id = 'next'")).toEqual([{ place: 51 }]);
  });

  it('is refused when it was cut off anywhere or one bit of it is different', async () => {
    const bytes = readFileSync(file);
    const bad = join(folder, 'bad.backup');
    const target = await testDatabase({ empty: true });
    targets.push(target);
    const home = mkdtempSync(join(folder, 'home-'));
    const attempt = (content: Buffer) => {
      writeFileSync(bad, content);
      return restoreBackup({ file: bad, databaseUrl: target.url, home });
    };
    for (const share of [0, 0.1, 0.5, 0.9])
      await expect(attempt(bytes.subarray(0, Math.floor(bytes.length * share)))).rejects.toMatchObject({
        code: 'bad-file',
      });
    await expect(attempt(bytes.subarray(0, -1))).rejects.toMatchObject({ code: 'bad-file' });
    for (let n = 1; n < 12; n += 1) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor((bytes.length * n) / 12);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (n % 8));
      // In the first lines a bit may make it a backup of somebody else.
      await expect(attempt(flipped)).rejects.toMatchObject({ code: expect.stringMatching(/^(bad-file|conflict)$/) });
    }
    // A change inside that gzip cannot know of.
    const plain = gunzipSync(bytes);
    const at = plain.indexOf('Umlaut');
    plain.write('Umlaud', at);
    await expect(attempt(gzipSync(plain))).rejects.toMatchObject({ code: 'bad-file' });
    expect(await rowsOf(target.url, 'select 1 from chart')).toEqual([]);
    expect(await restoreBackup({ file, databaseUrl: target.url, home, otherSite: true })).toEqual(sums);
  });

  it('is refused by the home of another site unless that is meant, by a database that was worked in, and from a newer program', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    writeFileSync(join(home, 'site'), 'another site\n');
    await expect(restore(file, { home })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('another site'),
    });
    expect((await restore(file, { home, otherSite: true })).sums).toEqual(sums);
    await expect(restoreBackup({ file, databaseUrl: office.databaseUrl, home: office.home })).rejects.toMatchObject({
      code: 'conflict',
    });
    const plain = gunzipSync(readFileSync(file));
    const newer = join(folder, 'newer.backup');
    writeFileSync(
      newer,
      gzipSync(Buffer.from(plain.toString('latin1').replace('"0001-ground"', '"9999-future"'), 'latin1')),
    );
    await expect(restore(newer)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('9999-future'),
    });
  });

  it('leaves no file behind that is not whole', async () => {
    await expect(office.backup(join(folder, 'no', 'such', 'folder'))).rejects.toMatchObject({ code: 'storage' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
