import { type AccessRules, everyUse, roles } from './access-rule.ts';

const everybody = { roles, purposes: [...everyUse, 'system'] } as const;
const administrators = { roles: ['administrator'], purposes: ['operations', 'system'] } as const;
const programOnly = { roles: ['administrator'], purposes: ['system'] } as const;

/** Sessions are everybody's own; people are the administrator's. */
export const loginAccess = {
  'session/attempt': programOnly,
  'session/refuse': programOnly,
  'session/open': everybody,
  'session/close': everybody,
  'session/switch': everybody,
  'session/change-password': everybody,
  'session/set-totp': everybody,
  'user/list': administrators,
  'user/add': administrators,
  'user/set-roles': administrators,
  'user/disable': administrators,
  'user/reset-password': administrators,
} as const satisfies AccessRules;
