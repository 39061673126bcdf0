import { type Cents, Fault } from '../../../../base/index.ts';
import type { Abstract } from '../../../abstract/index.ts';
import type { DrgWeights } from '../../weights/index.ts';
import { groupMsDrg, type MsDrgGroupOptions, stateOf } from '../group-ms-drg.ts';
import type { Level } from '../ms-drg-verdict.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';
import { type Alternative, alternatives, type ChangeKind } from './alternatives.ts';
import { documentationNeeded } from './documentation.ts';
import { groupAtLevel } from './group-at-level.ts';

export interface WhatIfTables {
  readonly grouper: MsDrgTables;
  /** For weights and their differences. */
  readonly weights?: DrgWeights;
  /** Payment of a DRG for this case at one hospital, for payment differences. */
  readonly payment?: (drg: number) => Cents | undefined;
}

/** A DRG as a what-if shows it. Weights are ten-thousandths, payments cents; differences are to the DRG at hand. */
export interface WhatIfDrg {
  readonly drg: string;
  readonly title: string;
  readonly weight?: number;
  readonly weightDifference?: number;
  readonly paymentDifference?: number;
  readonly direction: 'up' | 'down' | 'level' | 'unknown';
}

/** A change of one fact and the DRG it leads to. Upward ones list what the record would have to show. */
export interface WhatIfChange extends WhatIfDrg {
  readonly kind: ChangeKind;
  readonly field: string;
  readonly code?: string;
  /** The other values that lead there: POA indicators or discharge statuses. */
  readonly values?: readonly string[];
  readonly documentation?: readonly string[];
}

/** The DRG of the family that a level of the secondary diagnoses would give. */
export interface WhatIfLevel extends WhatIfDrg {
  readonly level: Level;
  readonly current: boolean;
  readonly documentation?: readonly string[];
}

export interface WhatIf {
  readonly drg: string;
  readonly title: string;
  readonly version: string;
  readonly weight?: number;
  /** Changes that lead to another DRG, in the order of the abstract. */
  readonly changes: readonly WhatIfChange[];
  /** The DRG with an MCC, with a CC and with neither. */
  readonly levels: readonly WhatIfLevel[];
  /** Single codes the DRG hangs on: without any one of them it is another. */
  readonly fragility: readonly WhatIfChange[];
  /** How many changes were grouped. */
  readonly tried: number;
}

/**
 * What would change the DRG: every diagnosis as principal, each code removed, each POA answer, each discharge status, each sequence, and
 * the level of the secondary diagnoses. Says what is true of the logic; never advises a code. Throws Fault `no-table` where the abstract
 * cannot be grouped at all.
 */
export function whatIf(tables: WhatIfTables, abstract: Abstract, options: MsDrgGroupOptions = {}): WhatIf {
  const { grouper } = tables;
  const now = groupMsDrg(grouper, abstract, undefined, options);
  if (now.kind !== 'grouped') throw new Fault('no-table', now.reason);
  const describe = describer(tables, abstract, now.drg, now.version);
  const tried = alternatives(abstract);
  const changes = new Map<string, WhatIfChange>();
  for (const alternative of tried) {
    const other = groupMsDrg(grouper, alternative.abstract, undefined, options);
    if (other.kind !== 'grouped' || other.drg === now.drg) continue;
    const drg = describe(other.drg);
    addChange(changes, alternative, alternative.kind === 'discharge-status' ? withoutPayment(drg) : drg);
  }
  const list = [...changes.values()];
  const { weight } = describe(now.drg);
  return {
    drg: now.drg,
    title: now.title,
    version: now.version,
    ...(weight === undefined ? {} : { weight }),
    changes: list,
    levels: levelsOf(tables, abstract, options, describe, now.verdict.initial.severity),
    fragility: list.filter((change) => change.kind === 'without'),
    tried: tried.length,
  };
}

/** The payment function knows the case's own discharge status only; another one changes how a transfer is paid. */
function withoutPayment({ paymentDifference: _difference, ...drg }: WhatIfDrg): WhatIfDrg {
  return drg;
}

/** Values of one field that lead to the same DRG are one change. */
function addChange(
  changes: Map<string, WhatIfChange>,
  { kind, field, code, value }: Alternative,
  drg: WhatIfDrg,
): void {
  const key = `${kind} ${field} ${drg.drg} ${value === undefined ? changes.size : ''}`;
  const values = [...(changes.get(key)?.values ?? []), ...(value === undefined ? [] : [value])];
  const needed = drg.direction === 'up' ? { documentation: documentationNeeded[kind] } : {};
  const named = { ...(code === undefined ? {} : { code }), ...(values.length > 0 ? { values } : {}) };
  changes.set(key, { kind, field, ...named, ...drg, ...needed });
}

type Describe = (drg: string) => WhatIfDrg;

function describer(tables: WhatIfTables, abstract: Abstract, now: string, versionName: string): Describe {
  const version = tables.grouper.versionNamed(versionName);
  const weights = tables.weights?.covers(abstract.dischargeDate) ? tables.weights : undefined;
  const own = weights?.find(Number(now))?.weight;
  const paid = tables.payment?.(Number(now));
  return (drg) => {
    const weight = weights?.find(Number(drg))?.weight;
    const payment = paid === undefined ? undefined : tables.payment?.(Number(drg));
    const difference = weight === undefined || own === undefined ? undefined : weight - own;
    return {
      drg,
      title: version ? tables.grouper.title(version, 'drg', Number(drg)) : '',
      ...(weight === undefined ? {} : { weight }),
      ...(difference === undefined ? {} : { weightDifference: difference }),
      ...(payment === undefined || paid === undefined ? {} : { paymentDifference: payment - paid }),
      direction: difference === undefined ? 'unknown' : difference > 0 ? 'up' : difference < 0 ? 'down' : 'level',
    };
  };
}

const levels: readonly Level[] = ['MCC', 'CC', 'NON_CC'];

function levelsOf(
  { grouper }: WhatIfTables,
  abstract: Abstract,
  options: MsDrgGroupOptions,
  describe: Describe,
  current: Level | 'NONE',
): readonly WhatIfLevel[] {
  const version =
    options.version === undefined ? grouper.versionOn(abstract.dischargeDate) : grouper.versionNamed(options.version);
  if (!version) return [];
  const state = stateOf(grouper.of(version));
  return levels.map((level) => {
    const { drg } = groupAtLevel(state, abstract, level, options);
    const described = describe(String(drg).padStart(3, '0'));
    const needed = described.direction === 'up' ? { documentation: documentationNeeded.level } : {};
    return { level, current: level === current, ...described, ...needed };
  });
}
