import { mayCode, mayView } from './access-rule.ts';

/** Who may do what with abstracts. */
export const abstractAccess = {
  'abstract/view': mayView,
  'abstract/print': mayView,
  'abstract/export': mayView,
  'abstract/save': mayCode,
  'abstract/finalize': mayCode,
  'abstract/reopen': mayCode,
} as const;
