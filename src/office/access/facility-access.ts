import type { AccessRules } from './access-rule.ts';

/** Facilities, and what the program itself brings into them. */
export const facilityAccess = {
  'facility/add': { roles: ['administrator'], purposes: ['operations', 'system'] },
  'facility/load-demonstration': { roles: ['administrator'], purposes: ['system'] },
  'facility/backup': { roles: ['administrator'], purposes: ['system'] },
  'facility/import-files': { roles: ['administrator'], purposes: ['system'] },
} as const satisfies AccessRules;
