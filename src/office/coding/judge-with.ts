import type { Finding, TraceStep } from '../../base/index.ts';
import type { Abstract } from '../../engine/abstract/index.ts';
import { why } from '../../engine/group/index.ts';
import { judge } from '../../engine/index.ts';
import type { Tables } from '../../tables/index.ts';
import { codeMarks } from './code-marks.ts';
import { type DayTables, dayTables } from './day-tables.ts';
import { drgVerdict } from './drg-verdict.ts';
import type { Judge, Verdict } from './verdict.ts';

/** Judges abstracts by the tables of a home, each by those of its discharge date. */
export function judgeWith(tables: Tables): Judge {
  const days = dayTables(tables);
  return (abstract) => judgeOn(days(abstract.dischargeDate), abstract);
}

function judgeOn(day: DayTables, abstract: Abstract): Verdict {
  const trace: TraceStep[] = [];
  const { group, weight, findings, unchecked } = judge(day.judge, abstract, (step) => trace.push(step));
  const grouped = group.kind === 'grouped' ? group : undefined;
  const reason =
    group.kind !== 'grouped'
      ? group.reason
      : abstract.principalDiagnosis
        ? undefined
        : 'There is no principal diagnosis yet.';
  return {
    ...(grouped && reason === undefined ? { drg: drgVerdict(grouped, weight) } : {}),
    ...(reason === undefined ? {} : { reason }),
    findings: [...findings, ...unchecked.map(notChecked)],
    codes: codeMarks(day, abstract, grouped),
    trace,
    why: reason === undefined ? why(trace) : [],
    editions: day.editions,
  };
}

function notChecked(message: string): Finding {
  return {
    rule: 'tables/not-checked',
    severity: 'information',
    title: 'Not checked',
    message,
    field: '/dischargeDate',
    codes: [],
    source: { document: 'Tables of this installation' },
  };
}
