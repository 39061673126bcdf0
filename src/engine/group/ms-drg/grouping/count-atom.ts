import { type ClaimState, functionFlags, type MatchedAtom } from '../claim/claim-state.ts';

const has = (operands: readonly number[], operand: number): boolean => operands.includes(operand);

/**
 * The atoms that count over codes (specification 4.3). Suppression does not apply and clusters are not counted. A true one adds the
 * operands it saw to the matched atoms and marks the codes it rests on; `incident`, when false, marks the code that is in the way.
 */
export function countAtom(name: string, state: ClaimState, atoms: MatchedAtom[] | undefined): boolean {
  const { fixed } = state.tables;
  switch (name) {
    case 'MULTST':
      return bodySites(state, atoms);
    case 'BILATERAL':
      return differentJoints(state, atoms);
    case 'FOUR_VESSELS':
      return devices(state, atoms, fixed.vessels, undefined, functionFlags.vessel4);
    case 'FOUR_STENTS':
      return devices(state, atoms, fixed.stents, undefined, functionFlags.stent4);
    case 'FOUR_DRUG_ELUTING_STENTS':
      return devices(state, atoms, fixed.stents, fixed.NORdrugstent, functionFlags.stent4);
    case 'FOUR_NON_DRUG_ELUTING_STENTS':
      return devices(state, atoms, fixed.stents, fixed.NORstent, functionFlags.stent4);
    case 'SINGLEFUSIONCTR':
      return fusions(state, atoms, [fixed.sglantfuse, fixed.sglpostfuse], 3, true);
    case 'MULTFUSE':
      return fusions(state, atoms, [fixed.sglantfuse, fixed.sglpostfuse1], 2, false);
    case 'SGLANTSECTXCTR':
      return fusions(state, atoms, [fixed.sglantsectXfuse], 2, false);
    case 'SGLPOSTFUSECTR':
      return fusions(state, atoms, [fixed.sglpostfuse], 2, false);
    case 'SGLANTCTR':
      return fusions(state, atoms, [fixed.sglantfuse], 2, false);
    case 'SGLPOST1CTR':
      return fusions(state, atoms, [fixed.sglpostfuse1], 2, false);
    case 'MDC_20_FALL_THRU':
      return state.pdxMdc === 20;
    default:
      return onlyIncident(state, atoms);
  }
}

function noteOperand(state: ClaimState, atoms: MatchedAtom[] | undefined, operand: number): void {
  if (!atoms?.some((atom) => atom.prefix === '' && atom.operand === operand))
    atoms?.push({ prefix: '', name: state.tables.names[operand] ?? '', operand });
}

/** Two different body sites of significant trauma, each code giving at most one not yet seen. */
function bodySites(state: ClaimState, atoms: MatchedAtom[] | undefined): boolean {
  const { tables, dx } = state;
  const seen: number[] = [];
  const bearers: number[] = [];
  for (let i = -1; i < dx.count && seen.length < 2; i += 1) {
    const position = i < 0 ? -1 : (dx.order[i] ?? 0);
    const operands = tables.allOperands(position < 0 ? state.pdxProfile : (dx.profiles[position] ?? 0));
    const site = tables.fixed.bodySites.find((wanted) => !seen.includes(wanted) && has(operands, wanted));
    if (site === undefined) continue;
    seen.push(site);
    bearers.push(position);
  }
  if (seen.length < 2) return false;
  for (const site of seen) noteOperand(state, atoms, site);
  for (const position of bearers) flagDiagnosis(state, position, functionFlags.significantTrauma);
  return true;
}

function flagDiagnosis(state: ClaimState, position: number, flag: number): void {
  if (position < 0) state.pdxFlags |= flag;
  else state.dx.flags[position] = (state.dx.flags[position] ?? 0) | flag;
}

