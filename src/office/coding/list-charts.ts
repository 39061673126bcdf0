import type { OfficeContext } from '../access/index.ts';
import type { ChartRow, Stage } from '../store/index.ts';
import { stageOf } from './stage-of.ts';

/** A line of the list of charts: the chart, how far its coding is, and the DRG of the saved abstract. */
export interface ChartLine extends ChartRow {
  readonly stage: Stage;
  readonly drg?: string;
}

/** All charts, the newest discharge first, before them a guided case that nobody has coded; charts of the same day stay in the order in which they came. */
export function listCharts(ctx: OfficeContext): Promise<readonly ChartLine[]> {
  return ctx.read('chart/list', { type: 'facility', id: ctx.facility }, async (rows) => {
    const [charts, abstracts] = [await rows.list('chart'), await rows.list('abstract')];
    const lines = [...charts.values()].map((chart): ChartLine => ({ ...chart, ...stageOf(abstracts.get(chart.id)) }));
    return lines.sort((a, b) => rankOf(b).localeCompare(rankOf(a)));
  });
}

const rankOf = ({ guided, stage, dischargeDate }: ChartLine): string =>
  (guided && stage === 'uncoded' ? '1' : '0') + (dischargeDate ?? '');
