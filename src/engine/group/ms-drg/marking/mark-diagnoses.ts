import { type ClaimState, functionFlags, type Match, type MatchedAtom } from '../claim/claim-state.ts';
import type { Grouping } from '../grouping/group-once.ts';

/**
 * Marks the secondary diagnoses the DRG rests on (specification 7.1): each matched atom marks the first code in working order that bears
 * it, and each code is marked for one atom.
 */
export function markDiagnoses(state: ClaimState, winner: Match, bit: number): void {
  const { dx } = state;
  if (dx.count === 0) return;
  const open: MatchedAtom[] = [];
  for (const atom of winner.atoms) if (concernsSecondaries(state, atom)) open.push(atom);
  if (open.length > 1) open.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (let i = 0; i < dx.count && open.length > 0; i += 1) {
    const position = dx.order[i] as number;
    const at = firstApplying(state, position, open);
    if (at < 0) continue;
    dx.impact[position] = (dx.impact[position] as number) | bit;
    open.splice(at, 1);
  }
}

function firstApplying(state: ClaimState, position: number, open: readonly MatchedAtom[]): number {
  for (let i = 0; i < open.length; i += 1) if (applies(state, position, open[i] as MatchedAtom)) return i;
  return -1;
}

function concernsSecondaries(state: ClaimState, atom: MatchedAtom): boolean {
  if (atom.prefix === '') return atom.name === 'MCC' || atom.name === 'CC';
  if (atom.prefix === 'SDX') return true;
  return atom.prefix === 'ANY' && !bears(state, state.pdxProfile, atom.operand);
}

function applies(state: ClaimState, position: number, atom: MatchedAtom): boolean {
  const { dx } = state;
  if (atom.prefix !== '') return bears(state, dx.profiles[position] ?? 0, atom.operand);
  if (dx.severity[position] !== (atom.name === 'MCC' ? 0 : 1)) return false;
  return !dx.suppressed[position] && !dx.excluded[position] && !dx.dead[position];
}

/** Names are compared ignoring case here. */
function bears(state: ClaimState, profile: number, operand: number): boolean {
  const { caseClass, ownOperands } = state.tables;
  for (const own of ownOperands(profile)) if (caseClass[own] === caseClass[operand]) return true;
  return false;
}

const bearsAny = (atoms: readonly MatchedAtom[], operands: readonly number[]): boolean =>
  atoms.some((atom) => operands.includes(atom.operand));

/** Marks for the counting functions: sites of trauma, and what keeps a newborn from being normal (specification 7.3). */
export function markCountedDiagnoses(state: ClaimState, grouping: Grouping, bit: number): void {
  const { dx, tables } = state;
  // The principal diagnosis is marked in any case; here it only counts as one of the two sites.
  let sites = state.pdxFlags & functionFlags.significantTrauma ? 1 : 0;
  if (grouping.preMdc && bearsAny(grouping.preMdc.atoms, tables.fixed.bodySites)) {
    for (let i = 0; i < dx.count && sites < 2; i += 1) {
      const position = dx.order[i] ?? 0;
      if (!((dx.flags[position] ?? 0) & functionFlags.significantTrauma)) continue;
      dx.impact[position] = (dx.impact[position] ?? 0) | bit;
      sites += 1;
    }
  }
  if (grouping.result.drg === 794) {
    for (let i = 0; i < dx.count; i += 1)
      if ((dx.flags[i] ?? 0) & functionFlags.notIncident) dx.impact[i] = (dx.impact[i] ?? 0) | bit;
  }
}
