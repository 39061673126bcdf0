import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/index.ts';

/** How many attempts go free, and when no more are taken until an administrator helps (NIST SP 800-63B-4, 3.2.2: 100 at most). */
const accountLimit = { free: 5, end: 100 };
/** A ward may share one address. */
const addressLimit = { free: 50, end: Number.POSITIVE_INFINITY };
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
  { free, end }: { readonly free: number; readonly end: number },
  now: Date,
): Promise<number> {
  const row = await db
    .selectFrom('login_throttle')
    .select(['failures', 'failed_at', 'blocked_until'])
    .where('key_sha256', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (row && row.failures >= end) return Number.POSITIVE_INFINITY;
  const left = row ? (row.blocked_until.getTime() - now.getTime()) / 1000 : 0;
  if (left > 0 && left <= longestWaitSeconds) return Math.ceil(left);
  // Two first attempts at the same moment: the second finds the row of the first.
  await sql`insert into login_throttle as t (key_sha256, failures, failed_at, blocked_until) values (${key}, 1, ${now}, ${now})
    on conflict (key_sha256) do update set failures = t.failures + 1, failed_at = ${now},
      blocked_until = ${now}::timestamptz + case when t.failures + 1 < ${free}::integer then 0
        else least(${longestWaitSeconds}::integer, power(2, least(20, t.failures + 1 - ${free}::integer))) end * interval '1 second'`.execute(
    db,
  );
  return 0;
}
