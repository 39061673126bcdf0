import { createHash } from 'node:crypto';
import type { LoginThrottleTable, UserAccountTable, WriteDb } from '../../store/index.ts';
import { type LoginOffice, programContext } from './login-office.ts';
import type { OpenedSession, Sessions } from './sessions.ts';
import { beginAttempt, forgiveAttempt, throttleKeys } from './throttle.ts';
import { totpStepOf } from './totp.ts';

export interface SignInAttempt {
  readonly loginName: string;
  readonly password: string;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code?: string | undefined;
  readonly address: string;
  readonly request?: string;
}

/** `refused` never says why; `wait` is in seconds, Infinity until an administrator lets go. */
export type SignInOutcome =
  | ({ readonly outcome: 'opened' } & OpenedSession)
  | { readonly outcome: 'code-needed' }
  | { readonly outcome: 'refused'; readonly wait?: number };

/** The login name as it is stored. */
export const normalLoginName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * A login with password and, where the account has one, the second factor. Every attempt costs the same, known name or not: a count, a look-up,
 * one hash, an event. `facility` names the site's own facility, whose audit log takes the refusals.
 */
export async function signIn(
  office: LoginOffice & { readonly sessions: Sessions; readonly facility: string },
  attempt: SignInAttempt,
): Promise<SignInOutcome> {
  const loginName = normalLoginName(attempt.loginName).slice(0, 64);
  const keys = throttleKeys(loginName, attempt.address);
  const program = programContext(office, office.facility, attempt.request);
  const subject = { type: 'address', id: keys.address.toString('hex').slice(0, 16) };
  const wait = await program.write('session/attempt', subject, (db) => beginAttempt(db, keys, program.now()));
  if (wait !== undefined) return { outcome: 'refused', wait };
  const account = await office.store.db
    .selectFrom('user_account')
    .selectAll()
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const usable = account && account.disabled_at === null ? account : undefined;
  const right = await office.hasher.verify(attempt.password, usable?.password_hash ?? null);
  const refuse = async (): Promise<SignInOutcome> => {
    await program.write('session/refuse', { type: 'user', id: account?.id ?? 'unknown' }, async () => undefined);
    return { outcome: 'refused' };
  };
  if (!usable || !right) return refuse();
  if (usable.totp_confirmed && (attempt.code ?? '').trim() === '') {
    await program.write('session/attempt', { type: 'user', id: usable.id }, (db) => uncountAttempt(db, keys));
    return { outcome: 'code-needed' };
  }
  if (usable.totp_confirmed && !(await passesSecond(office, usable, attempt))) return refuse();
  await program.write('session/attempt', { type: 'user', id: usable.id }, (db) => forgiveAttempt(db, keys));
  await strengthen(office, usable, attempt.password);
  return { outcome: 'opened', ...(await office.sessions.open(usable.id, attempt.request)) };
}

// The question for a code is no failure, but it is no success either: what failed before stays counted.
async function uncountAttempt(
  db: WriteDb,
  keys: { readonly account: Buffer; readonly address: Buffer },
): Promise<void> {
  for (const key of [keys.account, keys.address])
    await db
      .updateTable('login_throttle')
      .set((is) => ({ failures: is('failures', '-', 1), blocked_until: is.ref('failed_at') }))
      .where('key_sha256', '=', key)
      .where('failures', '>', 0 as LoginThrottleTable['failures'])
      .execute();
}

/** The hash of a recovery code as it is stored. */
export const recoveryHash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();

/** The authenticator's code, once; or a recovery code, once. The conditions in the updates decide between two at the same moment. */
async function passesSecond(
  office: LoginOffice,
  account: UserAccountTableRow,
  { code = '' }: SignInAttempt,
): Promise<boolean> {
  const { db } = office.store;
  const step = totpStepOf(account.totp_secret ?? '', code, office.now(), account.totp_last_step);
  if (step !== undefined) {
    const used = await db
      .updateTable('user_account')
      .set({ totp_last_step: step })
      .where('id', '=', account.id)
      .where('totp_last_step', '<', step)
      .executeTakeFirst();
    return used.numUpdatedRows === 1n;
  }
  const used = await db
    .updateTable('user_recovery_code')
    .set({ used_at: office.now() })
    .where('user_id', '=', account.id)
    .where('code_sha256', '=', recoveryHash(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

type UserAccountTableRow = Omit<
  UserAccountTable,
  'totp_last_step' | 'must_change' | 'totp_confirmed' | 'demonstration'
> & {
  readonly totp_last_step: number;
};

/** A hash made at a lower cost is made anew while the password is known. */
async function strengthen(
  { store, hasher }: LoginOffice,
  account: UserAccountTableRow,
  password: string,
): Promise<void> {
  if (account.password_hash === null || !hasher.isWeak(account.password_hash)) return;
  const password_hash = await hasher.hash(password);
  await store.db
    .updateTable('user_account')
    .set({ password_hash })
    .where('id', '=', account.id)
    .where('password_hash', '=', account.password_hash)
    .execute();
}
