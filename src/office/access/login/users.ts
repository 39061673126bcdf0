import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Fault } from '../../../base/index.ts';
import { newId, type WriteDb } from '../../store/index.ts';
import { roles as knownRoles, type Role } from '../access-rule.ts';
import type { OfficeContext } from '../context.ts';
import type { PasswordHasher } from './password-hash.ts';
import { endSessions } from './sessions.ts';
import { normalLoginName } from './sign-in.ts';
import { releaseAccount } from './throttle.ts';

/** Somebody as the administrator sees them: roles are those in the facility of the context. */
export interface UserLine {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly hasTotp: boolean;
  readonly external: boolean;
  readonly demonstration: boolean;
}

/** Everybody who has a role in this facility, and who has none anywhere. */
export function listUsers(ctx: OfficeContext): Promise<readonly UserLine[]> {
  return ctx.read('user/list', { type: 'facility', id: ctx.facility }, async (db) => {
    const roles = await db.selectFrom('user_role').select(['user_id', 'role']).orderBy('role').execute();
    const mine = [...new Set(roles.map(({ user_id }) => user_id))];
    const rows = await db
      .selectFrom('user_account')
      .selectAll()
      .where((is) => is.or([is('id', '=', sql<string>`any(${mine}::text[])`), sql<boolean>`user_without_role(id)`]))
      .orderBy('login_name')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      loginName: row.login_name,
      name: row.name,
      roles: roles.filter(({ user_id }) => user_id === row.id).map(({ role }) => role as Role),
      disabled: row.disabled_at !== null,
      hasTotp: row.totp_confirmed,
      external: row.external_id !== null,
      demonstration: row.demonstration,
    }));
  });
}

export interface AddUser {
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Issuer and subject when the hospital's own login vouches for the person. */
  readonly externalId?: string;
  readonly demonstration?: boolean;
}

/** Somebody new, with a one-time password that must be changed at the first login unless another login vouches for them. */
export async function addUser(
  ctx: OfficeContext,
  hasher: PasswordHasher,
  input: AddUser,
): Promise<{ readonly id: string; readonly oneTimePassword?: string }> {
  const loginName = normalLoginName(input.loginName);
  const ownPassword = input.externalId === undefined && input.demonstration !== true;
  const once = ownPassword ? oneTimePassword() : undefined;
  const id = newId('usr');
  await ctx.write('user/add', { type: 'user', id }, async (db) => {
    if (!/^[a-z0-9][a-z0-9._@-]{0,63}$/.test(loginName))
      throw new Fault('bad-input', 'A login name is letters, digits and . _ @ -, 64 at most.', { field: '/loginName' });
    if (input.name.trim() === '' || input.name.length > 200)
      throw new Fault('bad-input', 'Give the name of the person.', { field: '/name' });
    const added = await db
      .insertInto('user_account')
      .values({
        id,
        login_name: loginName,
        name: input.name.trim(),
        password_hash: once === undefined ? null : await hasher.hash(once),
        must_change: once !== undefined,
        password_at: once === undefined ? null : ctx.now(),
        totp_secret: null,
        external_id: input.externalId ?? null,
        demonstration: input.demonstration ?? false,
        disabled_at: null,
        created_at: ctx.now(),
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n)
      throw new Fault('conflict', 'Somebody has this login name already.', { field: '/loginName' });
    await replaceRoles(db, id, input.roles);
  });
  return { id, ...(once === undefined ? {} : { oneTimePassword: once }) };
}

/** 100 random bits in groups that can be read aloud. */
const oneTimePassword = (): string =>
  (newId('').slice(1) + randomBytes(2).toString('hex')).match(/.{5}/g)?.join('-') ?? '';

/** The roles of somebody in this facility, all of them; sessions of who loses one end. Nobody changes their own. */
export function setRoles(
  ctx: OfficeContext,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<void> {
  return ctx.write('user/set-roles', { type: 'user', id }, async (db) => {
    if (id === ctx.actor.id) throw new Fault('denied', 'Somebody else must change your roles.', { id });
    await accountFor(db, ctx, id, false);
    const lost = await replaceRoles(db, id, roles);
    if (lost) await endSessions(db, ctx.now(), 'disabled', { userId: id });
  });
}

/** Lets nobody in under this account any more, or again; sessions end at once. */
export function disableUser(
  ctx: OfficeContext,
  { id, disabled }: { readonly id: string; readonly disabled: boolean },
): Promise<void> {
  return ctx.write('user/disable', { type: 'user', id }, async (db) => {
    if (id === ctx.actor.id) throw new Fault('denied', 'Somebody else must disable your login.', { id });
    await accountFor(db, ctx, id, true);
    await db
      .updateTable('user_account')
      .set({ disabled_at: disabled ? ctx.now() : null })
      .where('id', '=', id)
      .execute();
    if (disabled) await endSessions(db, ctx.now(), 'disabled', { userId: id });
  });
}

/** A new one-time password; the authenticator is taken off with it, failures are forgotten, sessions end. */
export async function resetPassword(
  ctx: OfficeContext,
  hasher: PasswordHasher,
  { id }: { readonly id: string },
): Promise<string> {
  const once = oneTimePassword();
  await ctx.write('user/reset-password', { type: 'user', id }, async (db) => {
    const account = await accountFor(db, ctx, id, true);
    if (account.external_id !== null || account.demonstration)
      throw new Fault('conflict', 'This login has no password of its own.', { id });
    await db
      .updateTable('user_account')
      .set({
        password_hash: await hasher.hash(once),
        must_change: true,
        password_at: ctx.now(),
        totp_secret: null,
        totp_confirmed: false,
      })
      .where('id', '=', id)
      .execute();
    await db.deleteFrom('user_recovery_code').where('user_id', '=', id).execute();
    await releaseAccount(db, account.login_name);
    await endSessions(db, ctx.now(), 'password', { userId: id });
  });
  return once;
}

/** The account, when this administrator may act on it; otherwise the same Fault as for one that is not there. */
async function accountFor(db: WriteDb, ctx: OfficeContext, id: string, whole: boolean) {
  const account = await db.selectFrom('user_account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const outOf = await sql<{
    out: boolean;
    none: boolean;
    here: boolean;
  }>`select user_out_of_reach(${id}, ${ctx.actor.id}) as out,
    user_without_role(${id}) as none, exists (select 1 from user_role where user_id = ${id}) as here`.execute(db);
  const { out = true, none = false, here = false } = outOf.rows[0] ?? {};
  const may = ctx.purpose === 'system' || (whole ? !out : here || none);
  if (!account || !may) throw new Fault('not-found', 'There is nobody with this id here.', { id: id.slice(0, 80) });
  return account;
}

/** Answers whether a role was lost. */
async function replaceRoles(db: WriteDb, userId: string, roles: readonly Role[]): Promise<boolean> {
  const wrong = roles.find((role) => !knownRoles.includes(role));
  if (wrong !== undefined) throw new Fault('bad-input', 'There is no such role.', { field: '/roles' });
  const before = await db.selectFrom('user_role').select('role').where('user_id', '=', userId).execute();
  await db.deleteFrom('user_role').where('user_id', '=', userId).execute();
  if (roles.length > 0)
    await db
      .insertInto('user_role')
      .values([...new Set(roles)].map((role) => ({ user_id: userId, role }) as never))
      .execute();
  return before.some(({ role }) => !roles.includes(role as Role));
}
