import type { IsoDate } from '../../../base/index.ts';
import { isOperatingRoomPattern } from './marking/operating-room.ts';
import { codeAt, findCode } from './tables/code-keys.ts';
import type { MsDrgVersion } from './tables/ms-drg-version.ts';
import type { MsDrgTables } from './tables/open-ms-drg.ts';
import { dxProfileFields, dxProfileWidth, pxProfileWidth } from './tables/pack-layout.ts';
import type { VersionTables } from './tables/version-tables.ts';

/** A diagnosis as one version of the grouper has it, on its own: what a stay makes of it is for `groupMsDrg` to say. */
export interface GrouperDiagnosis {
  readonly version: string;
  /** Level as a secondary diagnosis (Definitions Manual, Appendix C). */
  readonly severity: 'MCC' | 'CC' | 'NEITHER';
  /** Counts only when the patient is discharged alive (Appendix C, part 2, and the `mccalive` list). */
  readonly onlyWhenAlive: boolean;
  /** Principal diagnoses with which it does not count as CC or MCC (Appendix C, PDX exclusions). */
  readonly excludedBy: readonly string[];
  /** MDC when it is the principal diagnosis; 0 where none. */
  readonly mdc: number;
  readonly mdcTitle: string;
  /** Hospital-acquired conditions it is a candidate of (Appendix I); whether one is met depends on the stay. */
  readonly hacs: readonly { readonly hac: number; readonly title: string }[];
}

/** A procedure as one version of the grouper has it. */
export interface GrouperProcedure {
  readonly version: string;
  /** Operating-room procedure (Appendix E). */
  readonly operatingRoom: boolean;
}

/** What the grouper's tables of the day say of a diagnosis; undefined when no version covers the day or it does not know the code. */
export function grouperDiagnosis(tables: MsDrgTables, on: IsoDate, code: string): GrouperDiagnosis | undefined {
  const version = tables.versionOn(on);
  if (!version) return undefined;
  const of = tables.of(version);
  const row = findCode(of.shared.dxKeys, code);
  const profile = row < 0 ? 0 : (of.dxColumn[row] ?? 0);
  if (profile === 0 || !of.isRecognized(profile)) return undefined;
  const field = (name: keyof typeof dxProfileFields): number =>
    of.shared.dxProfiles[profile * dxProfileWidth + dxProfileFields[name]] ?? 0;
  const mdc = Math.max(0, field('mdc'));
  const severity = (['MCC', 'CC'] as const)[field('severity')] ?? 'NEITHER';
  return {
    version: version.name,
    severity,
    onlyWhenAlive: severity !== 'NEITHER' && of.isOnlyWhenAlive(profile),
    excludedBy: severity === 'NEITHER' ? [] : principalsExcluding(of, row),
    mdc,
    mdcTitle: mdc === 0 ? '' : tables.title(version, 'mdc', mdc),
    hacs: hacsOf(tables, version, of, profile),
  };
}

/** What the grouper's tables of the day say of a procedure; undefined when no version covers the day or it does not know the code. */
export function grouperProcedure(tables: MsDrgTables, on: IsoDate, code: string): GrouperProcedure | undefined {
  const version = tables.versionOn(on);
  if (!version) return undefined;
  const of = tables.of(version);
  const row = findCode(of.shared.pxKeys, code);
  const profile = row < 0 ? 0 : (of.pxColumn[row] ?? 0);
  if (profile === 0) return undefined;
  const operands = of.procedurePatterns[of.shared.pxProfiles[profile * pxProfileWidth] ?? 0] ?? [];
  return { version: version.name, operatingRoom: isOperatingRoomPattern(of, operands) };
}

function hacsOf(
  tables: MsDrgTables,
  version: MsDrgVersion,
  of: VersionTables,
  profile: number,
): GrouperDiagnosis['hacs'] {
  const list = of.shared.dxProfiles[profile * dxProfileWidth + dxProfileFields.hacList] ?? 0;
  if (list === 0 || !of.isHacDiagnosis(profile)) return [];
  const numbers = [...new Set(of.hacLists[list]?.hacs ?? [])].sort((a, b) => a - b);
  return numbers.map((hac) => ({ hac, title: tables.title(version, 'hac', hac) }));
}

/** Principal diagnoses whose list holds the code. Each principal diagnosis of a version has at most one list. */
function principalsExcluding(of: VersionTables, row: number): readonly string[] {
  const { exclusionOffsets, exclusionMembers, dxKeys } = of.shared;
  const holds = new Uint8Array(exclusionOffsets.length);
  for (let group = 1; group < exclusionOffsets.length; group += 1)
    holds[group] = hasMember(exclusionMembers, exclusionOffsets[group - 1] ?? 0, exclusionOffsets[group] ?? 0, row)
      ? 1
      : 0;
  const found: string[] = [];
  of.exclusionColumn.forEach((group, principal) => {
    if (holds[group] === 1) found.push(codeAt(dxKeys, principal));
  });
  return found;
}

/** Members of a list stand in ascending order between two offsets. */
function hasMember(members: Uint32Array, from: number, to: number, wanted: number): boolean {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && members[low] === wanted;
}
