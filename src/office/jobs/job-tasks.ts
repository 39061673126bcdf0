import type { OfficeContext } from '../access/index.ts';
import { issueLetters } from '../chart/index.ts';
import { listQueries, openQuery, remindQuery } from '../coding/index.ts';

/** What a task is given: one context per facility, of somebody who may do what the task does, and the office's own duties. */
export interface JobOffice {
  /** The facilities of this site with a context for each. */
  facilities(): Promise<readonly OfficeContext[]>;
  signAudit(): Promise<void>;
}

/** Tasks by name with the hours they run at by themselves (crontab, UTC). Every task may run twice without harm. */
export const jobTasks = {
  'sign-audit': { cron: '*/15 * * * *', run: (office: JobOffice) => office.signAudit() },
  'issue-letters': { cron: '0 6 * * *', run: inEveryFacility(letters) },
  'remind-physician-queries': { cron: '30 6 * * *', run: inEveryFacility(reminders) },
} as const satisfies Readonly<
  Record<string, { readonly cron: string; readonly run: (office: JobOffice) => Promise<void> }>
>;

export type JobTask = keyof typeof jobTasks;
export const isJobTask = (name: string): name is JobTask => Object.hasOwn(jobTasks, name);

function inEveryFacility(task: (ctx: OfficeContext) => Promise<void>): (office: JobOffice) => Promise<void> {
  return async (office) => {
    await eachOf(await office.facilities(), task);
  };
}

/** Does what can be done, and fails at the end when something could not, so that the job is tried again. */
async function eachOf<T>(all: readonly T[], task: (one: T) => Promise<void>): Promise<void> {
  let failed: unknown;
  for (const one of all)
    try {
      await task(one);
    } catch (error) {
      failed ??= error;
    }
  if (failed !== undefined) throw failed;
}

const day = 86_400_000;
const daysBack = 400;

/** Letters of deficiencies that are due; each is issued once. */
async function letters(ctx: OfficeContext): Promise<void> {
  const since = new Date(ctx.now().getTime() - daysBack * day).toISOString().slice(0, 10);
  await issueLetters(ctx, { since });
}

const daysBetween = 3;

/**
 * Reminds providers of physician queries past due, at most every three days; past twice the time it goes to whoever stands above them. Queries about
 * sensitive charts are left to people: nobody opens such a chart without a reason of their own.
 */
async function reminders(ctx: OfficeContext): Promise<void> {
  const now = ctx.now().getTime();
  await eachOf(await listQueries(ctx, { overdue: true }), async ({ id, sentAt, dueAt }) => {
    const { events } = await openQuery(ctx, { id });
    const last = events.filter(({ event }) => event === 'reminded' || event === 'escalated').at(-1);
    if (last && now - Date.parse(last.at) < daysBetween * day) return;
    const [sent, due] = [Date.parse(sentAt ?? ''), Date.parse(dueAt ?? '')];
    await remindQuery(ctx, { id, ...(now - due > due - sent ? { to: 'department chair' } : {}) });
  });
}
