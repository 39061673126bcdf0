import type { FirstAdministrator } from '../office/access/index.ts';
import type { Office } from '../office/index.ts';
import { hospitalLoginOf } from './hospital-login.ts';
import type { LoginParts } from './login-parts.ts';

export interface PrepareLogin {
  readonly home: string;
  readonly facility: string;
  readonly demonstration: boolean;
  /** The server listens on this machine only. */
  readonly local: boolean;
  readonly secure: boolean;
}

export interface PreparedLogin {
  readonly login: LoginParts;
  readonly firstAdministrator: FirstAdministrator | undefined;
}

/**
 * The ways to log in at this server: `oidc.json` of the home names the hospital's own; the demonstration on this machine offers its people; in
 * every other place the first start makes one administrator with a one-time password.
 */
export async function prepareLogin(
  office: Office,
  { home, facility, demonstration, local, secure }: PrepareLogin,
): Promise<PreparedLogin> {
  const oneClick = demonstration && local && !secure;
  if (demonstration) await office.logins.addDemonstrationPeople(facility);
  const firstAdministrator = oneClick ? undefined : await office.logins.firstAdministrator(facility);
  return { login: { secure, oneClick, hospital: hospitalLoginOf(home) }, firstAdministrator };
}
