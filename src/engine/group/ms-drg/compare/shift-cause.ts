import type { ClaimState, Match } from '../claim/claim-state.ts';
import type { GroupedClaim } from '../group-claim.ts';
import type { FormulaRow } from '../tables/ms-drg-source.ts';
import type { MsDrgVersion } from '../tables/ms-drg-version.ts';

export interface ComparedSide {
  readonly version: MsDrgVersion;
  readonly state: ClaimState;
  readonly grouped: GroupedClaim;
}

/** The rule that changed between two versions and moved a claim. */
export interface ShiftCause {
  readonly rule:
    | 'principal-diagnosis-validity'
    | 'mdc-of-principal-diagnosis'
    | 'severity-of-secondary-diagnosis'
    | 'exclusion-of-secondary-diagnosis'
    | 'new-formula'
    | 'withdrawn-formula'
    | 'moved-formula'
    | 'lists-of-a-code'
    | 'other';
  readonly text: string;
}

/** Finds the first of these that differs, in the order in which the grouper comes to them. */
export function shiftCause(before: ComparedSide, after: ComparedSide): ShiftCause {
  return principal(before, after) ?? severity(before, after) ?? formula(before, after) ?? lists(before, after) ?? other;
}

const other: ShiftCause = { rule: 'other', text: 'The logic of the two versions differs otherwise.' };

function principal(before: ComparedSide, after: ComparedSide): ShiftCause | undefined {
  const code = after.state.claim.principalDiagnosis?.code ?? 'none';
  if (before.state.pdxRecognized !== after.state.pdxRecognized) {
    const valid = before.state.pdxRecognized ? before : after;
    return {
      rule: 'principal-diagnosis-validity',
      text: `Principal diagnosis ${code} is valid in v${valid.version.name} only.`,
    };
  }
  if (before.state.pdxMdc === after.state.pdxMdc) return undefined;
  return {
    rule: 'mdc-of-principal-diagnosis',
    text: `Principal diagnosis ${code} moves from MDC ${before.state.pdxMdc} to MDC ${after.state.pdxMdc}.`,
  };
}

const levels = ['MCC', 'CC', 'non-CC'] as const;

function severity(before: ComparedSide, after: ComparedSide): ShiftCause | undefined {
  const [old, fresh] = [before.state.dx, after.state.dx];
  if (before.grouped.initial.result.severity === after.grouped.initial.result.severity) return undefined;
  for (let i = 0; i < fresh.count; i += 1) {
    const [from, to] = [old.severity[i] ?? 2, fresh.severity[i] ?? 2];
    if (from !== to)
      return {
        rule: 'severity-of-secondary-diagnosis',
        text: `${fresh.codes[i]} changes from ${levels[from]} to ${levels[to]}.`,
      };
    if (old.excluded[i] !== fresh.excluded[i] && from < 2)
      return {
        rule: 'exclusion-of-secondary-diagnosis',
        text: `${fresh.codes[i]} is excluded by the principal diagnosis in v${(fresh.excluded[i] ? after : before).version.name} only.`,
      };
  }
  return undefined;
}

/** A deciding formula that the other version does not have in that list, or has in another order. */
function formula(before: ComparedSide, after: ComparedSide): ShiftCause | undefined {
  const [old, fresh] = [before.grouped.initial.winner, after.grouped.initial.winner];
  if (fresh && !has(before, fresh)) {
    return { rule: 'new-formula', text: `New in v${after.version.name}: ${shown(fresh.ranked.row)}.` };
  }
  if (old && !has(after, old)) {
    return { rule: 'withdrawn-formula', text: `Withdrawn in v${after.version.name}: ${shown(old.ranked.row)}.` };
  }
  if (!old || !fresh) return undefined;
  const [i, k] = [before.state.tables.position, after.state.tables.position];
  const order = (at: number): number =>
    Math.sign((old.ranked.row.ranks[at] ?? -1) - (fresh.ranked.row.ranks[at] ?? -1));
  if (old.ranked.row.mdc !== fresh.ranked.row.mdc || order(i) === order(k)) return undefined;
  return {
    rule: 'moved-formula',
    text: `In v${after.version.name} ${shown(fresh.ranked.row)} stands before ${shown(old.ranked.row)}.`,
  };
}

const has = ({ state }: ComparedSide, { ranked }: Match): boolean =>
  (ranked.row.ranks[state.tables.position] ?? -1) >= 0;

const shown = ({ drg, mdc, formula: text }: FormulaRow): string =>
  `DRG ${String(drg).padStart(3, '0')} in MDC ${String(mdc).padStart(2, '0')} (${text})`;

/** A code whose lists of operands differ. */
function lists(before: ComparedSide, after: ComparedSide): ShiftCause | undefined {
  const found = [...procedureLists(before, after), ...diagnosisLists(before, after)].find(
    ([a, b]) => !sameNames(a.names, b.names),
  );
  if (!found) return undefined;
  const [old, fresh] = found;
  const gained = fresh.names.filter((name) => !old.names.includes(name));
  const lost = old.names.filter((name) => !fresh.names.includes(name));
  const parts = [
    ...(gained.length > 0 ? [`is new on list ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`is no longer on list ${lost.join(', ')}`] : []),
  ];
  return { rule: 'lists-of-a-code', text: `${fresh.code} ${parts.join(' and ')}.` };
}

interface NamedLists {
  readonly code: string;
  readonly names: readonly string[];
}
type Pair = readonly [NamedLists, NamedLists];

function procedureLists(before: ComparedSide, after: ComparedSide): readonly Pair[] {
  const of = ({ state }: ComparedSide, i: number): NamedLists => ({
    code: state.px.codes[i] ?? '',
    names: (state.px.operands[i] ?? []).map((operand) => state.tables.names[operand] ?? ''),
  });
  return Array.from({ length: after.state.px.count }, (_, i): Pair => [of(before, i), of(after, i)]);
}

function diagnosisLists(before: ComparedSide, after: ComparedSide): readonly Pair[] {
  const of = ({ state }: ComparedSide, profile: number, code: string): NamedLists => ({
    code,
    names: state.tables.allOperands(profile).map((operand) => state.tables.names[operand] ?? ''),
  });
  const pair = (code: string, a: number, b: number): Pair => [of(before, a, code), of(after, b, code)];
  const code = after.state.claim.principalDiagnosis?.code ?? '';
  return [
    pair(code, before.state.pdxProfile, after.state.pdxProfile),
    ...Array.from({ length: after.state.dx.count }, (_, i) =>
      pair(after.state.dx.codes[i] ?? '', before.state.dx.profiles[i] ?? 0, after.state.dx.profiles[i] ?? 0),
    ),
  ];
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));
