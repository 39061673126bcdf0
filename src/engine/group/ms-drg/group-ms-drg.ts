import type { Recorder } from '../../../base/index.ts';
import type { Abstract } from '../../abstract/index.ts';
import { type ClaimState, claimState } from './claim/claim-state.ts';
import type { MsDrgOptions } from './claim/ms-drg-claim.ts';
import { groupClaim } from './group-claim.ts';
import type { MsDrgVerdict } from './ms-drg-verdict.ts';
import { type ProofSubject, recordProof } from './proof/record-proof.ts';
import type { MsDrgVersion } from './tables/ms-drg-version.ts';
import type { MsDrgTables } from './tables/open-ms-drg.ts';
import type { VersionTables } from './tables/version-tables.ts';

export interface MsDrgGroupOptions extends MsDrgOptions {
  /** Group in this version (`43.1`) whatever the discharge date; the outcome says so. */
  readonly version?: string;
}

/** An abstract with its DRG. */
export interface MsDrgGroup {
  readonly kind: 'grouped';
  /** `43.1`. */
  readonly version: string;
  readonly chosenBy: 'discharge-date' | 'request';
  /** Set when the version is not the one for the discharge date; to be shown wherever the DRG is. */
  readonly remark?: string;
  /** Three digits, as people write it: `064`. */
  readonly drg: string;
  readonly title: string;
  /** Two digits; `00` for an ungroupable claim. */
  readonly mdc: string;
  readonly mdcTitle: string;
  readonly initialDrg: string;
  readonly verdict: MsDrgVerdict;
}

/** Why there is no DRG: outcomes, not faults. */
export interface NoMsDrg {
  readonly kind: 'no-table' | 'not-inpatient';
  readonly reason: string;
}
export type MsDrgOutcome = MsDrgGroup | NoMsDrg;

const noOptions: MsDrgGroupOptions = {};
const states = new WeakMap<VersionTables, ClaimState>();

/** The working state of a version; one per version is enough, since grouping is synchronous and keeps nothing. */
export function stateOf(tables: VersionTables): ClaimState {
  const known = states.get(tables) ?? claimState(tables);
  states.set(tables, known);
  return known;
}

const drgTexts = Array.from({ length: 1000 }, (_, drg) => String(drg).padStart(3, '0'));
const mdcTexts = Array.from({ length: 100 }, (_, mdc) => String(mdc).padStart(2, '0'));
const drgText = (drg: number): string => drgTexts[drg] ?? String(drg);

/**
 * Groups an inpatient abstract into its MS-DRG. The discharge date picks the version; a date that no table covers is an outcome of its
 * own, never a neighbour's answer. With a recorder the proof is given step by step; without one it costs nothing.
 */
export function groupMsDrg(
  tables: MsDrgTables,
  abstract: Abstract,
  record?: Recorder,
  options: MsDrgGroupOptions = noOptions,
): MsDrgOutcome {
  if (abstract.setting !== 'inpatient')
    return { kind: 'not-inpatient', reason: 'MS-DRGs are for inpatient stays; this encounter is outpatient.' };
  const version =
    options.version === undefined ? tables.versionOn(abstract.dischargeDate) : tables.versionNamed(options.version);
  if (!version) return noTable(tables, abstract, options);
  const state = stateOf(tables.of(version));
  const grouped = groupClaim(state, abstract, options);
  const { initial, final } = grouped.verdict;
  const remark = options.version === undefined ? undefined : remarkOf(version, abstract);
  const fields: MsDrgGroup = {
    kind: 'grouped',
    version: version.name,
    chosenBy: options.version === undefined ? 'discharge-date' : 'request',
    drg: drgText(final.drg),
    title: tables.title(version, 'drg', final.drg),
    mdc: mdcTexts[final.mdc] ?? '00',
    mdcTitle: final.returnCode === 'OK' ? tables.title(version, 'mdc', final.mdc) : '',
    initialDrg: drgText(initial.drg),
    verdict: grouped.verdict,
  };
  const outcome: MsDrgGroup = remark === undefined ? fields : { ...fields, remark };
  if (record) {
    const subject: ProofSubject = { tables, version, abstract, outcome, state, grouped, options };
    recordProof(subject, record);
  }
  return outcome;
}

function remarkOf(version: MsDrgVersion, { dischargeDate }: Abstract): string | undefined {
  const { name, dischargesFrom, dischargesTo } = version;
  if (dischargeDate >= dischargesFrom && dischargeDate <= dischargesTo) return undefined;
  return `Grouped in v${name} on request; that version is for discharges from ${dischargesFrom} to ${dischargesTo}, and this one was on ${dischargeDate}.`;
}

function noTable(tables: MsDrgTables, abstract: Abstract, options: MsDrgGroupOptions): NoMsDrg {
  const here = tables.versions.map((v) => v.name).join(', ');
  if (options.version !== undefined)
    return { kind: 'no-table', reason: `There is no table of grouper version ${options.version}; loaded are ${here}.` };
  const [from, to] = [tables.versions[0]?.dischargesFrom, tables.versions.at(-1)?.dischargesTo];
  return {
    kind: 'no-table',
    reason: `No MS-DRG table for the discharge date ${abstract.dischargeDate}; the loaded versions (${here}) cover ${from} to ${to}.`,
  };
}
