import type { Generated } from 'kysely';

/** Somebody who logs in. */
export interface UserAccountTable {
  readonly id: string;
  readonly login_name: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly must_change: Generated<boolean>;
  readonly password_at: Date | null;
  readonly totp_secret: string | null;
  readonly totp_confirmed: Generated<boolean>;
  readonly totp_last_step: Generated<number>;
  readonly external_id: string | null;
  readonly demonstration: Generated<boolean>;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
}

/** A role of somebody in a facility. */
export interface UserRoleTable {
  readonly facility_id: string;
  readonly user_id: string;
  readonly role: string;
}

export interface UserRecoveryCodeTable {
  readonly user_id: string;
  readonly code_sha256: Buffer;
  readonly used_at: Date | null;
}

export interface UserSessionTable {
  readonly id: string;
  readonly token_sha256: Buffer;
  readonly user_id: string;
  readonly works_in: string;
  readonly purpose: string;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly ended_at: Date | null;
  readonly end_reason: SessionEnd | null;
}

export type SessionEnd = 'logout' | 'everywhere' | 'idle' | 'absolute' | 'password' | 'disabled';

/** Consecutive failed attempts of one login name or one address. */
export interface LoginThrottleTable {
  readonly key_sha256: Buffer;
  readonly failures: number;
  readonly failed_at: Date;
  readonly blocked_until: Date;
}

export interface LoginTables {
  readonly login_throttle: LoginThrottleTable;
  readonly user_account: UserAccountTable;
  readonly user_recovery_code: UserRecoveryCodeTable;
  readonly user_role: UserRoleTable;
  readonly user_session: UserSessionTable;
}
