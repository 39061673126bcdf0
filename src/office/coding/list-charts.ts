import { sql } from 'kysely';
import type { OfficeContext } from '../access/index.ts';
import type { ChartRow, Sensitivity, Stage } from '../store/index.ts';

/** A line of the list of charts: the chart, how far its coding is, and the DRG of the saved abstract. */
export interface ChartLine extends ChartRow {
  readonly stage: Stage;
  readonly drg?: string;
  /** The chart is sensitive: who the patient is shows only when it is opened, with a reason. */
  readonly masked?: true;
}

/** All charts, the newest discharge first, before them a guided case that nobody has coded; charts of the same day stay in the order in which they came. */
export function listCharts(ctx: OfficeContext): Promise<readonly ChartLine[]> {
  return ctx.read('chart/list', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows = await db
      .selectFrom('chart')
      .leftJoin('abstract', (on) =>
        on.onRef('abstract.facility_id', '=', 'chart.facility_id').onRef('abstract.chart_id', '=', 'chart.id'),
      )
      .select(['chart.body', 'chart.sensitivity', 'abstract.stage', 'abstract.drg'])
      .orderBy(sql`(chart.body ->> 'guided' = 'true' and abstract.stage is null) is true`, 'desc')
      .orderBy('chart.discharge_date', (order) => order.desc().nullsLast())
      .orderBy('chart.place')
      .execute();
    return rows.map(({ body, sensitivity, stage, drg }) => ({
      ...maskedWhen(body, sensitivity),
      stage: stage ?? 'uncoded',
      ...(drg === null ? {} : { drg }),
    }));
  });
}

function maskedWhen(chart: ChartRow, sensitivity: readonly Sensitivity[]): ChartRow & { masked?: true } {
  if (sensitivity.length === 0) return chart;
  const { birthDate: _birth, age: _age, payer: _payer, ...rest } = chart;
  return { ...rest, patientName: 'Sensitive chart', mrn: '—', sex: 'U', masked: true };
}
