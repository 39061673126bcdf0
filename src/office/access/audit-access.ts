import type { AccessRules } from './access-rule.ts';

/** Who may look into the audit log. */
export const auditAccess = {
  'audit/list-accesses': { roles: ['manager', 'privacy-officer'], purposes: ['operations'] },
} as const satisfies AccessRules;
