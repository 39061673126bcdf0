import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { demonstrationCharts, loadDemonstration } from '../chart/index.ts';
import { openQuery, sendQuery, writeQuery } from '../coding/index.ts';
import { addJob, discardJob, enqueueJob, type JobLine, jobTasks, listJobs, prepareQueue, retryJob } from './index.ts';

describe('background jobs', () => {
  let office: TestOffice;
  let now = new Date('2026-04-15T12:00:00Z');
  const lines: JobLine[] = [];
  const log = (line: JobLine): void => {
    lines.push(line);
  };
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let n = 0; n < 400 && !(await holds()); n += 1) await pause(25);
    expect(await holds()).toBe(true);
  };
  beforeAll(async () => {
    office = await testOffice({ now: () => now });
    await prepareQueue(office.databaseUrl);
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(resolve('test/synthetic')));
  });
  afterAll(() => office.close());
  const administrator = () => office.asRole('administrator');

  it('exist when, and only when, the change they belong to does', async () => {
    const failing = administrator().write('job/add', { type: 'job', id: 'x' }, async (db) => {
      await enqueueJob(db, 'issue-letters', {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow();
    expect(await listJobs(administrator())).toEqual([]);
    await addJob(administrator(), { task: 'issue-letters' });
    await addJob(administrator(), { task: 'issue-letters' });
    expect(await listJobs(administrator())).toMatchObject([{ task: 'issue-letters', attempts: 0, parked: false }]);
  });

  it('are done by a worker: the letters of the unsigned summaries are issued', async () => {
    const worker = await office.work({ concurrency: 1, log });
    await until(() => lines.some(({ event, task }) => event === 'job-done' && task === 'issue-letters'));
    await worker.stop();
    const issued = await office
      .asRole('him-technician')
      .read('completeness/list', { type: 'facility', id: 'general' }, (db) =>
        db.selectFrom('deficiency_letter').select(['issued_by', 'provider']).execute(),
      );
    expect(issued.length).toBeGreaterThan(0);
    expect(new Set(issued.map(({ issued_by }) => issued_by))).toEqual(new Set(['jobs']));
    expect(await listJobs(administrator())).toEqual([]);
  });

  it('are each done once by several workers', async () => {
    const done: string[] = [];
    const tasks = {
      'sign-audit': async (payload: unknown) => {
        done.push((payload as { n: string }).n);
        await pause(2);
      },
    };
    await administrator().write('job/add', { type: 'job', id: 'many' }, async (db) => {
      for (let n = 0; n < 60; n += 1) await enqueueJob(db, 'sign-audit', { n: String(n) });
    });
    const workers = await Promise.all([1, 2, 3].map(() => office.work({ concurrency: 4, log, tasks })));
    await until(async () => done.length >= 60 && (await listJobs(administrator())).length === 0);
    for (const worker of workers) await worker.stop();
    expect([...done].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, n) => String(n)));
  });

  it('that fail are tried again later, can be tried at once, and are discarded by an administrator only', async () => {
    const tasks = { 'sign-audit': () => Promise.reject(new Error('Zztop, patient')) };
    await addJob(administrator(), { task: 'sign-audit' });
    const worker = await office.work({ concurrency: 1, log, tasks });
    await until(() => lines.some(({ event }) => event === 'job-failed'));
    const [job] = await listJobs(administrator());
    expect(job).toMatchObject({ attempts: 1, maxAttempts: 5, parked: false });
    await retryJob(administrator(), { id: job?.id ?? '' });
    await until(() => lines.filter(({ event }) => event === 'job-failed').length > 1);
    await worker.stop();
    await expect(discardJob(office.asRole('manager'), { id: job?.id ?? '' })).rejects.toMatchObject({ code: 'denied' });
    await discardJob(administrator(), { id: job?.id ?? '' });
    expect(await listJobs(administrator())).toEqual([]);
    await expect(retryJob(administrator(), { id: '999999' })).rejects.toMatchObject({ code: 'not-found' });
    expect(JSON.stringify(lines)).not.toContain('Zztop');
  });

  it('remind of a physician query past due once in three days, and escalate it past twice the time', async () => {
    const draft = {
      title: 'Kidney function',
      format: 'open' as const,
      question: 'Please clarify the clinical significance of the creatinine.',
      indicators: [{ text: 'Creatinine 2.4', source: 'Laboratory results', date: '2025-12-04' }],
      options: [],
      documented: [],
    };
    const cdi = office.asRole('cdi');
    const { query } = await writeQuery(cdi, { chartId: 'sepsis-pyelonephritis', provider: 'user-provider', draft });
    await sendQuery(cdi, { id: query.id, version: 1 });
    const kinds = async () => (await openQuery(cdi, { id: query.id })).events.map(({ event }) => event);
    const run = async (days: number) => {
      now = new Date(Date.parse('2026-04-15T12:00:00Z') + days * 86_400_000);
      await jobTasks['remind-physician-queries'].run({
        facilities: async () => [office.asRole('him-technician')],
        signAudit: async () => undefined,
      });
      return kinds();
    };
    expect(await run(6)).toEqual(['written', 'sent']);
    expect(await run(8)).toEqual(['written', 'sent', 'reminded']);
    expect(await run(9)).toEqual(['written', 'sent', 'reminded']);
    expect(await run(15)).toEqual(['written', 'sent', 'reminded', 'escalated']);
  });

  it('are asked for by name, and no other name', async () => {
    await expect(addJob(administrator(), { task: 'drop-everything' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(addJob(office.asRole('coder'), { task: 'sign-audit' })).rejects.toMatchObject({ code: 'denied' });
  });
});
