import { type AccessRules, careUses } from './access-rule.ts';

/** Who sees the coding worklist, takes charts from it, and gives them to others. */
export const worklistAccess = {
  'worklist/list': {
    roles: ['coder', 'trainee', 'cdi', 'auditor', 'manager', 'him-technician', 'biller'],
    purposes: careUses,
  },
  'worklist/take': { roles: ['coder', 'trainee'], purposes: careUses },
  'worklist/assign': { roles: ['manager'], purposes: careUses },
  'worklist/pend': { roles: ['coder', 'trainee', 'cdi', 'him-technician', 'manager'], purposes: careUses },
} as const satisfies AccessRules;
