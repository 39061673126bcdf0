import type { AccessRules } from './access-rule.ts';

const uses = ['payment', 'operations'] as const;

/** Who may do what with charges and claims. Coders see no money of a single case and release nothing (separation of duties). */
export const claimAccess = {
  'claim/view': { roles: ['biller', 'auditor', 'manager'], purposes: uses },
  'claim/post-charges': { roles: ['biller', 'registrar'], purposes: uses },
  'claim/view-setting': { roles: ['biller', 'manager'], purposes: uses },
  'claim/change-setting': { roles: ['biller', 'manager'], purposes: uses },
  'claim/release': { roles: ['biller'], purposes: uses },
  'claim/send': { roles: ['biller'], purposes: ['payment'] },
} as const satisfies AccessRules;
