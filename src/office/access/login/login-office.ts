import type { Purpose } from '../../audit/index.ts';
import type { Role } from '../access-rule.ts';
import { contextOf, type OfficeContext, type OfficeHandles } from '../context.ts';
import type { PasswordHasher } from './password-hash.ts';

/** What login works with. */
export interface LoginOffice extends OfficeHandles {
  readonly hasher: PasswordHasher;
  /** Milliseconds that only go forward, whatever is done to the clock. */
  monotonic(): number;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** Who is logged in, where, with which roles, and what for. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly loginName: string;
  readonly name: string;
  readonly facility: string;
  readonly facilities: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  readonly roles: readonly Role[];
  readonly purpose: Purpose;
  /** Nothing but a new password is possible. */
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
  /** People of the demonstration and of the hospital's own login have none. */
  readonly hasPassword: boolean;
  readonly demonstration: boolean;
  /** Milliseconds until it ends by itself when nothing is done. */
  readonly endsIn: number;
}

/** The context in which somebody acts on their own login. */
export const contextOfSession = (
  office: OfficeHandles,
  { userId, roles, facility, id, purpose }: Pick<Session, 'userId' | 'roles' | 'facility' | 'id' | 'purpose'>,
  request?: string,
): OfficeContext =>
  contextOf(office, {
    actor: { id: userId, roles, facilities: [facility] },
    session: id,
    facility,
    purpose,
    ...(request === undefined ? {} : { request }),
  });

/** The program's own context before anybody is known. */
export const programContext = (office: OfficeHandles, facility: string, request?: string): OfficeContext =>
  contextOf(office, {
    actor: { id: 'program', roles: ['administrator'], facilities: [facility] },
    session: 'program',
    facility,
    purpose: 'system',
    ...(request === undefined ? {} : { request }),
  });

/** What a role is used for unless the person says otherwise. */
export const usualPurpose = (roles: readonly Role[]): Purpose => {
  if (roles.some((role) => role === 'coder' || role === 'trainee' || role === 'biller')) return 'payment';
  if (roles.includes('provider')) return 'treatment';
  if (roles.includes('release') && roles.length === 1) return 'release';
  return 'operations';
};
