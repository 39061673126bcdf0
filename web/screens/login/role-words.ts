import type { RoleName } from '../../../src/server/contract.ts';

/** What the roles are called on the screen. */
export const roleWords: Readonly<Record<RoleName, string>> = {
  coder: 'Coder',
  auditor: 'Auditor',
  cdi: 'CDI specialist',
  'him-technician': 'HIM technician',
  release: 'Release of information',
  registrar: 'Registrar',
  biller: 'Biller',
  provider: 'Provider',
  trainee: 'Trainee',
  manager: 'Manager',
  'privacy-officer': 'Privacy officer',
  administrator: 'Administrator',
};

export const allRoles = Object.keys(roleWords) as readonly RoleName[];
