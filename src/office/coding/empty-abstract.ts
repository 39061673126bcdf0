import { type Abstract, formatAbstract, type Sex } from '../../engine/abstract/index.ts';
import type { ChartRow } from '../store/index.ts';

/** An abstract in its published JSON shape. */
export type AbstractData = Readonly<Record<string, unknown>>;

/**
 * The abstract before the first code: the facts of registration and no codes. Its id is the chart's. The discharge date is empty while
 * the chart tells none; an abstract cannot be saved without it. The status is 01 (home) until a coder reads otherwise.
 */
export function emptyAbstract(chart: ChartRow): AbstractData {
  const facts = {
    id: chart.id,
    // Longer ones are no record numbers and no payers' names; the abstract refuses them.
    mrn: chart.mrn.length <= 64 ? chart.mrn : undefined,
    setting: chart.setting,
    sex: chart.sex satisfies Sex,
    birthDate: chart.birthDate,
    age: chart.birthDate === undefined ? chart.age : undefined,
    admissionDate: chart.admissionDate,
    dischargeDate: chart.dischargeDate ?? '',
    dischargeStatus: chart.dischargeStatus ?? '01',
    poaReporting: chart.poaReporting ?? 'non-exempt',
    payer: chart.payer?.slice(0, 200),
    secondaryDiagnoses: [],
    procedures: [],
  };
  return formatAbstract(facts as unknown as Abstract);
}
