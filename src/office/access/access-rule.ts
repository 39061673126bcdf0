import type { Purpose } from '../audit/index.ts';

export type Role = 'coder' | 'viewer';

/** Who acts. Without a login there is one actor, the local user of this machine. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

export interface AccessRequest {
  readonly actor: Actor;
  readonly purpose: Purpose;
}

/** Undefined when allowed; otherwise why not, in a sentence. */
export type AccessRule = (request: AccessRequest) => string | undefined;

const forRole =
  (...roles: readonly Role[]): AccessRule =>
  ({ actor }) =>
    roles.some((role) => actor.roles.includes(role)) ? undefined : `This needs the role ${roles.join(' or ')}.`;

/** 45 CFR 164.506(c): a chart may be used for treatment, payment and health care operations without the patient's authorization. */
const forUse: AccessRule = ({ purpose }) =>
  purpose === 'system' ? 'A chart is not opened for the purpose "system".' : undefined;

/** All of the rules must allow. */
const every =
  (...rules: readonly AccessRule[]): AccessRule =>
  (request) => {
    for (const rule of rules) {
      const reason = rule(request);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };

export const mayView = every(forRole('coder', 'viewer'), forUse);
export const mayCode = every(forRole('coder'), forUse);
