import { Fault } from '../../../base/index.ts';
import type { PhysicianQueryDraft, QueryFinding } from '../../../engine/physician-query/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { chartDocuments, chartRow } from '../../chart/index.ts';
import { newId } from '../../store/index.ts';
import { findingsInChart } from './chart-findings.ts';
import {
  addQueryEvent,
  changeQuery,
  checkQuery,
  draftOf,
  type PhysicianQuery,
  physicianQueryOf,
  physicianQueryRow,
} from './physician-query-row.ts';

export interface WriteQuery {
  readonly chartId: string;
  /** User id of the provider who is asked. */
  readonly provider: string;
  readonly draft: PhysicianQueryDraft;
  readonly template?: { readonly id: string; readonly version: number };
  readonly internalNote?: string;
  readonly verbal?: boolean;
}

/** A physician query with what there is to say against it. */
export interface CheckedQuery {
  readonly query: PhysicianQuery;
  readonly findings: readonly QueryFinding[];
}

/** Keeps a draft, however unfinished; nothing reaches the provider. Fault `not-found` without the chart. */
export function writeQuery(ctx: OfficeContext, input: WriteQuery): Promise<CheckedQuery> {
  const id = newId('query');
  return ctx.write('physician-query/write', { type: 'physician-query', id }, async (db, note) => {
    await chartRow(db, input.chartId, note);
    const row = await db
      .insertInto('physician_query')
      .values({
        id,
        chart_id: input.chartId,
        stage: 'draft',
        version: 1,
        provider: input.provider,
        template: input.template?.id ?? null,
        template_version: input.template?.version ?? null,
        verbal: input.verbal ?? false,
        body: JSON.stringify(input.draft),
        internal_note: input.internalNote ?? null,
        written_by: ctx.actor.id,
        written_at: ctx.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await addQueryEvent(ctx, db, id, 'written');
    return {
      query: physicianQueryOf(ctx, row),
      findings: findingsInChart(input.draft, await chartDocuments(db, input.chartId)),
    };
  });
}

export interface ReviseQuery {
  readonly id: string;
  readonly version: number;
  readonly draft: PhysicianQueryDraft;
  readonly provider?: string;
  readonly internalNote?: string;
}

/** Changes a draft. Fault `conflict` when somebody changed it in between or it was sent: what a provider has seen is never reworded. */
export function reviseQuery(ctx: OfficeContext, input: ReviseQuery): Promise<CheckedQuery> {
  return ctx.write('physician-query/write', { type: 'physician-query', id: input.id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, input.id, note, true);
    checkQuery(row, input.version, ['draft'], 'revised');
    const changed = await changeQuery(
      ctx,
      db,
      row,
      {
        body: JSON.stringify(input.draft),
        ...(input.provider === undefined ? {} : { provider: input.provider }),
        ...(input.internalNote === undefined ? {} : { internal_note: input.internalNote }),
      },
      'revised',
    );
    return {
      query: physicianQueryOf(ctx, changed),
      findings: findingsInChart(input.draft, await chartDocuments(db, row.chart_id)),
    };
  });
}

export interface SendQuery {
  readonly id: string;
  readonly version: number;
}

/** Days a provider has; then it is reminded and escalated. A usual value of query policies, for the site to set. */
const daysToAnswer = 7;

/** Sends a draft to its provider. Fault `conflict` while an error of the linter stands; the errors are its cause. */
export function sendQuery(ctx: OfficeContext, { id, version }: SendQuery): Promise<PhysicianQuery> {
  return ctx.write('physician-query/send', { type: 'physician-query', id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, id, note, true);
    checkQuery(row, version, ['draft'], 'sent');
    const findings = findingsInChart(draftOf(row), await chartDocuments(db, row.chart_id));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const rules = [...new Set(errors.map(({ rule }) => rule))].join(', ');
      throw new Fault('conflict', `This physician query is not compliant and was not sent (${rules}).`, { id }, errors);
    }
    const abstract = await db
      .selectFrom('abstract')
      .select('drg')
      .where('chart_id', '=', row.chart_id)
      .executeTakeFirst();
    const now = ctx.now();
    const changed = await changeQuery(
      ctx,
      db,
      row,
      {
        stage: 'open',
        sent_by: ctx.actor.id,
        sent_at: now,
        due_at: new Date(now.getTime() + daysToAnswer * 86_400_000),
        lint: JSON.stringify({ errors: 0, warnings: findings.map(({ rule }) => rule) }),
        drg_before: abstract?.drg ?? null,
      },
      'sent',
    );
    return physicianQueryOf(ctx, changed);
  });
}
