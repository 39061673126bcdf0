import { sql } from 'kysely';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { WriteDb } from '../store/index.ts';
import { isJobTask, type JobTask } from './job-tasks.ts';

/** A job of the queue. `parked`: it failed as often as it may, and waits for a person. */
export interface Job {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly runAt: string;
  readonly running: boolean;
  readonly parked: boolean;
}

/** Adds a job inside the transaction of a change: it exists when, and only when, the change does. The same key again replaces a job that waits. */
export async function enqueueJob(
  db: WriteDb,
  task: JobTask,
  payload: Readonly<Record<string, string>>,
  key?: string,
): Promise<void> {
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key ?? null})`.execute(db);
}

/** Asks for a task to run now. Fault `bad-input` for a task there is not. */
export async function addJob(ctx: OfficeContext, { task }: { readonly task: string }): Promise<void> {
  if (!isJobTask(task)) throw new Fault('bad-input', 'There is no such task.', { field: '/task' });
  await ctx.write('job/add', { type: 'job', id: task }, (db) => enqueueJob(db, task, {}, task));
}

/** Jobs that wait, run, or are parked. */
export function listJobs(ctx: OfficeContext): Promise<readonly Job[]> {
  return ctx.read('job/list', { type: 'job', id: 'all' }, async (db) => {
    const rows = await db.selectFrom(sql<JobRow>`list_jobs()`.as('job')).selectAll().execute();
    return rows.map((row) => ({
      id: row.id,
      task: row.task,
      attempts: row.attempts,
      maxAttempts: row.max_attempts,
      runAt: row.run_at.toISOString(),
      running: row.running,
      parked: row.parked,
    }));
  });
}

interface JobRow {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly run_at: Date;
  readonly running: boolean;
  readonly parked: boolean;
}

/** Tries a job again from the beginning. Fault `not-found`. */
export const retryJob = (ctx: OfficeContext, { id }: { readonly id: string }): Promise<void> =>
  decide(ctx, 'job/retry', id);

/** Takes a job out of the queue for good. Fault `not-found`. */
export const discardJob = (ctx: OfficeContext, { id }: { readonly id: string }): Promise<void> =>
  decide(ctx, 'job/discard', id);

async function decide(ctx: OfficeContext, action: 'job/retry' | 'job/discard', id: string): Promise<void> {
  const none = new Fault('not-found', 'There is no job with this id that could be taken.', { id: id.slice(0, 20) });
  if (!/^\d{1,18}$/.test(id)) throw none;
  await ctx.write(action, { type: 'job', id }, async (db) => {
    const call =
      action === 'job/retry'
        ? sql<{ done: boolean }>`select retry_job(${id}) as done`
        : sql<{ done: boolean }>`select discard_job(${id}) as done`;
    if (!(await call.execute(db)).rows[0]?.done) throw none;
  });
}
