import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditDraft, auditFile, openAuditLog, verifyAudit } from './index.ts';

const draft = (n: number): AuditDraft => ({
  at: '2026-01-01T00:00:00.000Z',
  actor: 'a',
  session: 's',
  facility: 'f',
  purpose: 'payment',
  action: 'chart/view',
  subject: { type: 'chart', id: `c${n}` },
  outcome: 'done',
});

describe('the audit log', () => {
  let folder = '';
  const file = (): string => join(folder, auditFile);
  const lines = (): string[] => readFileSync(file(), 'utf8').trimEnd().split('\n');
  const write = (rows: readonly string[]): void => writeFileSync(file(), `${rows.join('\n')}\n`);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cw-audit-'));
    const log = await openAuditLog(folder);
    await Promise.all(Array.from({ length: 50 }, (_, n) => log.append(draft(n))));
    await log.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on with its chain after a restart', async () => {
    const log = await openAuditLog(folder);
    await log.append(draft(50));
    await log.close();
    expect(await verifyAudit(folder)).toEqual({ ok: true, events: 51 });
  });

  it.each<readonly [string, (rows: string[]) => string[], number]>([
    ['a changed byte', (rows) => rows.map((row, i) => (i === 19 ? row.replace('"c19"', '"c91"') : row)), 20],
    ['a removed row', (rows) => rows.filter((_, i) => i !== 9), 10],
    ['a repeated row', (rows) => rows.flatMap((row, i) => (i === 4 ? [row, row] : [row])), 6],
    [
      'two rows in each other’s place',
      (rows) => rows.map((row, i) => (i === 29 ? rows[30] : i === 30 ? rows[29] : row) ?? ''),
      30,
    ],
    ['an end cut off', (rows) => rows.slice(0, 40), 41],
  ])('shows %s at its row', async (_what, tamper, row) => {
    write(tamper(lines()));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, firstBad: { row } });
  });

  it('finds any single changed byte at exactly its row', async () => {
    const whole = readFileSync(file());
    for (let n = 0; n < 200; n += 1) {
      const at = (n * 7919) % whole.length;
      if (whole[at] === 10) continue;
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at] === 120 ? 121 : 120;
      writeFileSync(file(), bytes);
      const row = whole.subarray(0, at).toString('latin1').split('\n').length;
      expect((await verifyAudit(folder)).firstBad?.row).toBe(row);
    }
  });

  it('cuts off a last line that a crash left half written', async () => {
    appendFileSync(file(), '{"seq":51,"prev":"');
    const log = await openAuditLog(folder);
    await log.append(draft(50));
    await log.close();
    expect(await verifyAudit(folder)).toEqual({ ok: true, events: 51 });
  });

  it('is not continued when its last event was changed', async () => {
    write(lines().map((row, i) => (i === 49 ? row.replace('"done"', '"xxxx"') : row)));
    await expect(openAuditLog(folder)).rejects.toMatchObject({ code: 'storage' });
  });
});
