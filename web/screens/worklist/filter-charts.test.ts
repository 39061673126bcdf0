import { describe, expect, it } from 'vitest';
import type { ChartLine } from '../../../src/server/contract.ts';
import { filterCharts } from './filter-charts.ts';

const chart = (id: string, rest: Partial<ChartLine>): ChartLine => ({
  id,
  mrn: id,
  patientName: 'Nobody',
  sex: 'U',
  setting: 'inpatient',
  documents: 1,
  stage: 'uncoded',
  origin: 'demonstration',
  ...rest,
});
const charts = [
  chart('100', { patientName: 'Ortiz, Maria', service: 'Cardiology', dischargeDate: '2026-03-04' }),
  chart('200', { patientName: 'Okafor, Daniel', payer: 'Medicare', stage: 'final-coded', drg: '291' }),
];
const found = (q: string, stage: 'all' | 'final-coded' = 'all'): string[] =>
  filterCharts(charts, { q, stage }).map(({ id }) => id);

describe('worklist filter', () => {
  it('finds words in any order over name, number, service, payer, date and DRG', () => {
    expect(found('card ortiz')).toEqual(['100']);
    expect(found('03/04/2026')).toEqual(['100']);
    expect(found('MEDICARE 291')).toEqual(['200']);
    expect(found('o')).toEqual(['100', '200']);
    expect(found('zz')).toEqual([]);
  });

  it('narrows by stage', () => {
    expect(found('', 'final-coded')).toEqual(['200']);
  });
});
