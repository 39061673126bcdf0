import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type JobOffice, jobTasks } from './job-tasks.ts';

/** What happened to a job; ids and names only. */
export interface JobLine {
  /** `job-queue-stopped`: this process works on no jobs any more, without having been asked to stop. */
  readonly event: 'job-done' | 'job-failed' | 'job-parked' | 'job-queue-stopped';
  readonly task: string;
  readonly job: string;
  readonly attempt: number;
}

export interface RunJobs {
  readonly url: string;
  readonly concurrency: number;
  readonly log: (line: JobLine) => void;
  /** More or other tasks than the house's; for tests. */
  readonly tasks?: TaskList;
}

/** Brings the queue's own schema to this program; does nothing when it stands. Two processes at once are safe. */
export async function prepareQueue(url: string): Promise<void> {
  const pgPool = queuePool(url, 2);
  try {
    await runMigrations({ pgPool, logger: silent });
  } finally {
    await pgPool.end();
  }
}

/** The queue has connections of its own, with the driver's plain types. One that dies is replaced at the next use, whatever it was doing. */
function queuePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'chartwright jobs' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const silent = new Logger(() => () => undefined);

/**
 * Works on jobs until it is stopped; any number of processes may. A job whose worker was killed is taken up again by the queue after four hours, and
 * one that fails five times is parked. Stopping waits for the jobs in hand.
 */
export async function runJobs(
  office: JobOffice,
  { url, concurrency, log, tasks }: RunJobs,
): Promise<{ stop(): Promise<void> }> {
  await prepareQueue(url);
  const pgPool = queuePool(url, concurrency + 2);
  const runner: Runner = await run({
    pgPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: silent,
    taskList: tasks ?? taskList(office),
    parsedCronItems: tasks ? [] : parseCronItems(cronItems()),
  });
  let asked = false;
  const ended = (): void => {
    if (!asked) log({ event: 'job-queue-stopped', task: 'all', job: '', attempt: 0 });
  };
  runner.promise.then(ended, ended);
  runner.events.on('job:success', ({ job }) => log(lineOf('job-done', job)));
  runner.events.on('job:error', ({ job }) => log(lineOf('job-failed', job)));
  runner.events.on('job:failed', ({ job }) => log(lineOf('job-parked', job)));
  return {
    stop: async () => {
      asked = true;
      await runner.stop();
      await pgPool.end();
    },
  };
}

const taskList = (office: JobOffice): TaskList =>
  Object.fromEntries(Object.entries(jobTasks).map(([name, { run: task }]) => [name, () => task(office)]));

const cronItems = () =>
  Object.entries(jobTasks).map(([task, { cron }]) => ({
    task,
    match: cron,
    // What was missed while nobody worked is made up for once, if it is not older than a day.
    options: { maxAttempts: 5, backfillPeriod: task === 'sign-audit' ? 0 : 86_400_000 },
  }));

const lineOf = (
  event: JobLine['event'],
  {
    task_identifier,
    id,
    attempts,
  }: { readonly task_identifier: string; readonly id: string; readonly attempts: number },
): JobLine => ({ event, task: task_identifier, job: id, attempt: attempts });
