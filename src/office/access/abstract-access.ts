import { type AccessRules, careUses, everyUse } from './access-rule.ts';

const readers = [
  'coder',
  'auditor',
  'cdi',
  'him-technician',
  'release',
  'biller',
  'provider',
  'trainee',
  'manager',
  'privacy-officer',
] as const;

/** Who may do what with abstracts. A trainee saves, but somebody else makes it final. */
export const abstractAccess = {
  'abstract/view': { roles: readers, purposes: everyUse, glass: true },
  'abstract/print': { roles: readers, purposes: everyUse },
  'abstract/export': { roles: readers, purposes: everyUse },
  'abstract/save': { roles: ['coder', 'trainee'], purposes: careUses },
  'abstract/finalize': { roles: ['coder'], purposes: careUses },
  'abstract/reopen': { roles: ['coder', 'manager'], purposes: careUses },
} as const satisfies AccessRules;
