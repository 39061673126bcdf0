import type { ChartFileOutcome, ChartTotals } from './chart-files.ts';

const words = {
  filed: 'filed',
  duplicate: 'duplicate',
  parked: 'parked',
  refused: 'refused',
  dismissed: 'dismissed',
} as const;

/** `parked    adt.hl7 (message 2): PID-3: PID-3 holds no patient number. (in-4k2…)` */
export function showChartFile({ file, message, outcome }: ChartFileOutcome): string {
  const { stage, reason, path, facts, format, id } = outcome;
  const which = message === undefined ? '' : ` (message ${message})`;
  const said =
    stage === 'filed'
      ? `${format}, ${facts} facts`
      : `${path === undefined ? '' : `${path}: `}${reason ?? ''}${stage === 'duplicate' ? '' : ` (${id})`}`;
  return `${words[stage].padEnd(9)} ${file}${which}: ${said}\n`;
}

/** The totals, and the reasons of what waits on the worklist. */
export function showChartTotals(totals: ChartTotals): string {
  const { files, messages, filed, duplicates, parked, refused, facts, seconds } = totals;
  const rate = seconds > 0 ? Math.round(facts / seconds) : 0;
  const reasons = Object.entries(totals.reasons)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, n]) => `  ${n} × ${reason}\n`);
  return `${files} files, ${messages} messages: ${filed} filed, ${duplicates} duplicates, ${parked} parked, ${refused} refused; ${facts} facts in ${seconds.toFixed(1)} s (${rate} per second)\n${reasons.join('')}`;
}
