import type { AccessRules } from './access-rule.ts';

const operations = ['operations'] as const;

/** Who may do what in audit and peer review. A coder sees and answers reviews of their own work only: the functions check whose it is. */
export const codingReviewAccess = {
  'coding-review/draw': { roles: ['auditor', 'manager'], purposes: operations },
  'coding-review/list': { roles: ['auditor', 'coder', 'trainee', 'manager'], purposes: operations },
  'coding-review/view': { roles: ['auditor', 'coder', 'trainee', 'manager'], purposes: operations },
  'coding-review/audit': { roles: ['auditor'], purposes: operations },
  'coding-review/answer': { roles: ['coder', 'trainee'], purposes: operations },
  'coding-review/decide': { roles: ['auditor', 'manager'], purposes: operations },
  'coding-review/acknowledge': { roles: ['coder', 'trainee'], purposes: operations },
  'coding-review/measure': { roles: ['auditor', 'manager'], purposes: operations },
} as const satisfies AccessRules;
