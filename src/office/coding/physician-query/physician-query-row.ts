import type { Selectable } from 'kysely';
import { Fault } from '../../../base/index.ts';
import type { PhysicianQueryDraft } from '../../../engine/physician-query/index.ts';
import type { Note, OfficeContext } from '../../access/index.ts';
import { chartRow } from '../../chart/index.ts';
import type {
  PhysicianQueryAnswer,
  PhysicianQueryEventTable,
  PhysicianQueryOutcome,
  PhysicianQueryStage,
  PhysicianQueryTable,
  ReadDb,
  WriteDb,
} from '../../store/index.ts';

/** A physician query as its writers see it. The DRG is for them alone and comes only with a closed one. */
export interface PhysicianQuery {
  readonly id: string;
  readonly chartId: string;
  readonly stage: PhysicianQueryStage;
  readonly version: number;
  readonly provider: string;
  readonly template?: string;
  readonly verbal: boolean;
  readonly draft: PhysicianQueryDraft;
  readonly internalNote?: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly sentAt?: string;
  readonly dueAt?: string;
  readonly answer?: PhysicianQueryAnswer;
  readonly answeredAt?: string;
  readonly outcome?: PhysicianQueryOutcome;
  readonly closedAt?: string;
  readonly drgBefore?: string;
  readonly drgAfter?: string;
}

export type PhysicianQueryRow = Selectable<PhysicianQueryTable>;
export const draftOf = ({ body }: PhysicianQueryRow): PhysicianQueryDraft => body as unknown as PhysicianQueryDraft;

/** The row inside a handle, its chart noted; Fault `not-found`, also for a provider whom it is not addressed to. `lock` before a change. */
export async function physicianQueryRow(
  ctx: OfficeContext,
  db: ReadDb,
  id: string,
  note: Note,
  lock = false,
): Promise<PhysicianQueryRow> {
  const select = db.selectFrom('physician_query').selectAll().where('id', '=', id.slice(0, 80));
  const row = await (lock ? select.forUpdate() : select).executeTakeFirst();
  if (!row || !isShownTo(ctx, row))
    throw new Fault('not-found', 'There is no physician query with this id.', { id: id.slice(0, 80) });
  await chartRow(db, row.chart_id, note);
  return row;
}

/** A provider without another role sees what is addressed to them and was sent. */
export const isOnlyProvider = ({ actor }: OfficeContext): boolean => actor.roles.every((role) => role === 'provider');
const isShownTo = (ctx: OfficeContext, row: PhysicianQueryRow): boolean =>
  !isOnlyProvider(ctx) || (row.provider === ctx.actor.id && row.stage !== 'draft');

/** What may be told of a row: a provider is told neither the internal note nor a DRG. */
export function physicianQueryOf(ctx: OfficeContext, row: PhysicianQueryRow): PhysicianQuery {
  const told = !isOnlyProvider(ctx);
  return {
    id: row.id,
    chartId: row.chart_id,
    stage: row.stage,
    version: row.version,
    provider: row.provider,
    ...(row.template === null ? {} : { template: row.template }),
    verbal: row.verbal,
    draft: draftOf(row),
    ...(told && row.internal_note !== null ? { internalNote: row.internal_note } : {}),
    writtenBy: row.written_by,
    writtenAt: row.written_at.toISOString(),
    ...(row.sent_at ? { sentAt: row.sent_at.toISOString() } : {}),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
    ...(row.answer ? { answer: row.answer } : {}),
    ...(row.answered_at ? { answeredAt: row.answered_at.toISOString() } : {}),
    ...(row.outcome ? { outcome: row.outcome } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(told && row.stage === 'closed' && row.drg_before !== null ? { drgBefore: row.drg_before } : {}),
    ...(told && row.stage === 'closed' && row.drg_after !== null ? { drgAfter: row.drg_after } : {}),
  };
}

/** Fault `conflict` unless the caller saw the version that stands, and the stage allows it. */
export function checkQuery(
  row: PhysicianQueryRow,
  version: number,
  stages: readonly PhysicianQueryStage[],
  doing: string,
): void {
  if (row.version !== version)
    throw new Fault('conflict', `Somebody changed this physician query (version ${row.version}); load it again.`, {
      id: row.id,
    });
  if (!stages.includes(row.stage))
    throw new Fault('conflict', `A physician query that is ${row.stage} cannot be ${doing}.`, { id: row.id });
}

type Change = Partial<
  Pick<PhysicianQueryRow, Exclude<keyof PhysicianQueryRow, 'body' | 'lint' | 'answer' | 'facility_id'>>
> & {
  readonly body?: string;
  readonly lint?: string;
  readonly answer?: string;
};

/** Changes a row, counts its version up and adds the event; answers the row as it stands then. */
export async function changeQuery(
  ctx: OfficeContext,
  db: WriteDb,
  row: PhysicianQueryRow,
  change: Change,
  event: PhysicianQueryEventTable['event'],
  words?: string,
): Promise<PhysicianQueryRow> {
  const changed = await db
    .updateTable('physician_query')
    .set({ ...change, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await addQueryEvent(ctx, db, row.id, event, words);
  return changed;
}

export async function addQueryEvent(
  ctx: OfficeContext,
  db: WriteDb,
  id: string,
  event: PhysicianQueryEventTable['event'],
  words?: string,
): Promise<void> {
  await db
    .insertInto('physician_query_event')
    .values({ query_id: id, event, by_whom: ctx.actor.id, at: ctx.now(), note: words ?? null })
    .execute();
}
