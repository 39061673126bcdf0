import { type ClaimState, type CompletedCluster, functionFlags, type Match } from '../claim/claim-state.ts';
import { isOperatingRoom } from './operating-room.ts';

const unrelatedDrgs: ReadonlySet<number> = new Set([981, 982, 983, 987, 988, 989]);
const unrelatedOr = 29;

/** One pass of marking procedures: what it works on, so that its steps stay short. */
interface Pass {
  readonly state: ClaimState;
  /** MDC whose suppression decides which procedures can be marked. */
  readonly mdc: number;
  /** Whether a procedure must be an operating-room procedure to be taken for standing first, and is then passed over later. */
  readonly strict: boolean;
  readonly bit: number;
}

/** Marks the procedures the DRG rests on (specification 7.2). */
export function markProcedures(state: ClaimState, winner: Match, bit: number): void {
  if (state.px.count === 0) return;
  const { row } = winner.ranked;
  const own = row.rerouteMdc !== 0 ? row.rerouteMdc : state.pdxMdc;
  const strict = state.tables.version.traits.firstProcedureMark === 'operating-room-only';
  const pass: Pass = { state, mdc: unrelatedDrgs.has(row.drg) ? unrelatedOr : own, strict, bit };
  const wanted: number[] = [];
  for (const { prefix, operand } of winner.atoms) if (prefix === '' && operand >= 0) wanted.push(operand);
  if (wanted.length === 0 || markOneForAll(pass, wanted)) return;
  for (const operand of wanted) markForOperand(pass, operand);
}

/** True when the procedure at the position has all of the operands. */
function bears({ state }: Pass, position: number, operands: readonly number[]): boolean {
  const own = state.px.operands[position];
  if (!own) return false;
  for (const operand of operands) if (!own.includes(operand)) return false;
  return true;
}

/** A suppression set without the MDC: the procedure's own operands exist there. */
const isUsable = ({ state, mdc }: Pass, position: number): boolean =>
  mdc < 0 || (((state.px.suppression[position] ?? 0) >>> mdc) & 1) === 0;

function mark({ state, bit }: Pass, position: number): void {
  state.px.impact[position] = (state.px.impact[position] ?? 0) | bit;
}

/** Whether the first procedure of the claim may be taken before all others. */
const mayStandFirst = (pass: Pass): boolean => isUsable(pass, 0) && (!pass.strict || isOperatingRoom(pass.state, 0));

function firstUsable(pass: Pass, operands: readonly number[], passFirst: boolean): number {
  const { px } = pass.state;
  for (let i = 0; i < px.count; i += 1) {
    const position = px.order[i] ?? 0;
    if (passFirst && position === 0) continue;
    if (isUsable(pass, position) && bears(pass, position, operands)) return position;
  }
  return -1;
}

/** Step 1: one procedure, or one cluster, that bears everything. */
function markOneForAll(pass: Pass, wanted: readonly number[]): boolean {
  const { state } = pass;
  const together = state.tables.version.traits.fusionsMarkedTogether;
  const isFusion = ((state.px.flags[0] ?? 0) & functionFlags.fusion) !== 0;
  if (mayStandFirst(pass) && bears(pass, 0, wanted)) {
    mark(pass, 0);
    if (!(together && isFusion)) return true;
  }
  const other = firstUsable(pass, wanted, pass.strict);
  if (other >= 0) {
    mark(pass, other);
    return true;
  }
  return markCluster(pass, wanted);
}

function markCluster(pass: Pass, operands: readonly number[]): boolean {
  if (pass.state.clusters.length === 0) return false;
  const found = pass.state.clusters.find((cluster) => operands.every((operand) => cluster.operands.includes(operand)));
  if (found) markMembers(pass, found);
  return found !== undefined;
}

/** Of repeated codes only the first is marked. */
function markMembers(pass: Pass, { members }: CompletedCluster): void {
  const marked = new Set<string>();
  for (const position of members) {
    const code = pass.state.px.codes[position] ?? '';
    if (!marked.has(code)) mark(pass, position);
    marked.add(code);
  }
}

/** Step 2: the procedure, the fusions or the cluster that an operand is to be marked on. */
function markForOperand(pass: Pass, operand: number): void {
  const { px, tables, clusters } = pass.state;
  const bearers: number[] = [];
  for (let i = 0; i < px.count; i += 1) {
    const position = px.order[i] ?? 0;
    if (isUsable(pass, position) && bears(pass, position, [operand])) bearers.push(position);
  }
  if (operand === tables.fixed.revision && bearers.length > 0 && clusters.some((c) => c.operands.includes(operand))) {
    mark(pass, bears(pass, 0, [operand]) ? 0 : (bearers[0] ?? 0));
    return;
  }
  if (bearers.length >= 2) {
    if (!markFusions(pass)) {
      const standsFirst = bears(pass, 0, [operand]) && mayStandFirst(pass);
      const other = standsFirst ? 0 : firstUsable(pass, [operand], pass.strict);
      if (other >= 0) mark(pass, other);
      return;
    }
  }
  if (bearers.length > 0) mark(pass, bearers[0] ?? 0);
  else markCluster(pass, [operand]);
}

/** Spinal fusions that were counted together are marked together. */
function markFusions(pass: Pass): boolean {
  const { px, tables } = pass.state;
  if (!tables.version.traits.fusionsMarkedTogether || pass.mdc !== 8) return false;
  let any = false;
  for (let i = 0; i < px.count; i += 1) {
    if (!((px.flags[i] ?? 0) & functionFlags.fusion)) continue;
    mark(pass, i);
    any = true;
  }
  return any;
}

/** Marks for the counting functions: stents and vessels (specification 7.3). */
export function markCountedProcedures(state: ClaimState, winner: Match, bit: number): void {
  const { fixed } = state.tables;
  if (!winner.atoms.some(({ prefix, operand }) => prefix === '' && fixed.devices.includes(operand))) return;
  const matched = (operand: number): boolean => winner.atoms.some((a) => a.prefix === '' && a.operand === operand);
  if (fixed.stents.some(matched)) {
    markWhere(state, bit, (i) => ((state.px.flags[i] ?? 0) & functionFlags.stent4) !== 0);
    const kind = matched(fixed.NORdrugstent) ? fixed.NORdrugstent : matched(fixed.NORstent) ? fixed.NORstent : -1;
    if (kind >= 0 && matched(fixed.arterial)) {
      const both = [kind, fixed.arterial];
      markWhere(state, bit, (i) => both.every((operand) => state.px.operands[i]?.includes(operand)));
    }
  }
  if (fixed.vessels.some(matched))
    markWhere(state, bit, (i) => ((state.px.flags[i] ?? 0) & functionFlags.vessel4) !== 0);
}

function markWhere(state: ClaimState, bit: number, test: (position: number) => boolean): void {
  const { px } = state;
  for (let i = 0; i < px.count; i += 1) if (test(i)) px.impact[i] = (px.impact[i] ?? 0) | bit;
}

/** Step 3, when the final DRG differs: usable procedures that helped to meet a hospital-acquired condition. */
export function markHacProcedures(state: ClaimState, winner: Match, bit: number): void {
  const { row } = winner.ranked;
  const own = row.rerouteMdc !== 0 ? row.rerouteMdc : state.pdxMdc;
  const pass: Pass = { state, mdc: unrelatedDrgs.has(row.drg) ? unrelatedOr : own, strict: false, bit };
  for (let i = 0; i < state.px.count; i += 1) if (state.px.hacs[i] && isUsable(pass, i)) mark(pass, i);
}
