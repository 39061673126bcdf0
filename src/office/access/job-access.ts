import type { AccessRules } from './access-rule.ts';

/** Who looks after the jobs that run in the background. */
export const jobAccess = {
  'job/list': { roles: ['administrator', 'manager'], purposes: ['operations', 'system'] },
  'job/add': { roles: ['administrator', 'manager'], purposes: ['operations', 'system'] },
  'job/retry': { roles: ['administrator'], purposes: ['operations', 'system'] },
  'job/discard': { roles: ['administrator'], purposes: ['operations', 'system'] },
} as const satisfies AccessRules;
