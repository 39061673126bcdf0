import type { OfficeContext } from '../../access/index.ts';
import { newId, type ReadDb } from '../../store/index.ts';
import type { CompletenessFacts } from './completeness-facts.ts';
import { withDecisions } from './decisions.ts';
import { type Deficiency, deficienciesOf } from './deficiencies.ts';
import {
  byProvider,
  comparePolicies,
  type DelinquencyRate,
  delinquencyRate,
  type PolicyDifference,
  type ProviderDeficiencies,
} from './delinquency.ts';
import { gatherFacts } from './gather-facts.ts';
import { policyInForce, policyOf } from './policy-in-force.ts';

/** What the facility's charts lack, by the provider who must act. */
export interface CompletenessReport {
  readonly policy: string;
  readonly charts: number;
  readonly providers: readonly ProviderDeficiencies[];
  readonly rate: DelinquencyRate;
}

export interface ReportAsk {
  /** Charts discharged on or after this day, and those not discharged; ISO day. */
  readonly since: string;
}

const batch = 500;

/** Judges every chart since a day. */
export function completenessReport(ctx: OfficeContext, ask: ReportAsk): Promise<CompletenessReport> {
  return ctx.read('completeness/list', { type: 'facility', id: ctx.facility }, (db) => reportOf(ctx, db, ask));
}

async function reportOf(ctx: OfficeContext, db: ReadDb, { since }: ReportAsk): Promise<CompletenessReport> {
  const now = ctx.now().toISOString();
  const policy = await policyInForce(db, now.slice(0, 10));
  const facts = await factsSince(db, since);
  const deficiencies: Deficiency[] = [];
  for (let from = 0; from < facts.length; from += batch) {
    const found = facts.slice(from, from + batch).flatMap((one) => deficienciesOf(policy, one, now));
    deficiencies.push(
      ...(await withDecisions(
        db,
        found.filter(({ stage }) => stage !== 'completed'),
      )),
    );
  }
  const discharges = facts.flatMap(({ dischargedAt }) => dischargedAt ?? []);
  return {
    policy: policy.title,
    charts: facts.length,
    providers: byProvider(policy, deficiencies),
    rate: delinquencyRate(policy, deficiencies, discharges, now, `${since}T00:00:00Z`),
  };
}

async function factsSince(db: ReadDb, since: string): Promise<readonly CompletenessFacts[]> {
  const rows = await db
    .selectFrom('chart')
    .select('id')
    .where((eb) => eb.or([eb('discharge_date', 'is', null), eb('discharge_date', '>=', since)]))
    .orderBy('place')
    .execute();
  const facts: CompletenessFacts[] = [];
  for (let from = 0; from < rows.length; from += batch)
    facts.push(
      ...(await gatherFacts(
        db,
        rows.slice(from, from + batch).map(({ id }) => id),
      )),
    );
  return facts;
}

/** What another policy would change today; nothing is changed. Fault `bad-input` for a policy that cannot be used. */
export async function dryRunPolicy(
  ctx: OfficeContext,
  ask: ReportAsk & { readonly text: string },
): Promise<PolicyDifference> {
  const after = policyOf(ask.text);
  return ctx.read('completeness/list', { type: 'facility', id: ctx.facility }, async (db) => {
    const now = ctx.now().toISOString();
    return comparePolicies(await factsSince(db, ask.since), await policyInForce(db, now.slice(0, 10)), after, now);
  });
}

/** A letter to a provider, as it was issued. */
export interface IssuedLetter {
  readonly id: string;
  readonly provider: string;
  readonly level: number;
  readonly title: string;
  readonly deficiencies: readonly Deficiency[];
}

/**
 * Issues the letters that are due: for each provider the level that the oldest delinquency has reached, once per level for the same deficiencies.
 * Answers those that are new.
 */
export function issueLetters(ctx: OfficeContext, ask: ReportAsk): Promise<readonly IssuedLetter[]> {
  return ctx.write('completeness/issue-letters', { type: 'facility', id: ctx.facility }, async (db) => {
    const { providers } = await reportOf(ctx, db, ask);
    const issued: IssuedLetter[] = [];
    for (const { providerId, letter, deficiencies } of providers) {
      if (!letter || providerId === 'unassigned') continue;
      const owed = deficiencies.filter(({ stage }) => stage === 'delinquent');
      const told = await keysTold(db, providerId, letter.level);
      if (owed.every(({ key }) => told.has(key))) continue;
      const one = { id: newId('letter'), provider: providerId, level: letter.level, title: letter.title };
      await db
        .insertInto('deficiency_letter')
        .values({ ...one, deficiency_keys: owed.map(({ key }) => key), issued_by: ctx.actor.id, issued_at: ctx.now() })
        .execute();
      issued.push({ ...one, deficiencies: owed });
    }
    return issued;
  });
}

async function keysTold(db: ReadDb, provider: string, level: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('deficiency_letter')
    .select('deficiency_keys')
    .where('provider', '=', provider)
    .where('level', '>=', level)
    .execute();
  return new Set(rows.flatMap(({ deficiency_keys }) => deficiency_keys));
}
