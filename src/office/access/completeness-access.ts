import { type AccessRules, chartRoles } from './access-rule.ts';

/** Who may see what charts lack, decide about it, write to providers, and set the policy. */
export const completenessAccess = {
  'completeness/view': { roles: chartRoles, purposes: ['treatment', 'payment', 'operations'] },
  'completeness/list': { roles: ['him-technician', 'manager', 'cdi', 'auditor'], purposes: ['operations'] },
  'completeness/decide': { roles: ['him-technician', 'manager'], purposes: ['operations'] },
  'completeness/issue-letters': { roles: ['him-technician', 'manager'], purposes: ['operations'] },
  'completeness/adopt-policy': { roles: ['manager'], purposes: ['operations'] },
} as const satisfies AccessRules;
