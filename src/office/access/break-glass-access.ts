import { type AccessRules, chartRoles } from './access-rule.ts';

/** Opening in an emergency is open to everybody who works with charts; reviewing it is not. */
export const breakGlassAccess = {
  'break-glass/open': { roles: chartRoles, purposes: ['treatment', 'emergency', 'operations', 'payment'] },
  'break-glass/list': { roles: ['manager', 'privacy-officer'], purposes: ['operations'] },
  'break-glass/review': { roles: ['privacy-officer'], purposes: ['operations'] },
} as const satisfies AccessRules;
