import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/index.ts';

/** How many attempts go free, and when no more are taken until an administrator helps (NIST SP 800-63B-4, 3.2.2: 100 at most). */
const accountLimit = { free: 5, end: 100, forgetSeconds: Number.POSITIVE_INFINITY };
/** A ward may share one address, and mistypes now and then: after a quarter of an hour without a failure its count begins anew. */
const addressLimit = { free: 50, end: Number.POSITIVE_INFINITY, forgetSeconds: 900 };
const longestWaitSeconds = 900;

/** What one attempt is counted under. */
export interface ThrottleKeys {
  readonly account: Buffer;
  readonly address: Buffer;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The hashed keys of an attempt; names that nobody has are counted like those that somebody has. */
export const throttleKeys = (loginName: string, address: string): ThrottleKeys => ({
  account: accountKey(loginName),
  address: sha256(`address ${address}`),
});

export const accountKey = (loginName: string): Buffer => sha256(`account ${loginName}`);

/**
 * Counts an attempt as failed before it is made, so that a thousand at the same moment are not all free, and answers the seconds to wait when it
 * may not be made. `undefined`: go on. Infinity: not before an administrator lets go.
 */
export async function beginAttempt(
  db: Kysely<Tables>,
  { account, address }: ThrottleKeys,
  now: Date,
): Promise<number | undefined> {
  const wait = (await count(db, address, addressLimit, now)) || (await count(db, account, accountLimit, now));
  return wait > 0 ? wait : undefined;
}

/** After a success nothing is counted against the account; the address keeps its count less this attempt. */
export async function forgiveAttempt(db: Kysely<Tables>, { account, address }: ThrottleKeys): Promise<void> {
  await db.deleteFrom('login_throttle').where('key_sha256', '=', account).execute();
  await sql`update login_throttle set failures = greatest(0, failures - 1), blocked_until = failed_at where key_sha256 = ${address}`.execute(
    db,
  );
}

/** Lets an account try again at once. */
export async function releaseAccount(db: Kysely<Tables>, loginName: string): Promise<void> {
  await db.deleteFrom('login_throttle').where('key_sha256', '=', accountKey(loginName)).execute();
}

/** Seconds to wait, 0 for none. A wait longer than the longest comes of a clock that was set back, and is not held against anybody. */
async function count(
  db: Kysely<Tables>,
  key: Buffer,
  { free, end, forgetSeconds }: typeof accountLimit,
  now: Date,
): Promise<number> {
  // The row is there before it is locked, so that the first attempts of all at the same moment wait for one another too.
  await db
    .insertInto('login_throttle')
    .values({ key_sha256: key, failures: 0, failed_at: now, blocked_until: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const row = await db
    .selectFrom('login_throttle')
    .select(['failures', 'failed_at', 'blocked_until'])
    .where('key_sha256', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.failures >= end) return Number.POSITIVE_INFINITY;
  const left = (row.blocked_until.getTime() - now.getTime()) / 1000;
  if (left > 0 && left <= longestWaitSeconds) return Math.ceil(left);
  const isForgotten = now.getTime() - row.failed_at.getTime() > forgetSeconds * 1000;
  const failures = isForgotten ? 1 : row.failures + 1;
  const wait = failures < free ? 0 : Math.min(longestWaitSeconds, 2 ** Math.min(20, failures - free));
  await db
    .updateTable('login_throttle')
    .set({ failures, failed_at: now, blocked_until: new Date(now.getTime() + wait * 1000) })
    .where('key_sha256', '=', key)
    .execute();
  return 0;
}
