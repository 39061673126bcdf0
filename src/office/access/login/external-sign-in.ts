import { createHash } from 'node:crypto';
import { Fault } from '../../../base/index.ts';
import type { Role } from '../access-rule.ts';
import { type LoginOffice, programContext } from './login-office.ts';
import type { OpenedSession, Sessions } from './sessions.ts';
import { addUser, setRoles } from './users.ts';

/** Somebody the hospital's own login vouches for. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * Opens a session for somebody who comes from the hospital's OpenID provider. The account is made at the first login and is known by issuer and
 * subject only, never by a name; its roles in the facility become what the provider says at every login. Fault `denied` without a role.
 */
export async function signInExternal(
  office: LoginOffice & { readonly sessions: Sessions; readonly facility: string },
  { issuer, subject, name, roles }: ExternalIdentity,
  request?: string,
): Promise<OpenedSession> {
  const externalId = `${issuer} ${subject}`;
  const program = programContext(office, office.facility, request);
  const known = await office.store.db
    .selectFrom('user_account')
    .select(['id', 'disabled_at'])
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  if (roles.length === 0 || (known && known.disabled_at !== null)) {
    if (known) await setRoles(program, { id: known.id, roles: [] });
    await program.write('session/refuse', { type: 'user', id: known?.id ?? 'unknown' }, async () => undefined);
    throw new Fault('denied', 'Your login has no role here; ask the administrator.');
  }
  if (known) await setRoles(program, { id: known.id, roles });
  const loginName = `sso-${createHash('sha256').update(externalId).digest('hex').slice(0, 16)}`;
  const id = known?.id ?? (await addUser(program, office.hasher, { loginName, name, roles, externalId })).id;
  return office.sessions.open(id, request);
}
