import { Fault } from '../../../../base/index.ts';
import type { MsDrgClaim } from '../claim/ms-drg-claim.ts';
import { type GroupedClaim, groupClaim } from '../group-claim.ts';
import { stateOf } from '../group-ms-drg.ts';
import type { DrgResult } from '../ms-drg-verdict.ts';
import type { MsDrgVersion } from '../tables/ms-drg-version.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';
import { type ComparedSide, type ShiftCause, shiftCause } from './shift-cause.ts';

/** One claim grouped in two versions. */
export interface VersionShift {
  readonly before: DrgResult;
  readonly after: DrgResult;
  readonly shifted: boolean;
  /** Why the DRG differs; absent when it does not. */
  readonly cause?: ShiftCause;
}

/** A function that groups claims in two versions and names the rule behind every shift. Throws Fault `no-table` for a version that is not loaded. */
export function versionComparer(
  tables: MsDrgTables,
  before: string,
  after: string,
): (claim: MsDrgClaim) => VersionShift {
  const [first, second] = [named(tables, before), named(tables, after)];
  const [stateBefore, stateAfter] = [stateOf(tables.of(first)), stateOf(tables.of(second))];
  const sideOf = (version: MsDrgVersion, grouped: GroupedClaim): ComparedSide => ({
    version,
    state: version === first ? stateBefore : stateAfter,
    grouped,
  });
  return (claim) => {
    const old = groupClaim(stateBefore, claim);
    const fresh = groupClaim(stateAfter, claim);
    const [from, to] = [old.verdict.final, fresh.verdict.final];
    if (from.drg === to.drg) return { before: from, after: to, shifted: false };
    return { before: from, after: to, shifted: true, cause: shiftCause(sideOf(first, old), sideOf(second, fresh)) };
  };
}

function named(tables: MsDrgTables, name: string): MsDrgVersion {
  const version = tables.versionNamed(name);
  if (version) return version;
  const loaded = tables.versions.map((v) => v.name).join(', ');
  throw new Fault('no-table', `There is no table of grouper version ${name}; loaded are ${loaded}.`);
}
