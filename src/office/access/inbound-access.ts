import { type AccessRules, careUses, chartRoles, everyUse } from './access-rule.ts';

/** Who may do what at the doors of the chart. `inbound`: messages and the error worklist; `resource`: the facts they were filed as. */
export const inboundAccess = {
  'inbound/receive': { roles: ['him-technician', 'registrar', 'manager'], purposes: careUses },
  'inbound/list': { roles: ['him-technician', 'registrar', 'manager', 'privacy-officer'], purposes: ['operations'] },
  'inbound/view': { roles: ['him-technician', 'registrar', 'manager', 'privacy-officer'], purposes: ['operations'] },
  'inbound/repair': { roles: ['him-technician', 'registrar', 'manager'], purposes: ['operations'] },
  'inbound/dismiss': { roles: ['him-technician', 'manager'], purposes: ['operations'] },
  'resource/view': { roles: chartRoles, purposes: everyUse },
  'resource/search': { roles: chartRoles, purposes: everyUse },
} as const satisfies AccessRules;
