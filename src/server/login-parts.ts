import type { HospitalLogin } from './hospital-login.ts';

/** How people log in at this server. */
export interface LoginParts {
  /** Served over https (by a proxy before it): the cookie says so. */
  readonly secure: boolean;
  /** People of the demonstration may be taken with one click. Only with --demo, and only while listening on this machine. */
  readonly oneClick: boolean;
  readonly hospital?: HospitalLogin | undefined;
}
