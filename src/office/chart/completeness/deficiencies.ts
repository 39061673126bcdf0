import type { CompletenessFacts } from './completeness-facts.ts';
import type { CompletenessPolicy, Requirement } from './completeness-policy.ts';
import { type Demand, demandsOf } from './demands.ts';

/** `open` within its time, `delinquent` past it, `completed` in time or late. */
export type DeficiencyStage = 'open' | 'delinquent' | 'completed';

/** What a chart lacks, or lacked. */
export interface Deficiency {
  /** Requirement and what it concerns: the same again is the same deficiency. */
  readonly key: string;
  readonly encounterId: string;
  readonly requirement: string;
  readonly title: string;
  /** Document, order or operation it concerns. */
  readonly target?: string;
  readonly responsibleId?: string;
  readonly since: string;
  readonly dueAt: string;
  readonly stage: DeficiencyStage;
  readonly completedAt?: string;
  readonly late?: boolean;
  /** Whole days past due, for delinquent ones. */
  readonly daysPastDue?: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Judges the chart of an encounter by a policy at a moment (ISO instant). Requirements that concern it and are met come back as
 * completed, so that statistics can count them; those whose time has not begun (no discharge yet) do not come back at all.
 */
export function deficienciesOf(
  policy: CompletenessPolicy,
  facts: CompletenessFacts,
  now: string,
): readonly Deficiency[] {
  return policy.requirements
    .filter((requirement) => concerns(requirement, facts))
    .flatMap((requirement) => demandsOf(requirement, facts).map((demand) => judged(requirement, demand, facts, now)))
    .filter((one) => Date.parse(one.since) <= Date.parse(now));
}

function concerns({ encounters, services, outcome, longerThanHours }: Requirement, facts: CompletenessFacts): boolean {
  if (!encounters.includes(facts.kind)) return false;
  if (services && !services.includes(facts.service ?? '')) return false;
  if (outcome && (outcome === 'died') !== (facts.died === true)) return false;
  return longerThanHours === undefined || stayHours(facts) >= longerThanHours;
}

function stayHours({ admittedAt, dischargedAt }: CompletenessFacts): number {
  if (admittedAt === undefined) return 0;
  // A stay that still lasts is as long as it has to be.
  return dischargedAt === undefined
    ? Number.POSITIVE_INFINITY
    : (Date.parse(dischargedAt) - Date.parse(admittedAt)) / hour;
}

function judged(requirement: Requirement, demand: Demand, { encounterId }: CompletenessFacts, now: string): Deficiency {
  const due = Date.parse(demand.since) + requirement.dueHours * hour;
  const completed = demand.completedAt === undefined ? undefined : Date.parse(demand.completedAt);
  const base = {
    key: `${encounterId}/${requirement.id}${demand.target === undefined ? '' : `@${demand.target}`}`,
    encounterId,
    requirement: requirement.id,
    title: requirement.title,
    ...(demand.target === undefined ? {} : { target: demand.target }),
    ...(demand.responsibleId === undefined ? {} : { responsibleId: demand.responsibleId }),
    since: demand.since,
    dueAt: new Date(due).toISOString(),
  };
  if (completed !== undefined && completed <= Date.parse(now))
    return { ...base, stage: 'completed', completedAt: new Date(completed).toISOString(), late: completed > due };
  const past = Date.parse(now) - due;
  return past > 0 ? { ...base, stage: 'delinquent', daysPastDue: Math.floor(past / day) } : { ...base, stage: 'open' };
}
