import type { Abstract, Poa } from '../../abstract/index.ts';

/** What the auditor did with a code: left it, moved it, changed its POA, put it in or took it out. */
export type AuditMark = 'kept' | 'resequenced' | 'poa-changed' | 'added' | 'removed';

export interface AuditedCode {
  readonly code: string;
  readonly kind: 'diagnosis' | 'procedure';
  readonly mark: AuditMark;
  /** Position in the coder's and in the auditor's list, 0 the principal. */
  readonly coder?: number;
  readonly auditor?: number;
  readonly coderPoa?: Poa;
  readonly auditorPoa?: Poa;
}

/** Coder's abstract beside auditor's, code by code: the auditor's order first, then what was removed. */
export interface AbstractComparison {
  readonly codes: readonly AuditedCode[];
  readonly principalAgrees: boolean;
  readonly principalProcedureAgrees: boolean;
  readonly dischargeStatusAgrees: boolean;
}

interface Placed {
  readonly code: string;
  readonly poa?: Poa;
}

/**
 * Compares two abstracts of one encounter. The same code twice is matched in order. A secondary code counts as resequenced only
 * when it moved to or from the principal place: the order of the others decides nothing in code-over-code review.
 */
export function compareAbstracts(coder: Abstract, auditor: Abstract): AbstractComparison {
  const [a, b] = [diagnosesOf(coder), diagnosesOf(auditor)];
  return {
    codes: [...compareLists('diagnosis', a, b), ...compareLists('procedure', coder.procedures, auditor.procedures)],
    principalAgrees: coder.principalDiagnosis?.code === auditor.principalDiagnosis?.code,
    principalProcedureAgrees: coder.procedures[0]?.code === auditor.procedures[0]?.code,
    dischargeStatusAgrees: coder.dischargeStatus === auditor.dischargeStatus,
  };
}

/** The principal first; an abstract without one keeps its place empty. */
const diagnosesOf = ({ principalDiagnosis, secondaryDiagnoses }: Abstract): readonly (Placed | undefined)[] => [
  principalDiagnosis,
  ...secondaryDiagnoses,
];

function compareLists(
  kind: AuditedCode['kind'],
  coder: readonly (Placed | undefined)[],
  auditor: readonly (Placed | undefined)[],
): readonly AuditedCode[] {
  const left = new Map<string, number[]>();
  for (const [i, placed] of coder.entries()) if (placed) left.set(placed.code, [...(left.get(placed.code) ?? []), i]);
  const marked = auditor.flatMap((placed, position): AuditedCode[] => {
    if (!placed) return [];
    const at = left.get(placed.code)?.shift();
    return [at === undefined ? added(kind, placed, position) : kept(kind, placed, position, coder[at], at)];
  });
  const removed = [...left.values()]
    .flat()
    .sort((x, y) => x - y)
    .flatMap((i): AuditedCode[] => {
      const placed = coder[i];
      return placed ? [{ code: placed.code, kind, mark: 'removed', coder: i, ...poaOf('coderPoa', placed) }] : [];
    });
  return [...marked, ...removed];
}

const added = (kind: AuditedCode['kind'], placed: Placed, auditor: number): AuditedCode => ({
  code: placed.code,
  kind,
  mark: 'added',
  auditor,
  ...poaOf('auditorPoa', placed),
});

function kept(
  kind: AuditedCode['kind'],
  placed: Placed,
  auditor: number,
  before: Placed | undefined,
  coder: number,
): AuditedCode {
  const moved = (auditor === 0) !== (coder === 0);
  const mark = moved ? 'resequenced' : before?.poa === placed.poa ? 'kept' : 'poa-changed';
  return {
    code: placed.code,
    kind,
    mark,
    coder,
    auditor,
    ...poaOf('coderPoa', before),
    ...poaOf('auditorPoa', placed),
  };
}

const poaOf = (field: 'coderPoa' | 'auditorPoa', placed: Placed | undefined): Partial<AuditedCode> =>
  placed?.poa === undefined ? {} : { [field]: placed.poa };
