import { type AccessRules, careUses, chartRoles, everyUse } from './access-rule.ts';

/** Who registers and amends. */
const registers = ['registrar', 'him-technician', 'manager'] as const;
/** Who decides that two records are one person: health information management, not the desk. */
const reconciles = ['him-technician', 'manager'] as const;

/** Who may do what with patients. */
export const patientAccess = {
  'patient/find': { roles: chartRoles, purposes: everyUse },
  'patient/view': { roles: chartRoles, purposes: everyUse, glass: true },
  'patient/view-history': { roles: [...registers, 'auditor', 'privacy-officer'], purposes: careUses },
  'patient/view-ssn': { roles: [...registers, 'biller', 'privacy-officer'], purposes: ['payment', 'operations'] },
  'patient/register': { roles: registers, purposes: careUses },
  'patient/amend': { roles: registers, purposes: careUses },
  'patient/overwrite': { roles: reconciles, purposes: ['operations'] },
  'patient/mark-sensitive': { roles: ['him-technician', 'manager', 'privacy-officer'], purposes: ['operations'] },
  'patient/merge': { roles: reconciles, purposes: ['operations'] },
  'patient/unmerge': { roles: reconciles, purposes: ['operations'] },
  'duplicate/list': { roles: [...registers, 'auditor', 'privacy-officer'], purposes: ['operations'] },
  'duplicate/view': { roles: reconciles, purposes: ['operations'] },
  'duplicate/decide': { roles: reconciles, purposes: ['operations'] },
  'duplicate/rate': { roles: ['him-technician', 'manager', 'auditor', 'privacy-officer'], purposes: ['operations'] },
} as const satisfies AccessRules;
