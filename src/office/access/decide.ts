import { abstractAccess } from './abstract-access.ts';
import type { AccessRequest, AccessRule } from './access-rule.ts';
import { chartAccess } from './chart-access.ts';

const rules = { ...chartAccess, ...abstractAccess };
/** Everything that can be done with protected health information. */
export type Action = keyof typeof rules;

const byName: ReadonlyMap<string, AccessRule> = new Map<string, AccessRule>(Object.entries(rules));
export const actions: readonly Action[] = Object.keys(rules) as Action[];

/** Undefined when allowed, else the reason. An action without a rule is denied. */
export function denialOf(action: string, request: AccessRequest): string | undefined {
  const rule = byName.get(action);
  return rule ? rule(request) : 'No rule allows this action.';
}
