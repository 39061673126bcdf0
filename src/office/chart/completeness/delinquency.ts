import type { CompletenessFacts } from './completeness-facts.ts';
import type { CompletenessPolicy } from './completeness-policy.ts';
import { type Deficiency, deficienciesOf } from './deficiencies.ts';

/** Charts with a delinquent deficiency over discharges, the denominator named. */
export interface DelinquencyRate {
  readonly delinquentCharts: number;
  readonly denominator: CompletenessPolicy['denominator'];
  readonly discharges: number;
  /** Undefined without discharges. */
  readonly rate?: number;
}

/**
 * Delinquency rate at a moment. Average monthly discharges are those of the twelve months before it ÷ 12; discharges of the period
 * are those from `periodStart` on. No rule sets a limit: it is hospital policy (the quarterly measurement once asked for by an
 * accreditor ended in 2016).
 */
export function delinquencyRate(
  policy: CompletenessPolicy,
  deficiencies: readonly Deficiency[],
  dischargedAt: readonly string[],
  now: string,
  periodStart: string,
): DelinquencyRate {
  const charts = new Set(
    deficiencies.filter(({ stage }) => stage === 'delinquent').map(({ encounterId }) => encounterId),
  );
  const end = Date.parse(now);
  const from = policy.denominator === 'discharges-of-period' ? Date.parse(periodStart) : end - 365.25 * 86_400_000;
  const counted = dischargedAt.filter((at) => Date.parse(at) >= from && Date.parse(at) <= end).length;
  const discharges = policy.denominator === 'discharges-of-period' ? counted : counted / 12;
  return {
    delinquentCharts: charts.size,
    denominator: policy.denominator,
    discharges,
    ...(discharges === 0 ? {} : { rate: charts.size / discharges }),
  };
}

/** What a provider owes, oldest first, and the letter that is due. */
export interface ProviderDeficiencies {
  readonly providerId: string;
  readonly open: number;
  readonly delinquent: number;
  readonly oldestDaysPastDue?: number;
  readonly letter?: CompletenessPolicy['letters'][number];
  readonly deficiencies: readonly Deficiency[];
}

/** Deficiencies by the provider who must act; `unassigned` where nobody is known. The most overdue come first. */
export function byProvider(
  policy: CompletenessPolicy,
  deficiencies: readonly Deficiency[],
): readonly ProviderDeficiencies[] {
  const groups = new Map<string, Deficiency[]>();
  for (const one of deficiencies) {
    if (one.stage === 'completed') continue;
    const providerId = one.responsibleId ?? 'unassigned';
    groups.set(providerId, [...(groups.get(providerId) ?? []), one]);
  }
  return [...groups]
    .map(([providerId, owed]) => providerOf(policy, providerId, owed))
    .sort(
      (a, b) => (b.oldestDaysPastDue ?? -1) - (a.oldestDaysPastDue ?? -1) || a.providerId.localeCompare(b.providerId),
    );
}

function providerOf(policy: CompletenessPolicy, providerId: string, owed: readonly Deficiency[]): ProviderDeficiencies {
  const delinquent = owed.filter(({ stage }) => stage === 'delinquent');
  const oldest =
    delinquent.length === 0 ? undefined : Math.max(...delinquent.map(({ daysPastDue = 0 }) => daysPastDue));
  const letter =
    oldest === undefined
      ? undefined
      : policy.letters.filter(({ daysPastDue }) => daysPastDue <= oldest).sort((a, b) => b.level - a.level)[0];
  return {
    providerId,
    open: owed.length - delinquent.length,
    delinquent: delinquent.length,
    ...(oldest === undefined ? {} : { oldestDaysPastDue: oldest }),
    ...(letter ? { letter } : {}),
    deficiencies: [...owed].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
  };
}

/** What a change of policy would do, before it is made. */
export interface PolicyDifference {
  readonly encounters: number;
  readonly before: { readonly open: number; readonly delinquent: number };
  readonly after: { readonly open: number; readonly delinquent: number };
  /** Deficiencies whose stage changes, or that come or go, by their key. */
  readonly changes: readonly {
    readonly key: string;
    readonly before?: Deficiency['stage'];
    readonly after?: Deficiency['stage'];
  }[];
}

/** Judges the same charts by two policies at one moment and changes nothing ("what if 21 days?"). */
export function comparePolicies(
  charts: readonly CompletenessFacts[],
  before: CompletenessPolicy,
  after: CompletenessPolicy,
  now: string,
): PolicyDifference {
  const [a, b] = [stagesOf(charts, before, now), stagesOf(charts, after, now)];
  const keys = new Set([...a.keys(), ...b.keys()]);
  const changes = [...keys].flatMap((key) => {
    const [was, is] = [a.get(key), b.get(key)];
    return was === is ? [] : [{ key, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
  return { encounters: charts.length, before: countsOf(a), after: countsOf(b), changes };
}

const stagesOf = (
  charts: readonly CompletenessFacts[],
  policy: CompletenessPolicy,
  now: string,
): ReadonlyMap<string, Deficiency['stage']> =>
  new Map(charts.flatMap((facts) => deficienciesOf(policy, facts, now).map(({ key, stage }) => [key, stage] as const)));

function countsOf(stages: ReadonlyMap<string, Deficiency['stage']>): { open: number; delinquent: number } {
  let [open, delinquent] = [0, 0];
  for (const stage of stages.values()) {
    if (stage === 'open') open += 1;
    if (stage === 'delinquent') delinquent += 1;
  }
  return { open, delinquent };
}