function differentJoints(state: ClaimState, atoms: MatchedAtom[] | undefined): boolean {
  const { tables, px } = state;
  const seen: number[] = [];
  for (let i = 0; i < px.count && seen.length < 2; i += 1) {
    const operands = px.operands[px.order[i] ?? 0] ?? [];
    const joint = tables.fixed.joints.find((wanted) => !seen.includes(wanted) && has(operands, wanted));
    if (joint !== undefined) seen.push(joint);
  }
  if (seen.length < 2) return false;
  for (const joint of seen) noteOperand(state, atoms, joint);
  return true;
}

/** Four or more of something whose number the operand carries: the first operand of `kinds` counts one, the second two … */
function devices(
  state: ClaimState,
  atoms: MatchedAtom[] | undefined,
  kinds: readonly number[],
  alsoNeeds: number | undefined,
  flag: number,
): boolean {
  const { px } = state;
  const seen: number[] = [];
  const bearers: number[] = [];
  let sum = 0;
  for (let i = 0; i < px.count && sum < 4; i += 1) {
    const position = px.order[i] ?? 0;
    const operands = px.operands[position] ?? [];
    if (alsoNeeds !== undefined && !has(operands, alsoNeeds)) continue;
    kinds.forEach((kind, k) => {
      if (!has(operands, kind)) return;
      sum += k + 1;
      seen.push(kind);
      if (bearers.at(-1) !== position) bearers.push(position);
    });
  }
  if (sum < 4) return false;
  for (const kind of seen) noteOperand(state, atoms, kind);
  flagProcedures(state, bearers, flag);
  return true;
}

/** At least `least` fusions of the kinds together, every procedure and operand counting one; all kinds must occur when `each`. */
function fusions(
  state: ClaimState,
  atoms: MatchedAtom[] | undefined,
  kinds: readonly number[],
  least: number,
  each: boolean,
): boolean {
  const { px } = state;
  const seen = new Set<number>();
  const bearers: number[] = [];
  let count = 0;
  for (let i = 0; i < px.count; i += 1) {
    const position = px.order[i] ?? 0;
    for (const kind of kinds) {
      if (!has(px.operands[position] ?? [], kind)) continue;
      count += 1;
      seen.add(kind);
      if (bearers.at(-1) !== position) bearers.push(position);
    }
  }
  if (count < least || (each && seen.size < kinds.length)) return false;
  for (const kind of seen) noteOperand(state, atoms, kind);
  flagProcedures(state, bearers, functionFlags.fusion);
  return true;
}

/**
 * Flags a set of procedures. Two that are equal in everything at this moment are one member of the set, so only the earlier is flagged;
 * at the next evaluation they differ, and the other may be flagged then (specification 4.3, last paragraph).
 */
function flagProcedures(state: ClaimState, positions: readonly number[], flag: number): void {
  const { px } = state;
  const contents = new Set<string>();
  const chosen: number[] = [];
  for (const position of positions) {
    const content = `${px.codes[position]} ${position === 0} ${px.impact[position]} ${px.flags[position]}`;
    if (contents.has(content)) continue;
    contents.add(content);
    chosen.push(position);
  }
  for (const position of chosen) px.flags[position] = (px.flags[position] ?? 0) | flag;
  state.procedureFlagsSet = true;
}

function onlyIncident(state: ClaimState, atoms: MatchedAtom[] | undefined): boolean {
  const { tables, dx } = state;
  if (state.onlyIncident) {
    if (!atoms?.some((atom) => atom.prefix === 'ONLY'))
      atoms?.push({ prefix: 'ONLY', name: 'incident', operand: tables.fixed.incident });
    return true;
  }
  if (!tables.isIncident(state.pdxProfile)) {
    flagDiagnosis(state, -1, functionFlags.notIncident);
    return false;
  }
  for (let i = 0; i < dx.count; i += 1) {
    const position = dx.order[i] ?? 0;
    if (tables.isIncident(dx.profiles[position] ?? 0)) continue;
    flagDiagnosis(state, position, functionFlags.notIncident);
    return false;
  }
  return false;
}
