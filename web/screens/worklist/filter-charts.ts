import type { ChartLine } from '../../../src/server/contract.ts';

export type StageFilter = ChartLine['stage'] | 'all';

/** What the worklist is narrowed to; kept in the address, so that a filter can be sent to a colleague. */
export interface WorklistFilter {
  readonly q: string;
  readonly stage: StageFilter;
}

export const stageWords: Readonly<Record<ChartLine['stage'], string>> = {
  uncoded: 'Uncoded',
  'in-progress': 'In progress',
  'final-coded': 'Final coded',
};

const haystackOf = (chart: ChartLine): string =>
  [
    chart.patientName,
    chart.mrn,
    chart.service,
    chart.payer,
    chart.setting,
    chart.drg,
    chart.dischargeDate,
    chart.dischargeDate?.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1'),
    chart.origin === 'uploaded' ? 'own file' : '',
  ]
    .join(' ')
    .toLowerCase();

/** Charts in which every typed word occurs, in the order given. */
export function filterCharts(charts: readonly ChartLine[], { q, stage }: WorklistFilter): readonly ChartLine[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return charts.filter((chart) => {
    if (stage !== 'all' && chart.stage !== stage) return false;
    const haystack = haystackOf(chart);
    return words.every((word) => haystack.includes(word));
  });
}
