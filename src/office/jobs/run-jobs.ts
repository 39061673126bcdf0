import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import { type JobOffice, jobTasks } from './job-tasks.ts';

/** What happened to a job; ids and names only. */
export interface JobLine {
  readonly event: 'job-done' | 'job-failed' | 'job-parked';
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
export const prepareQueue = (url: string): Promise<void> => runMigrations({ connectionString: url, logger: silent });

const silent = new Logger(() => () => undefined);

/**
 * Works on jobs until it is stopped; any number of processes may. A job whose worker died is taken up again by the queue, and one that fails five
 * times is parked. Stopping waits for the jobs in hand.
 */
export async function runJobs(
  office: JobOffice,
  { url, concurrency, log, tasks }: RunJobs,
): Promise<{ stop(): Promise<void> }> {
  await prepareQueue(url);
  const runner: Runner = await run({
    connectionString: url,
    concurrency,
    maxPoolSize: concurrency + 1,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: silent,
    taskList: tasks ?? taskList(office),
    parsedCronItems: tasks ? [] : parseCronItems(cronItems()),
  });
  runner.events.on('job:success', ({ job }) => log(lineOf('job-done', job)));
  runner.events.on('job:error', ({ job }) => log(lineOf('job-failed', job)));
  runner.events.on('job:failed', ({ job }) => log(lineOf('job-parked', job)));
  return { stop: () => runner.stop() };
}

const taskList = (office: JobOffice): TaskList =>
  Object.fromEntries(Object.entries(jobTasks).map(([name, { run: task }]) => [name, () => task(office)]));

const cronItems = () =>
  Object.entries(jobTasks).map(([task, { cron }]) => ({
    task,
    match: cron,
    // What was missed while nobody worked is made up for once, if it is not older than a day.
    options: { maxAttempts: 5, backfillPeriod: task === 'sign-audit' ? 0 : 86_400_000, jobKey: task },
  }));

const lineOf = (
  event: JobLine['event'],
  {
    task_identifier,
    id,
    attempts,
  }: { readonly task_identifier: string; readonly id: string; readonly attempts: number },
): JobLine => ({ event, task: task_identifier, job: id, attempt: attempts });
