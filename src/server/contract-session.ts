/** Shapes of login and people under /api; part of contract.ts. */

export type RoleName =
  | 'coder'
  | 'auditor'
  | 'cdi'
  | 'him-technician'
  | 'release'
  | 'registrar'
  | 'biller'
  | 'provider'
  | 'trainee'
  | 'manager'
  | 'privacy-officer'
  | 'administrator';
export type PurposeName = 'treatment' | 'payment' | 'operations' | 'release' | 'emergency';

/** GET /api/session: who is logged in, and how one may log in. It does not count as use. */
export interface SessionAnswer {
  readonly user?: SessionUser;
  readonly ways: SignInWays;
}
export interface SessionUser {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly facility: string;
  readonly facilities: readonly SessionFacility[];
  readonly roles: readonly RoleName[];
  readonly purpose: PurposeName;
  /** Nothing but a new password is possible until it is chosen (PUT /api/session/password). */
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
  /** People of the demonstration and of the hospital's own login have none. */
  readonly hasPassword: boolean;
  /** Seconds until the session ends when nothing is done. */
  readonly endsIn: number;
}
export interface SessionFacility {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
}
export interface SignInWays {
  readonly password: boolean;
  /** The hospital's own login, by this address. */
  readonly hospital?: string;
  /** People of the demonstration hospital, to take with one click; on this machine only. */
  readonly demonstration?: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly RoleName[];
  }[];
}

/** POST /api/session */
export interface SignInRequest {
  readonly loginName: string;
  readonly password: string;
  readonly code?: string;
}
/** POST /api/session and /api/session/demonstration → 200 with the session's cookie, or without one while a code is wanted. */
export interface SignInAnswer {
  readonly outcome: 'opened' | 'code-needed';
}
/** PUT /api/session: another facility, another purpose. */
export interface SwitchRequest {
  readonly facility?: string;
  readonly purpose?: PurposeName;
}
/** PUT /api/session/password */
export interface ChangePasswordRequest {
  readonly current: string;
  readonly next: string;
}
/** POST /api/session/totp → the secret for an authenticator app; PUT with a code of it → recovery codes, shown once. */
export interface TotpSecretAnswer {
  readonly secret: string;
  readonly uri: string;
}
export interface RecoveryCodesAnswer {
  readonly recoveryCodes: readonly string[];
}

/** GET /api/users → UserAnswer[] */
export interface UserAnswer {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly disabled: boolean;
  readonly hasTotp: boolean;
  readonly external: boolean;
  readonly demonstration: boolean;
}
/** POST /api/users → AddedUserAnswer with 201 */
export interface AddUserRequest {
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly RoleName[];
}
export interface AddedUserAnswer {
  readonly id: string;
  /** Shown once. */
  readonly oneTimePassword: string;
}
