import type { Finding } from '../../base/index.ts';
import type { PhysicianQueryDraft } from './physician-query.ts';
import type { QueryFiring, QueryRule } from './query-rule.ts';
import { queryRules } from './rules/index.ts';

/** A finding on a physician query; `start` and `end` mark the words in the field, where words fired it. */
export interface QueryFinding extends Finding {
  readonly start?: number;
  readonly end?: number;
}

/**
 * Checks a physician query against the AHIMA/ACDIS practice brief while it is written. Findings of severity `error` block sending.
 * Errors come first, then in the order of the rules. It never sees a DRG, a weight or a payment.
 */
export function lintPhysicianQuery(draft: PhysicianQueryDraft): readonly QueryFinding[] {
  const findings = queryRules.flatMap((rule) => rule.check(draft).map((firing) => findingOf(rule, firing)));
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

/** Whether a draft may be sent. */
export const isSendable = (draft: PhysicianQueryDraft): boolean => !lintPhysicianQuery(draft).some(isError);

const isError = ({ severity }: Finding): boolean => severity === 'error';

function findingOf(rule: QueryRule, { field, words, start, end }: QueryFiring): QueryFinding {
  return {
    rule: rule.id,
    severity: rule.severity,
    title: rule.title,
    message: rule.message.replace('{words}', words ?? ''),
    field,
    codes: [],
    source: rule.source,
    repair: rule.repair,
    ...(start === undefined || end === undefined ? {} : { start, end }),
  };
}
