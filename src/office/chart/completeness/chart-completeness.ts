import type { OfficeContext } from '../../access/index.ts';
import { chartRow } from '../chart-row.ts';
import { factsOfResources, findInconsistencies, type Inconsistency } from '../consistency/index.ts';
import { withDecisions } from './decisions.ts';
import { type Deficiency, deficienciesOf } from './deficiencies.ts';
import { gatherFacts } from './gather-facts.ts';
import { policyInForce } from './policy-in-force.ts';

/** What one chart lacks, and where it does not go together. */
export interface ChartCompleteness {
  readonly policy: string;
  readonly complete: boolean;
  readonly deficiencies: readonly Deficiency[];
  readonly inconsistencies: readonly Inconsistency[];
}

/** Judges one chart now, by the policy in force today. Fault `not-found`. */
export function chartCompleteness(
  ctx: OfficeContext,
  { chartId }: { readonly chartId: string },
): Promise<ChartCompleteness> {
  return ctx.read('completeness/view', { type: 'chart', id: chartId }, async (db, note) => {
    await chartRow(db, chartId, note);
    const now = ctx.now().toISOString();
    const policy = await policyInForce(db, now.slice(0, 10));
    const [facts] = await gatherFacts(db, [chartId]);
    const deficiencies = facts ? await withDecisions(db, deficienciesOf(policy, facts, now)) : [];
    const resources = await db
      .selectFrom('chart_resource')
      .select(['type', 'id', 'body'])
      .where('encounter_id', '=', chartId)
      .where('type', 'in', ['Condition', 'MedicationRequest', 'MedicationAdministration', 'Observation', 'Procedure'])
      .execute();
    return {
      policy: policy.title,
      complete: deficiencies.every(({ stage }) => stage === 'completed'),
      deficiencies,
      inconsistencies: findInconsistencies(factsOfResources(resources)),
    };
  });
}
