import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { execute, rowsOf } from '../../../test/office/test-server.ts';
import { headsFile } from './index.ts';

const subject = (n: number) => ({ type: 'chart', id: `c${n}` });

describe('the audit log', () => {
  let office: TestOffice;
  let [chain, first, last] = [0, 0, 0];
  const tamper = (statement: string): Promise<void> =>
    execute(
      office.databaseUrl,
      `set session_replication_role = replica; ${statement.replaceAll('$chain', String(chain))}`,
    );
  beforeEach(async () => {
    office = await testOffice();
    const ctx = office.asRole('coder', { reason: 'Zeilen\nmit "Zeichen" \\ und \t Umlauten äöü 漢 😀' });
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        ctx.read('chart/view', subject(n), async (_db, note) =>
          note({ patientId: `p,{${n}}"`, sensitivity: n % 2 ? ['vip'] : [] }),
        ),
      ),
    );
    const rows = await rowsOf(
      office.databaseUrl,
      'select chain, max(seq)::int as last from audit_event group by chain order by 2 desc limit 1',
    );
    [chain, last] = [Number(rows[0]?.['chain']), Number(rows[0]?.['last'])];
    first = Math.max(2, Math.floor(last / 2));
  });
  afterEach(() => office.close());

  it('stands as it was written, whatever a reason holds', async () => {
    expect(await office.verifyAudit()).toMatchObject({ ok: true, events: 62 });
  });

  it('cannot be changed, not even by its owner, and not be written by the application but by appending', async () => {
    for (const statement of ['update audit_event set actor = $$x$$', 'delete from audit_event', 'truncate audit_event'])
      await expect(execute(office.databaseUrl, statement)).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      'update audit_event set actor = $$x$$',
      'insert into audit_event select * from audit_event',
      'update audit_head set seq = 0',
    ])
      await expect(execute(office.databaseUrl, `set role chartwright_app; ${statement}`)).rejects.toMatchObject({
        code: '42501',
      });
  });

  it.each([
    ['a changed value', 'update audit_event set actor = $$y$$ where chain = $chain and seq = FIRST', 0],
    [
      'a moved moment',
      'update audit_event set at = at + interval $$1 second$$ where chain = $chain and seq = FIRST',
      0,
    ],
    ['a removed row', 'delete from audit_event where chain = $chain and seq = FIRST', 0],
    [
      'two rows in each other’s place',
      'update audit_event set seq = seq + 1000000 where chain = $chain and seq in (FIRST, FIRST + 1); update audit_event set seq = 1000000 + 2 * FIRST + 1 - (seq - 1000000) - 1000000 where chain = $chain and seq > 1000000',
      0,
    ],
    ['an end cut off', 'delete from audit_event where chain = $chain and seq > FIRST', 1],
  ])('shows %s at its row', async (_what, statement, offset) => {
    await tamper(statement.replaceAll('FIRST', String(first)));
    expect(await office.verifyAudit()).toMatchObject({ ok: false, firstBad: { chain, row: first + offset } });
  });

  it('shows an end that was cut off together with its head, by the ends signed outside the database', async () => {
    await office.signAudit();
    await tamper(`delete from audit_event where chain = $chain and seq = ${last};
      update audit_head set seq = ${last - 1}, hash = (select hash from audit_event where chain = $chain and seq = ${last - 1}) where chain = $chain`);
    expect(await office.verifyAudit()).toMatchObject({ ok: false, firstBad: { chain, row: last } });
  });

  it('shows a chain that was written anew with right hashes, by the ends signed outside the database', async () => {
    await office.signAudit();
    await tamper(
      'delete from audit_event where chain = $chain; update audit_head set seq = 0, hash = decode(repeat($$00$$, 32), $$hex$$) where chain = $chain',
    );
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => office.asRole('coder').read('chart/view', subject(n), async () => 1)),
    );
    expect(await office.verifyAudit()).toMatchObject({ ok: false, firstBad: { chain } });
  });

  it('shows a changed line among the signed ends, and passes over one that a crash left without end', async () => {
    await office.signAudit();
    const file = join(office.home, headsFile);
    appendFileSync(file, '{"site":"');
    expect(await office.verifyAudit()).toMatchObject({ ok: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"seq":(\d)/, '"seq":9$1'));
    expect(await office.verifyAudit()).toMatchObject({ ok: false, badSignature: 1 });
  });
});
