import { abstractAccess } from './abstract-access.ts';
import type { AccessRequest, AccessRule } from './access-rule.ts';
import { auditAccess } from './audit-access.ts';
import { breakGlassAccess } from './break-glass-access.ts';
import { chartAccess } from './chart-access.ts';
import { claimAccess } from './claim-access.ts';
import { codingReviewAccess } from './coding-review-access.ts';
import { completenessAccess } from './completeness-access.ts';
import { facilityAccess } from './facility-access.ts';
import { inboundAccess } from './inbound-access.ts';
import { jobAccess } from './job-access.ts';
import { loginAccess } from './login-access.ts';
import { patientAccess } from './patient-access.ts';
import { physicianQueryAccess } from './physician-query-access.ts';
import { worklistAccess } from './worklist-access.ts';

const rules = {
  ...abstractAccess,
  ...auditAccess,
  ...breakGlassAccess,
  ...chartAccess,
  ...claimAccess,
  ...codingReviewAccess,
  ...completenessAccess,
  ...facilityAccess,
  ...inboundAccess,
  ...loginAccess,
  ...patientAccess,
  ...physicianQueryAccess,
  ...worklistAccess,
  ...jobAccess,
};
/** Everything that can be done in the office. */
export type Action = keyof typeof rules;

const byName: ReadonlyMap<string, AccessRule> = new Map<string, AccessRule>(Object.entries(rules));
export const actions: readonly Action[] = Object.keys(rules) as Action[];

/** Why not. `glass`: it would be allowed to somebody who has broken the glass for the subject. */
export interface Denial {
  readonly reason: string;
  readonly glass: boolean;
}

/** Undefined when allowed, else why not. An action without a rule is denied, and so is everything in a facility the actor does not belong to. */
export function denialOf(action: string, { actor, facility, purpose }: AccessRequest): Denial | undefined {
  const rule = byName.get(action);
  if (!rule) return { reason: 'No rule allows this action.', glass: false };
  if (!actor.facilities.includes(facility)) return { reason: 'You do not work for this facility.', glass: false };
  if (actor.roles.length === 0) return { reason: 'You have no role here.', glass: false };
  const glass = rule.glass === true && !actor.roles.every((role) => role === 'administrator');
  if (!rule.roles.some((role) => actor.roles.includes(role)))
    return { reason: `This needs the role ${rule.roles.join(' or ')}.`, glass };
  if (!rule.purposes.includes(purpose)) return { reason: `This is not done for the purpose "${purpose}".`, glass };
  return undefined;
}
