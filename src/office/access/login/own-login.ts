import { randomBytes } from 'node:crypto';
import { Fault } from '../../../base/index.ts';
import { contextOfSession, type LoginOffice, type Session } from './login-office.ts';
import { passwordProblem } from './password-problem.ts';
import { endSessions } from './sessions.ts';
import { recoveryHash } from './sign-in.ts';
import { newTotpSecret, totpStepOf, totpUri } from './totp.ts';

/** Takes a new password; every other session of the person ends. Fault `denied` when the present one is wrong, `bad-input` when the new one is weak. */
export async function changePassword(
  office: LoginOffice,
  session: Session,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const account = await accountOf(office, session);
  const ctx = contextOfSession(office, session);
  await ctx.write('session/change-password', { type: 'user', id: session.userId }, async (db) => {
    if (!(await office.hasher.verify(current, account.password_hash)))
      throw new Fault('denied', 'The present password is not right.', { field: '/current' });
    const context = [account.login_name, account.name, ...session.facilities.map(({ name }) => name)];
    const problem =
      next === current
        ? 'Choose a password that differs from the present one.'
        : passwordProblem(next, { withTotp: account.totp_confirmed, context });
    if (problem !== undefined) throw new Fault('bad-input', problem, { field: '/next' });
    const at = ctx.now();
    await db
      .updateTable('user_account')
      .set({ password_hash: await office.hasher.hash(next), must_change: false, password_at: at })
      .where('id', '=', session.userId)
      .execute();
    await endSessions(db, at, 'password', { userId: session.userId, except: session.id });
  });
}

/** A new secret for an authenticator app; it counts once a code of it was given (`confirmTotp`). Fault `conflict` when one stands already. */
export async function startTotp(
  office: LoginOffice,
  session: Session,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const secret = newTotpSecret();
  const account = await accountOf(office, session);
  if (account.password_hash === null) throw new Fault('conflict', 'This login has no password of its own.');
  if (account.totp_confirmed) throw new Fault('conflict', 'An authenticator is set up already.');
  const ctx = contextOfSession(office, session);
  await ctx.write('session/set-totp', { type: 'user', id: session.userId }, (db) =>
    db
      .updateTable('user_account')
      .set({ totp_secret: secret, totp_last_step: 0 })
      .where('id', '=', session.userId)
      .where('totp_confirmed', '=', false)
      .execute(),
  );
  return { secret, uri: totpUri(secret, account.login_name) };
}

const recoveryCodes = 10;

/** Confirms the authenticator and answers ten recovery codes, shown once and stored as hashes (80 bits each). */
export async function confirmTotp(office: LoginOffice, session: Session, code: string): Promise<readonly string[]> {
  const account = await accountOf(office, session);
  const ctx = contextOfSession(office, session);
  return ctx.write('session/set-totp', { type: 'user', id: session.userId }, async (db) => {
    const step = totpStepOf(account.totp_secret ?? '', code, ctx.now(), account.totp_last_step);
    if (account.totp_secret === null || account.totp_confirmed || step === undefined)
      throw new Fault('bad-input', 'This code does not belong to the secret, or it has run out.', { field: '/code' });
    const codes = Array.from({ length: recoveryCodes }, () =>
      (randomBytes(10).toString('hex').match(/.{5}/g) ?? []).join('-'),
    );
    await db
      .updateTable('user_account')
      .set({ totp_confirmed: true, totp_last_step: step })
      .where('id', '=', session.userId)
      .execute();
    await db.deleteFrom('user_recovery_code').where('user_id', '=', session.userId).execute();
    await db
      .insertInto('user_recovery_code')
      .values(codes.map((text) => ({ user_id: session.userId, code_sha256: recoveryHash(text), used_at: null })))
      .execute();
    return codes;
  });
}

const accountOf = (office: LoginOffice, { userId }: Session) =>
  office.store.db.selectFrom('user_account').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
