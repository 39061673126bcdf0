import { type AccessRules, careUses, chartRoles, everyUse } from './access-rule.ts';

/** Who may do what with charts. */
export const chartAccess = {
  'chart/list': { roles: chartRoles, purposes: everyUse },
  'chart/view': { roles: chartRoles, purposes: everyUse, glass: true },
  'chart/add': { roles: ['coder', 'him-technician', 'registrar', 'manager'], purposes: careUses },
  'chart/mark-sensitive': { roles: ['him-technician', 'manager', 'privacy-officer'], purposes: ['operations'] },
} as const satisfies AccessRules;
