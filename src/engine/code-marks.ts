import type { IsoDate } from '../base/index.ts';
import type { MceAgeGroup, MceTables } from './edits/index.ts';
import { type GrouperDiagnosis, grouperDiagnosis, grouperProcedure, type MsDrgTables } from './group/index.ts';

/** An age group of the Medicare Code Editor with its years as of the day. */
export interface AgeMark {
  readonly group: 'newborn' | 'pediatric' | 'maternity' | 'adult';
  readonly from?: number;
  readonly to?: number;
}
/** How the editor treats the code as principal diagnosis (Definitions of Medicare Code Edits). */
export type PrincipalMark =
  | 'unacceptable'
  | 'unacceptable-alone'
  | 'manifestation'
  | 'external-cause'
  | 'questionable-admission'
  | 'nonspecific';

/** What the tables of a day say of one code: grouper and editor, each with the version that says so; absent where none covers the day. */
export interface CodeMarks {
  readonly grouper?: string;
  readonly editor?: string;
  /** True when the starter edition answers, which holds a selection of codes: its counts are not those of the official tables. */
  readonly starter?: boolean;
  readonly severity?: GrouperDiagnosis['severity'];
  /** CC or MCC only if the patient is discharged alive. */
  readonly onlyWhenAlive?: boolean;
  /** Principal diagnoses with which it counts as neither. */
  readonly excludedBy?: readonly string[];
  readonly mdc?: number;
  readonly mdcTitle?: string;
  readonly hacs?: GrouperDiagnosis['hacs'];
  readonly operatingRoom?: boolean;
  readonly ages?: readonly AgeMark[];
  readonly sex?: 'F' | 'M';
  readonly asPrincipal?: readonly PrincipalMark[];
  /** Leaves the side or site unspecified although more specific codes exist (unspecified code edit). */
  readonly unspecified?: boolean;
  readonly coverage?: readonly ('noncovered' | 'limited')[];
}

export interface MarkTables {
  readonly grouper?: MsDrgTables;
  readonly mce?: MceTables;
}

/** Marks of a canonical code on a day. */
export function codeMarks(tables: MarkTables, system: string, code: string, on: IsoDate): CodeMarks {
  if (system === 'icd-10-cm') return { ...diagnosisMarks(tables, code, on), ...editorMarks(tables, system, code, on) };
  if (system === 'icd-10-pcs') return { ...procedureMarks(tables, code, on), ...editorMarks(tables, system, code, on) };
  return {};
}

function diagnosisMarks({ grouper }: MarkTables, code: string, on: IsoDate): CodeMarks {
  const found = grouper && grouperDiagnosis(grouper, on, code);
  if (!found) return {};
  const { version, severity, onlyWhenAlive, excludedBy, mdc, mdcTitle, hacs } = found;
  return {
    grouper: version,
    severity,
    ...(onlyWhenAlive ? { onlyWhenAlive } : {}),
    ...(excludedBy.length > 0 ? { excludedBy } : {}),
    ...(mdc > 0 ? { mdc, mdcTitle } : {}),
    ...(hacs.length > 0 ? { hacs } : {}),
  };
}

function procedureMarks({ grouper }: MarkTables, code: string, on: IsoDate): CodeMarks {
  const found = grouper && grouperProcedure(grouper, on, code);
  return found ? { grouper: found.version, operatingRoom: found.operatingRoom } : {};
}

const groups: readonly AgeMark['group'][] = ['newborn', 'pediatric', 'maternity', 'adult'];

function editorMarks({ mce }: MarkTables, system: string, code: string, on: IsoDate): CodeMarks {
  const date = Number(on.replaceAll('-', ''));
  if (!mce || date < mce.firstDate || date > mce.terminationDate) return {};
  const isProcedure = system === 'icd-10-pcs';
  const { names, valid } = (isProcedure ? mce.icd10.procedures : mce.icd10.diagnoses).flagsOf(code, date);
  if (!valid) return {};
  const age = groups.filter((one) => names.has(one)).map((group) => ageMark(mce, group, date));
  const asPrincipal = isProcedure ? [] : principalMarks(names);
  const coverage = isProcedure ? coverageMarks(names) : [];
  return {
    editor: `${Math.floor(mce.version / 10)}.${mce.version % 10}`,
    ...(age.length > 0 ? { ages: age } : {}),
    ...(names.has('female') ? { sex: 'F' } : names.has('male') ? { sex: 'M' } : {}),
    ...(asPrincipal.length > 0 ? { asPrincipal } : {}),
    ...(names.has('unspecified') ? { unspecified: true } : {}),
    ...(coverage.length > 0 ? { coverage } : {}),
  };
}

function ageMark(mce: MceTables, group: AgeMark['group'], date: number): AgeMark {
  const range = mce.icd10.lookups.ageRange(group.toUpperCase() as MceAgeGroup, date);
  return range ? { group, from: range.start, to: range.end } : { group };
}

function principalMarks(names: ReadonlySet<string>): readonly PrincipalMark[] {
  const marks: PrincipalMark[] = [];
  if (names.has('unacceptable')) marks.push(names.has('reqsdx') ? 'unacceptable-alone' : 'unacceptable');
  if (names.has('manifestation')) marks.push('manifestation');
  if (names.has('ecodepdx')) marks.push('external-cause');
  if (names.has('qadm')) marks.push('questionable-admission');
  if (names.has('nonspecific')) marks.push('nonspecific');
  return marks;
}

/** `noncovered` and its conditional forms (`ncov…`) read as one; `lcov` and its kinds as limited coverage. */
function coverageMarks(names: ReadonlySet<string>): readonly ('noncovered' | 'limited')[] {
  return [
    ...(names.has('noncovered') ? (['noncovered'] as const) : []),
    ...([...names].some((name) => name.startsWith('lcov')) ? (['limited'] as const) : []),
  ];
}
