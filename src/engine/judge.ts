import type { Finding, Recorder } from '../base/index.ts';
import type { Abstract } from './abstract/index.ts';
import { type EncounterEditTables, editAbstract } from './edits/index.ts';
import {
  type DrgWeight,
  type DrgWeights,
  groupMsDrg,
  type MsDrgGroupOptions,
  type MsDrgOutcome,
  type MsDrgTables,
} from './group/index.ts';

/** Everything a verdict on an encounter may rest on, each for its discharge date; each may be missing. */
export interface JudgeTables extends EncounterEditTables {
  readonly grouper?: MsDrgTables;
  readonly weights?: DrgWeights;
}

/** An abstract grouped and edited. */
export interface Judgement {
  readonly group: MsDrgOutcome;
  /** Weight and lengths of stay of the DRG, where the weights cover the discharge. */
  readonly weight?: DrgWeight;
  readonly findings: readonly Finding[];
  /** What could not be checked for want of a table for the date, one sentence each. */
  readonly unchecked: readonly string[];
}

/** Groups and edits an abstract at once: MS-DRG with its weight, Medicare Code Editor, validity, present on admission, guidelines. */
export function judge(
  tables: JudgeTables,
  abstract: Abstract,
  record?: Recorder,
  options: MsDrgGroupOptions = {},
): Judgement {
  const group: MsDrgOutcome = tables.grouper
    ? groupMsDrg(tables.grouper, abstract, record, options)
    : { kind: 'no-table', reason: `No MS-DRG table for the discharge date ${abstract.dischargeDate}.` };
  const weight =
    group.kind === 'grouped' && tables.weights?.covers(abstract.dischargeDate)
      ? tables.weights.find(Number(group.drg))
      : undefined;
  return { group, ...(weight ? { weight } : {}), ...editAbstract(tables, abstract) };
}
