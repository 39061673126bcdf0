import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import type { OfficeContext } from '../../access/index.ts';
import { demonstrationCharts, loadDemonstration } from '../../chart/index.ts';
import { assignChart, clearPending, listWorklist, pendChart, pullNext, releaseChart, takeChart } from './index.ts';

describe('the worklist', () => {
  let office: TestOffice;
  let now = new Date('2026-10-01T08:00:00Z');
  const coder = (id: string): OfficeContext => {
    const ctx = office.asRole('coder');
    return office.as({ ...ctx, actor: { ...ctx.actor, id } });
  };
  beforeAll(async () => {
    office = await testOffice({ now: () => now });
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(resolve('test/synthetic')));
  });
  afterAll(() => office.close());

  it('lists what is not final-coded, the longest discharged first', async () => {
    const { total, lines } = await listWorklist(coder('a'), {});
    expect(total).toBe(lines.length);
    const days = lines.slice(1).map(({ dischargeDate = '' }) => dischargeDate);
    expect(days).toEqual([...days].sort());
    expect((await listWorklist(coder('a'), { limit: 2 })).lines).toHaveLength(2);
    expect((await listWorklist(coder('a'), { limit: 2 })).total).toBe(total);
  });

  it('gives two coders at the same moment two charts', async () => {
    const pulled = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => pullNext(coder(id), {})));
    expect(new Set(pulled.map((one) => one?.chartId)).size).toBe(8);
    expect((await listWorklist(coder('a'), { owner: 'me' })).lines.map(({ owner }) => owner)).toEqual(['a']);
  });

  it('refuses a chart that somebody has, until a manager gives it away or the day is over', async () => {
    const chartId = (await listWorklist(coder('a'), { owner: 'me' })).lines[0]?.chartId ?? '';
    await expect(takeChart(coder('z'), { chartId })).rejects.toMatchObject({ code: 'conflict' });
    await expect(releaseChart(coder('z'), { chartId })).rejects.toMatchObject({ code: 'conflict' });
    await expect(assignChart(coder('z'), { chartId, coder: 'z' })).rejects.toMatchObject({ code: 'denied' });
    await assignChart(office.asRole('manager'), { chartId, coder: 'z' });
    await releaseChart(coder('z'), { chartId });
    await takeChart(coder('y'), { chartId });
    now = new Date('2026-10-02T08:00:00Z');
    await takeChart(coder('z'), { chartId });
  });

  it('leaves a chart alone that waits for something', async () => {
    const next = (await listWorklist(coder('a'), { owner: 'nobody' })).lines.filter(
      ({ pending }) => pending.length === 0,
    );
    for (const { chartId } of next) await pendChart(coder('a'), { chartId, reason: 'missing-document' });
    expect(await pullNext(coder('q'), {})).toBeUndefined();
    expect((await listWorklist(coder('a'), { pending: true })).lines[0]?.pending).toEqual(['missing-document']);
    await clearPending(coder('a'), { chartId: next[0]?.chartId ?? '' });
    expect((await pullNext(coder('q'), {}))?.chartId).toBe(next[0]?.chartId);
  });

  it('is narrowed by days since discharge and by service', async () => {
    const all = await listWorklist(coder('a'), {});
    const old = await listWorklist(coder('a'), { olderThan: 300 });
    expect(old.total).toBeLessThan(all.total);
    const service = all.lines[0]?.service ?? '';
    for (const line of (await listWorklist(coder('a'), { service })).lines) expect(line.service).toBe(service);
    expect((await listWorklist(coder('a'), { stage: 'final-coded' })).total).toBe(0);
  });

  it('shows nothing of another facility', async () => {
    expect(await listWorklist(office.asRole('coder', { facility: 'other' }), {})).toEqual({ total: 0, lines: [] });
  });
});
