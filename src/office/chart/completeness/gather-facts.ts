import type { ReadDb } from '../../store/index.ts';
import type { CompletenessFacts } from './completeness-facts.ts';
import { died, factsOfChart, kindOf } from './facts-of-chart.ts';
import { type FiledFacts, filedFacts } from './filed-facts.ts';

/** The facts of charts by their ids, in the order of the ids; an id without a chart is left out. */
export async function gatherFacts(db: ReadDb, ids: readonly string[]): Promise<readonly CompletenessFacts[]> {
  if (ids.length === 0) return [];
  const charts = await db
    .selectFrom('chart')
    .leftJoin('encounter', (on) =>
      on.onRef('encounter.facility_id', '=', 'chart.facility_id').onRef('encounter.id', '=', 'chart.id'),
    )
    .leftJoin('chart_document', (on) =>
      on
        .onRef('chart_document.facility_id', '=', 'chart.facility_id')
        .onRef('chart_document.chart_id', '=', 'chart.id'),
    )
    .select(['chart.id', 'chart.body', 'chart_document.body as documents'])
    .select([
      'encounter.id as filed',
      'encounter.class',
      'encounter.setting',
      'encounter.service',
      'encounter.attending',
    ])
    .select(['encounter.admitted_at', 'encounter.discharged_at', 'encounter.discharge_status'])
    .where('chart.id', 'in', ids)
    .execute();
  const filed = await filedFacts(db, ids);
  const facts = new Map(
    charts.map((row) => [
      row.id,
      row.filed === null
        ? factsOfChart(row.body, row.documents ?? { documentList: [], remarks: [] })
        : factsOfEncounter(row, filed),
    ]),
  );
  return ids.flatMap((id) => facts.get(id) ?? []);
}

interface EncounterFacts {
  readonly id: string;
  readonly class: string | null;
  readonly setting: string | null;
  readonly service: string | null;
  readonly attending: string | null;
  readonly admitted_at: Date | null;
  readonly discharged_at: Date | null;
  readonly discharge_status: string | null;
}

const factsOfEncounter = (row: EncounterFacts, filed: FiledFacts): CompletenessFacts => ({
  encounterId: row.id,
  kind: kindOf(row.setting ?? 'outpatient', row.service, row.class),
  ...(row.service === null ? {} : { service: row.service }),
  ...(row.attending === null ? {} : { attendingId: row.attending }),
  ...(row.admitted_at === null ? {} : { admittedAt: row.admitted_at.toISOString() }),
  ...(row.discharged_at === null ? {} : { dischargedAt: row.discharged_at.toISOString() }),
  died: died(row.discharge_status),
  documents: filed.documents.get(row.id) ?? [],
  operations: filed.operations.get(row.id) ?? [],
  orders: filed.orders.get(row.id) ?? [],
});
