import type { Abstract } from '../../engine/abstract/index.ts';
import { type CodeTable, displayCode } from '../../engine/codes/index.ts';
import type { DiagnosisMark, Impact, MsDrgGroup, ProcedureMark } from '../../engine/group/index.ts';
import type { DayTables } from './day-tables.ts';
import type { CodeMark } from './verdict.ts';

/** What is true of each code, in the order principal, secondaries, procedures. */
export function codeMarks(day: DayTables, abstract: Abstract, group: MsDrgGroup | undefined): readonly CodeMark[] {
  const { principalDiagnosis, secondaryDiagnoses, procedures } = abstract;
  const verdict = group?.verdict;
  return [
    ...(principalDiagnosis
      ? [diagnosisMark(day, '/principalDiagnosis', principalDiagnosis.code, verdict?.principalDiagnosis)]
      : []),
    ...secondaryDiagnoses.map(({ code }, i) =>
      diagnosisMark(day, `/secondaryDiagnoses/${i}`, code, verdict?.secondaryDiagnoses[i]),
    ),
    ...procedures.map(({ code }, i) => procedureMark(day, `/procedures/${i}`, code, verdict?.procedures[i])),
  ];
}

const drives = (impact: Impact): boolean => impact === 'FINAL' || impact === 'BOTH';

function diagnosisMark(day: DayTables, field: string, code: string, mark: DiagnosisMark | undefined): CodeMark {
  const met =
    mark?.hacs.filter(({ status }) => status === 'HAC_CRITERIA_MET').map(({ hac }) => hacName(day, hac)) ?? [];
  return {
    ...codeFacts(day.judge.diagnosisCodes, 'icd-10-cm', field, code, mark?.recognized ?? false),
    ...(mark && field !== '/principalDiagnosis' ? { severity: mark.finalSeverity } : {}),
    ...(mark ? { drivesDrg: drives(mark.impact) } : {}),
    ...(met.length > 0 ? { hac: met } : {}),
    ...(day.judge.poaExempt ? { poaExempt: day.judge.poaExempt.has(code) } : {}),
  };
}

function procedureMark(day: DayTables, field: string, code: string, mark: ProcedureMark | undefined): CodeMark {
  return {
    ...codeFacts(day.judge.procedureCodes, 'icd-10-pcs', field, code, mark?.recognized ?? false),
    ...(mark ? { drivesDrg: drives(mark.impact), operatingRoom: mark.operatingRoom } : {}),
    ...(mark && mark.hacs.length > 0 ? { hac: mark.hacs.map((hac) => hacName(day, hac)) } : {}),
  };
}

function codeFacts(
  table: CodeTable | undefined,
  system: 'icd-10-cm' | 'icd-10-pcs',
  field: string,
  code: string,
  recognized: boolean,
): CodeMark {
  const row = table?.find(code);
  return {
    field,
    code,
    display: row?.display ?? displayCode(system, code),
    title: row?.title ?? '',
    valid: table ? (row?.billable ?? false) : recognized,
  };
}

function hacName({ judge: { grouper }, date }: DayTables, hac: number): string {
  const version = grouper?.versionOn(date);
  const title = version ? (grouper?.title(version, 'hac', hac) ?? '') : '';
  return `${String(hac).padStart(2, '0')} ${title}`.trim();
}
