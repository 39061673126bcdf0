import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../test/office/test-office.ts';
import { inTransaction, openStore } from '../office/store/index.ts';

const rounds = 5;
const main = join(import.meta.dirname, '..', 'main.ts');

/** 400 messages of 40 patients, each with an encounter and results. */
function feed(round: number): string {
  return Array.from({ length: 400 }, (_, n) => {
    const head = `MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ORU^R01|R${round}N${n}|P|2.5.1\rPID|1||${round}-${n % 40}^^^GH^MR||DOE^JANE||19800229|F\r`;
    return `${head}PV1|1|I|||||||||||||||||V${round}-${n % 40}^^^GH^VN\rOBR|1||F${n}|2345-7^Glucose^LN\rOBX|1|NM|2345-7^Glucose^LN||${n}|mg/dL|||||F\r`;
  }).join('');
}

// Many seconds of kills: part of the full-size run only.
const shared = process.env['CHARTWRIGHT_SHARED'] ?? resolve('../shared');
describe.skipIf(!existsSync(shared))(
  'a load that is killed (full-size run; skipped without CHARTWRIGHT_SHARED)',
  () => {
    let office: TestOffice;
    const home = mkdtempSync(join(tmpdir(), 'cw-kill-'));
    beforeAll(async () => {
      office = await testOffice();
    });
    afterAll(async () => {
      await office.close();
      rmSync(home, { recursive: true, force: true });
    });

    /** Runs the load and kills it when so many messages were said to be filed; answers how many were said. */
    function killed(round: number, after: number): Promise<number> {
      const file = join(home, `feed-${round}.hl7`);
      writeFileSync(file, feed(round));
      return new Promise((resolve) => {
        const child = spawn(
          process.execPath,
          ['--import', 'tsx', main, 'chart', 'add', '--facility', 'general', file],
          {
            env: { ...process.env, DATABASE_URL: office.databaseUrl, CHARTWRIGHT_HOME: home },
          },
        );
        let said = 0;
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk
            .toString()
            .split('\n')
            .filter((line) => line.startsWith('filed')).length;
          if (said >= after) child.kill('SIGKILL');
        });
        child.on('close', () => resolve(said));
      });
    }

    it(`loses nothing that was acknowledged, and leaves no half message and no change without an event, in ${rounds} rounds`, {
      timeout: 300_000,
    }, async () => {
      let said = 0;
      for (let round = 0; round < rounds; round += 1) said += await killed(round, 20 + round * 37);
      const store = await openStore({ home: join(home, 'check'), databaseUrl: office.databaseUrl });
      const scope = { facility: 'general', actor: 'test', purpose: 'operations' };
      const counts = await inTransaction(store.db, scope, async (db) => {
        const { rows } = await sql<{ filed: number; events: number; strays: number; halves: number }>`
        select (select count(*) from inbound_message where stage = 'filed') as filed,
          (select count(*) from inbound_message m where exists (select 1 from audit_event a where a.subject_id = m.id and a.outcome = 'done')) as events,
          (select count(*) from chart_resource r where not exists (select 1 from inbound_message m where m.id = r.message_id)) as strays,
          (select count(*) from inbound_message m where not exists (select 1 from inbound_part p where p.message_id = m.id)) as halves`.execute(
          db,
        );
        return rows[0];
      }).finally(() => store.close());
      process.stdout.write(`  killed ${rounds} times: ${said} messages acknowledged, ${counts?.filed} there\n`);
      expect(Number(counts?.filed)).toBeGreaterThanOrEqual(said);
      expect({ ...counts, filed: undefined, events: undefined }).toMatchObject({ strays: 0, halves: 0 });
      expect(counts?.events).toEqual(counts?.filed);
      expect(await office.verifyAudit()).toMatchObject({ ok: true });
    });
  },
);
