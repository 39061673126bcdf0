import { mayCode, mayView } from './access-rule.ts';

/** Who may do what with charts. */
export const chartAccess = {
  'chart/list': mayView,
  'chart/view': mayView,
  'chart/add': mayCode,
} as const;
