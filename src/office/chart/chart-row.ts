import { Fault } from '../../base/index.ts';
import type { Note } from '../access/index.ts';
import type { ChartRow, ReadDb, Sensitivity } from '../store/index.ts';

const isChartId = (id: string): boolean => /^[a-z0-9][\w.-]{0,79}$/i.test(id);

/**
 * The row of a chart, inside a handle; notes whose chart it is, which asks for a reason when it is sensitive. Fault `not-found` when there is none in
 * this facility. `lock` keeps other changes of the chart waiting until the transaction ends.
 */
export async function chartRow(db: ReadDb, id: string, note: Note, lock = false): Promise<ChartRow> {
  const row = isChartId(id) ? await find(db, id, lock) : undefined;
  if (!row) throw new Fault('not-found', 'There is no chart with this id.', { id: id.slice(0, 80) });
  note({ encounterId: id, patientId: row.patient_id ?? undefined, sensitivity: row.sensitivity });
  return row.body;
}

interface Found {
  readonly body: ChartRow;
  readonly sensitivity: readonly Sensitivity[];
  readonly patient_id: string | null;
}

function find(db: ReadDb, id: string, lock: boolean): Promise<Found | undefined> {
  const select = db
    .selectFrom('chart')
    .select(['body', 'sensitivity'])
    .select((from) =>
      from.selectFrom('encounter').select('patient_id').whereRef('encounter.id', '=', 'chart.id').as('patient_id'),
    )
    .where('id', '=', id);
  return (lock ? select.forNoKeyUpdate('chart') : select).executeTakeFirst();
}
