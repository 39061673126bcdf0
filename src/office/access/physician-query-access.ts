import { type AccessRules, careUses } from './access-rule.ts';

const writers = ['coder', 'cdi', 'auditor'] as const;

/**
 * Who may do what with physician queries. Whoever writes one keeps to the same rules (practice brief), so every writer may do the same. A provider
 * sees and answers those addressed to them: the functions check whose it is.
 */
export const physicianQueryAccess = {
  'physician-query/view': {
    roles: [...writers, 'provider', 'manager', 'trainee', 'him-technician'],
    purposes: careUses,
  },
  'physician-query/list': { roles: [...writers, 'provider', 'manager', 'him-technician'], purposes: careUses },
  'physician-query/write': { roles: [...writers, 'trainee'], purposes: careUses },
  'physician-query/send': { roles: writers, purposes: careUses },
  'physician-query/remind': { roles: [...writers, 'him-technician', 'manager'], purposes: careUses },
  'physician-query/answer': { roles: ['provider'], purposes: careUses },
  'physician-query/record-answer': { roles: writers, purposes: careUses },
  'physician-query/close': { roles: writers, purposes: careUses },
  'physician-query/withdraw': { roles: [...writers, 'manager'], purposes: careUses },
  'physician-query/measure': { roles: ['cdi', 'auditor', 'manager'], purposes: ['operations'] },
} as const satisfies AccessRules;
