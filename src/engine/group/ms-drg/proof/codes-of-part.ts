import type { ClaimState, MatchedAtom } from '../claim/claim-state.ts';
import type { FormulaProgram } from '../formula/formula-program.ts';
import { isSuppressed } from '../grouping/claim-level.ts';
import { evaluateFormula } from '../grouping/evaluate-formula.ts';

/** The codes a true part of a formula rests on: procedures, clusters, principal and secondary diagnoses, without repeats. */
export function codesOfPart(
  state: ClaimState,
  part: FormulaProgram,
  mdc: number,
  level: number,
  suppression: number,
): readonly string[] {
  const atoms: MatchedAtom[] = [];
  evaluateFormula(part, state, level, atoms);
  return [...new Set(atoms.flatMap((atom) => bearersOf(state, atom, mdc, suppression)))];
}

function bearersOf(state: ClaimState, atom: MatchedAtom, mdc: number, suppression: number): readonly string[] {
  if (atom.operand < 0) return levelBearers(state, atom.name, suppression);
  if (atom.prefix === '') return procedureBearers(state, atom.operand, mdc);
  const { tables, claim, dx } = state;
  const codes: string[] = [];
  if (atom.prefix !== 'SDX' && tables.allOperands(state.pdxProfile).includes(atom.operand))
    codes.push(claim.principalDiagnosis?.code ?? '');
  if (atom.prefix === 'PDX') return codes;
  for (let i = 0; i < dx.count; i += 1)
    if (tables.allOperands(dx.profiles[i] ?? 0).includes(atom.operand)) codes.push(dx.codes[i] ?? '');
  return codes;
}

/** Secondary diagnoses that give the claim its level under a suppression set. */
export function levelBearers(state: ClaimState, name: string, suppression: number): readonly string[] {
  const { dx } = state;
  const wanted = name === 'MCC' ? 0 : name === 'CC' ? 1 : -1;
  const codes: string[] = [];
  for (let i = 0; i < dx.count; i += 1) {
    if (dx.severity[i] !== wanted || dx.excluded[i] || dx.dead[i] || dx.leftOut[i]) continue;
    if (!isSuppressed(state, i, suppression)) codes.push(dx.codes[i] ?? '');
  }
  return codes;
}

function procedureBearers(state: ClaimState, operand: number, mdc: number): readonly string[] {
  const { px, tables, clusters, claim } = state;
  const codes: string[] = [];
  for (let i = 0; i < px.count; i += 1) {
    const suppressed = mdc >= 0 && ((px.suppression[i] ?? 0) >>> mdc) & 1;
    if (!suppressed && px.operands[i]?.includes(operand)) codes.push(px.codes[i] ?? '');
  }
  for (const cluster of clusters)
    if (cluster.operands.includes(operand)) codes.push(...cluster.members.map((position) => px.codes[position] ?? ''));
  // Body sites of trauma are counted over diagnoses although their names stand without prefix.
  if (tables.fixed.bodySites.includes(operand)) {
    if (tables.ownOperands(state.pdxProfile).includes(operand)) codes.push(claim.principalDiagnosis?.code ?? '');
    state.dx.codes.slice(0, state.dx.count).forEach((code, i) => {
      if (tables.ownOperands(state.dx.profiles[i] ?? 0).includes(operand)) codes.push(code);
    });
  }
  return codes;
}
