import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditLog, openAuditLog } from '../audit/index.ts';
import { openStore, type Store } from '../store/index.ts';
import type { Role } from './access-rule.ts';
import { type Action, actions, contextOf, denialOf, type OfficeContext } from './index.ts';

describe('a context', () => {
  let home = '';
  let store: Store;
  let audit: AuditLog;
  const as = (roles: readonly Role[], purpose: 'payment' | 'system' = 'payment'): OfficeContext =>
    contextOf(
      { store, audit, now: () => new Date(0) },
      { actor: { id: 'u1', roles }, session: 's', facility: 'f', purpose },
    );
  const events = (): { action: string; outcome: string; reason?: string }[] =>
    readFileSync(join(store.root, 'audit.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { action: string; outcome: string });
  const chart = { type: 'chart', id: 'c1' } as const;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'cw-ctx-'));
    store = openStore(home);
    audit = await openAuditLog(store.root);
  });
  afterEach(async () => {
    await store.close();
    await audit.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('offers two handles and nothing else that reaches data', () => {
    const functions = Object.entries(as(['coder'])).filter(([, value]) => typeof value === 'function');
    expect(functions.map(([name]) => name).sort()).toEqual(['now', 'read', 'write']);
  });

  it('denies an action without a rule and never runs what was to be done', async () => {
    let ran = false;
    const run = as(['coder']).read('chart/burn' as Action, chart, async () => {
      ran = true;
    });
    await expect(run).rejects.toMatchObject({ code: 'denied' });
    expect(ran).toBe(false);
    expect(events()).toMatchObject([
      { action: 'chart/burn', outcome: 'denied', reason: 'No rule allows this action.' },
    ]);
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(denialOf(name, { actor: { id: 'u', roles: ['coder'] }, purpose: 'payment' })).toBeDefined();
  });

  it('denies everything to somebody without a role, and changes to a viewer', async () => {
    const deny = (roles: readonly Role[], purpose: 'payment' | 'system' = 'payment'): readonly Action[] =>
      actions.filter((action) => denialOf(action, { actor: { id: 'u', roles }, purpose }) !== undefined);
    expect(deny([])).toEqual(actions);
    expect(deny(['coder'], 'system')).toEqual(actions);
    expect(deny(['viewer'])).toEqual(['chart/add', 'abstract/save', 'abstract/finalize', 'abstract/reopen']);
    expect(deny(['coder'])).toEqual([]);
    await expect(as([]).write('abstract/save', chart, async () => 1)).rejects.toMatchObject({ code: 'denied' });
  });

  it('leaves one event for every view, change and failure, before the answer', async () => {
    const ctx = as(['coder']);
    await ctx.read('chart/view', chart, async () => 1);
    expect(events()).toHaveLength(1);
    await ctx.write('abstract/save', chart, async (rows) =>
      rows.put('abstract', 'c1', { version: 1, savedAt: '', savedBy: '', abstract: {}, stage: 'in-progress' }),
    );
    await expect(ctx.read('chart/view', chart, () => Promise.reject(new Error('secret')))).rejects.toThrow();
    expect(events()).toMatchObject([
      { action: 'chart/view', outcome: 'done' },
      { action: 'abstract/save', outcome: 'done', changes: [{ row: 'abstract/c1.json' }] },
      { action: 'chart/view', outcome: 'failed', reason: 'internal' },
    ]);
    expect(JSON.stringify(events())).not.toContain('secret');
  });
});
