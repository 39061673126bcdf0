import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFacility, type OfficeContext } from '../src/office/access/index.ts';
import { verifyAudit } from '../src/office/audit/index.ts';
import { openOffice, restoreBackup } from '../src/office/index.ts';
import { openStore, type Store } from '../src/office/store/index.ts';

const seconds = 3;
const lanes = 8;

/**
 * The office's database on a home of its own: changes and views per second with audit, what audit and row-level security cost in the same run,
 * verification of the audit log, backup and restore. Eight at once; durable commits on this machine's disk.
 */
export async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cw-bench-store-'));
  try {
    let before = performance.now();
    const office = await openOffice({ home });
    console.log(`  first start with initdb and schema ${(performance.now() - before).toFixed(0)} ms`);
    await addFacility(office.asProgram('bench'), { id: 'bench', name: 'Bench' });
    const actor = { id: 'bench', roles: ['coder' as const], facilities: ['bench'] };
    const ctx = office.as({ actor, session: 's', facility: 'bench', purpose: 'payment' });
    await changes(ctx);
    const beside = await openStore({ home, beside: true, connections: lanes });
    await bare(beside);
    await fill(beside);
    before = performance.now();
    const { ok, events } = await verifyAudit(beside);
    const took = (performance.now() - before) / 1000;
    console.log(
      `  audit verify: ${events} rows in ${took.toFixed(2)} s, ${perSecond(events / took)} rows/s${ok ? '' : ' BROKEN'}`,
    );
    await backups(office, home);
    await beside.close();
    before = performance.now();
    await office.close();
    const again = await openOffice({ home });
    console.log(`  closed and opened again ${(performance.now() - before).toFixed(0)} ms`);
    await again.close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function changes(ctx: OfficeContext): Promise<void> {
  const body = JSON.stringify({ text: 'x'.repeat(600) });
  await rate('changes with audit', (n) =>
    ctx.write('chart/add', { type: 'chart', id: `c${n}` }, (db) =>
      db
        .insertInto('chart')
        .values({ id: `c${n}`, body, discharge_date: '2026-01-07', source_sha256: null, added_at: ctx.now() })
        .execute(),
    ),
  );
  await rate('views with audit', (n) =>
    ctx.read('chart/view', { type: 'chart', id: `c${n % 500}` }, (db) =>
      db
        .selectFrom('chart')
        .selectAll()
        .where('id', '=', `c${n % 500}`)
        .executeTakeFirst(),
    ),
  );
}

/** The same statements below the office: without audit, then without row-level security as well. */
async function bare(store: Store): Promise<void> {
  const body = JSON.stringify({ text: 'x'.repeat(600) });
  for (const [what, role] of [
    ['changes without audit, row-level security on', 'chartwright_app'],
    ['changes without audit, row-level security off', 'chartwright'],
  ] as const)
    await rate(what, async (n) => {
      const client = await store.pool.connect();
      await client.query('begin');
      await client.query("select set_config('role', $1, true), set_config('chartwright.facility', 'bench', true)", [
        role,
      ]);
      await client.query(
        "insert into chart (facility_id, id, body, discharge_date, added_at) values ('bench', $1, $2, '2026-01-07', now())",
        [`${role}-${n}`, body],
      );
      await client.query('commit');
      client.release();
    });
}

async function fill(store: Store): Promise<void> {
  const client = await store.pool.connect();
  await client.query('set statement_timeout = 0');
  // In transactions of their own size: a chain's head that changes 200,000 times in one transaction cannot be pruned.
  await client.query(`do $$ begin for part in 1..400 loop
    perform audit_append(now(), 'bench', 'user-' || n, 'session-1', 'payment', 'chart/view', 'chart', 'c' || n, array['pat-' || n], array['enc-' || n],
      'done', null, gen_random_uuid()::text, '{}') from generate_series(1, 500) as n;
    commit; end loop; end $$`);
  client.release();
}

async function backups(office: Awaited<ReturnType<typeof openOffice>>, home: string): Promise<void> {
  const file = join(home, 'bench.backup');
  let before = performance.now();
  const sums = await office.backup(file);
  const rows = sums.reduce((sum, table) => sum + table.rows, 0);
  const size = (statSync(file).size / 1e6).toFixed(1);
  console.log(`  backup: ${rows} rows, ${size} MB in ${((performance.now() - before) / 1000).toFixed(2)} s`);
  const target = mkdtempSync(join(tmpdir(), 'cw-bench-restore-'));
  before = performance.now();
  const restored = await restoreBackup({ home: target, file });
  const same = JSON.stringify(restored) === JSON.stringify(sums);
  console.log(
    `  restore with initdb: ${((performance.now() - before) / 1000).toFixed(2)} s, checksums ${same ? 'equal' : 'DIFFERENT'}`,
  );
  rmSync(target, { recursive: true, force: true });
}

async function rate(what: string, fn: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() < until) {
        next += 1;
        await fn(next);
      }
    }),
  );
  console.log(`  ${what}: ${perSecond(next / seconds)}/s`);
}

const perSecond = (value: number): string => Math.round(value).toLocaleString('en-US');
