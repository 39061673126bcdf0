import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { rowsOf } from '../../../test/office/test-server.ts';
import { type Action, breakGlass, glassMinutes, listAccesses, listBreakGlass, reviewBreakGlass } from './index.ts';

const chart = { type: 'chart', id: 'c1' } as const;
const reason = 'Patient in shock, allergies needed';

describe('a context', () => {
  let office: TestOffice;
  let clock = new Date('2026-01-05T10:00:00Z');
  let seen = 0;
  beforeAll(async () => {
    office = await testOffice({ now: () => clock });
    const add = office.asProgram('general');
    await add.write('facility/load-demonstration', { type: 'facility', id: 'general' }, (db) =>
      db
        .insertInto('chart')
        .values([
          { id: 'c1', body: '{"id":"c1"}', added_at: clock, discharge_date: null, source_sha256: null },
          {
            id: 'vip',
            body: '{"id":"vip"}',
            added_at: clock,
            discharge_date: null,
            source_sha256: null,
            sensitivity: ['vip'],
          },
        ])
        .execute(),
    );
    await newEvents();
  });
  afterAll(() => office.close());

  /** The events since the last call, oldest first. */
  const newEvents = async (): Promise<readonly Record<string, unknown>[]> => {
    const rows = await rowsOf(office.databaseUrl, 'select * from audit_event order by transaction');
    const fresh = rows.slice(seen);
    seen = rows.length;
    return fresh;
  };

  it('offers two handles and nothing else that reaches data', () => {
    const functions = Object.entries(office.asRole('coder')).filter(([, value]) => typeof value === 'function');
    expect(functions.map(([name]) => name).sort()).toEqual(['now', 'read', 'write']);
  });

  it('denies an action without a rule and never runs what was to be done', async () => {
    let ran = false;
    const run = office.asRole('coder').read('chart/burn' as Action, chart, async () => {
      ran = true;
    });
    await expect(run).rejects.toMatchObject({ code: 'denied' });
    expect(ran).toBe(false);
    expect(await newEvents()).toMatchObject([
      { action: 'chart/burn', outcome: 'denied', reason: 'No rule allows this action.' },
    ]);
  });

  it('leaves one event for every view, change and failure, and nothing of what failed', async () => {
    const ctx = office.asRole('coder');
    await ctx.read('chart/view', chart, async (_db, note) => note({ patientId: 'pat-1' }));
    const failing = ctx.write('abstract/save', chart, async (db) => {
      await db
        .insertInto('abstract')
        .values({ chart_id: 'c1', version: 1, stage: 'in-progress', drg: null, body: '{}' })
        .execute();
      throw new Error('secret');
    });
    await expect(failing).rejects.toThrow('secret');
    const events = await newEvents();
    expect(events).toMatchObject([
      { action: 'chart/view', outcome: 'done', patient_ids: ['pat-1'], subject_id: 'c1', facility_id: 'general' },
      { action: 'abstract/save', outcome: 'failed', reason: 'internal' },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(await rowsOf(office.databaseUrl, 'select 1 from abstract')).toEqual([]);
  });

  it('writes a change and its event in one transaction', async () => {
    await office
      .asRole('manager')
      .write('chart/mark-sensitive', chart, (db) =>
        db.updateTable('chart').set({ sensitivity: [] }).where('id', '=', 'c1').execute(),
      );
    const [event] = await newEvents();
    const [row] = await rowsOf(office.databaseUrl, "select xmin::text as transaction from chart where id = 'c1'");
    expect(String(event?.['transaction'])).toBe(row?.['transaction']);
  });

  it('keeps facilities apart below the application', async () => {
    const other = office.asRole('coder', { facility: 'other' });
    const ids = await other.read('chart/list', chart, (db) => db.selectFrom('chart').select('id').execute());
    expect(ids).toEqual([]);
    const smuggle = other.write('chart/add', chart, (db) =>
      db
        .insertInto('chart')
        .values({
          facility_id: 'general',
          id: 'x',
          body: '{}',
          added_at: clock,
          discharge_date: null,
          source_sha256: null,
        })
        .execute(),
    );
    await expect(smuggle).rejects.toMatchObject({ code: '42501' });
    const change = await other.write('chart/add', chart, (db) =>
      db.updateTable('chart').set({ body: '{}' }).where('id', '=', 'c1').executeTakeFirst(),
    );
    expect(change.numUpdatedRows).toBe(0n);
    await newEvents();
  });

  it('opens a sensitive chart with a reason only, and flags it', async () => {
    const open = (given?: string) =>
      office
        .asRole('coder', given === undefined ? {} : { reason: given })
        .read('chart/view', { type: 'chart', id: 'vip' }, async (_db, note) => note({ sensitivity: ['vip'] }));
    await expect(open()).rejects.toMatchObject({ code: 'denied', place: { field: '/reason' } });
    await expect(open('no')).rejects.toMatchObject({ code: 'denied' });
    await open('Assigned to me for coding');
    expect(await newEvents()).toMatchObject([
      { outcome: 'denied' },
      { outcome: 'denied' },
      { outcome: 'done', flags: ['sensitive'], reason: 'Assigned to me for coding' },
    ]);
  });

  it('lets the glass be broken with a reason, for an hour, for views, and has it reviewed by somebody else', async () => {
    const registrar = office.asRole('registrar');
    const view = () => registrar.read('abstract/view', chart, async () => 'seen');
    await expect(view()).rejects.toMatchObject({ code: 'denied' });
    await expect(breakGlass(registrar, { subjectType: 'chart', subjectId: 'c1', reason: 'now' })).rejects.toMatchObject(
      {
        code: 'bad-input',
      },
    );
    const { id } = await breakGlass(registrar, { subjectType: 'chart', subjectId: 'c1', reason });
    await newEvents();
    expect(await view()).toBe('seen');
    expect(await newEvents()).toMatchObject([{ outcome: 'done', flags: ['break-glass'], reason }]);
    await expect(registrar.write('abstract/save', chart, async () => 1)).rejects.toMatchObject({ code: 'denied' });
    await expect(registrar.read('abstract/view', { type: 'chart', id: 'c2' }, async () => 1)).rejects.toMatchObject({
      code: 'denied',
    });
    clock = new Date(clock.getTime() + glassMinutes * 60_000);
    await expect(view()).rejects.toMatchObject({ code: 'denied' });

    const officer = office.asRole('privacy-officer');
    expect(await listBreakGlass(officer)).toMatchObject([{ id, reviewed_at: null, reason }]);
    await expect(reviewBreakGlass(office.asRole('manager'), { id, outcome: 'appropriate' })).rejects.toMatchObject({
      code: 'denied',
    });
    const self = office.asRole('privacy-officer', {
      actor: { id: 'user-registrar', roles: ['privacy-officer'], facilities: ['general'] },
    });
    await expect(reviewBreakGlass(self, { id, outcome: 'appropriate' })).rejects.toMatchObject({ code: 'denied' });
    await reviewBreakGlass(officer, { id, outcome: 'escalated', note: 'Asked the supervisor' });
    await expect(reviewBreakGlass(officer, { id, outcome: 'appropriate' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await listBreakGlass(officer)).toMatchObject([
      { outcome: 'escalated', reviewed_by: 'user-privacy-officer' },
    ]);
  });

  it('tells who saw a chart or a patient, refused attempts included, to those who may ask', async () => {
    const officer = office.asRole('privacy-officer');
    const ofPatient = await listAccesses(officer, { patientId: 'pat-1' });
    expect(ofPatient.filter((line) => line.subject_type === 'chart')).toMatchObject([
      { actor: 'user-coder', action: 'chart/view' },
    ]);
    const ofChart = await listAccesses(officer, { chartId: 'vip' });
    expect(
      ofChart
        .filter(({ action }) => action === 'chart/view')
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['denied', 'denied', 'done']);
    await expect(listAccesses(office.asRole('coder'), { chartId: 'vip' })).rejects.toMatchObject({ code: 'denied' });
    expect(await listAccesses(office.asRole('privacy-officer', { facility: 'other' }), { chartId: 'vip' })).toEqual([]);
  });
});
