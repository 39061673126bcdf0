import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './index.ts';
import type { ChartRow } from './rows.ts';

const row = (id: string, patientName: string): ChartRow => ({
  id,
  mrn: '1',
  patientName,
  sex: 'U',
  setting: 'inpatient',
  documents: 0,
  origin: 'uploaded',
});

describe('a change in the store', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'cw-store-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is seen by this process and by the next one', async () => {
    const store = openStore(home);
    await store.change(
      async (rows) => rows.put('chart', 'a', row('a', 'One')),
      async () => undefined,
    );
    expect((await store.rows.get('chart', 'a'))?.patientName).toBe('One');
    await store.close();
    const again = openStore(home);
    expect((await again.rows.list('chart')).size).toBe(1);
    await again.close();
  });

  it('is nothing when it fails, before or at its commit', async () => {
    const store = openStore(home);
    const failing = store.change(
      async (rows) => {
        rows.put('chart', 'a', row('a', 'One'));
        throw new Error('no');
      },
      async () => undefined,
    );
    await expect(failing).rejects.toThrow('no');
    const uncommitted = store.change(
      async (rows) => rows.put('chart', 'b', row('b', 'Two')),
      async () => {
        throw new Error('audit');
      },
    );
    await expect(uncommitted).rejects.toThrow('audit');
    expect((await store.rows.list('chart')).size).toBe(0);
    await store.close();
  });

  it('left behind by a crash is finished when it was committed and thrown away when it was not', async () => {
    const staged: string[] = [];
    const crash = async (): Promise<void> => {
      throw new Error('crash');
    };
    const store = openStore(home);
    for (const id of ['a', 'b'])
      await store
        .change(
          async (rows) => rows.put('chart', id, row(id, id)),
          async (s) => {
            staged.push(s?.id ?? '');
            return crash();
          },
        )
        .catch(() => undefined);
    await store.close();
    const next = openStore(home);
    await next.recover(async (id) => id === staged[0]);
    expect([...(await next.rows.list('chart')).keys()]).toEqual(['a']);
    expect(readdirSync(join(next.root, 'staging'))).toEqual([]);
    await next.close();
  });

  it('never touches rows that come with the program, nor ids that are paths', async () => {
    const store = openStore(home, { chart: new Map([['demo', row('demo', 'Fixed')]]) });
    const write = (id: string) =>
      store.change(
        async (rows) => rows.put('chart', id, row(id, 'x')),
        async () => undefined,
      );
    await expect(write('demo')).rejects.toMatchObject({ code: 'denied' });
    await expect(write('../x')).rejects.toMatchObject({ code: 'internal' });
    expect(await store.rows.get('chart', '../audit')).toBeUndefined();
    await store.close();
  });

  it('is refused to a second process with the pid of the first, and the lock of a dead one is taken over', async () => {
    const store = openStore(home);
    expect(() => openStore(home)).toThrow(new RegExp(`process ${process.pid}`));
    await store.close();
    writeFileSync(join(store.root, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1', token: 't' }));
    const next = openStore(home);
    await next.close();
    writeFileSync(join(store.root, 'lock'), 'not json');
    await openStore(home).close();
    expect(readdirSync(store.root).filter((name) => name.startsWith('lock'))).toEqual([]);
  });
});
