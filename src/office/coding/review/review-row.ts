import type { Selectable } from 'kysely';
import { Fault } from '../../../base/index.ts';
import type { Abstract } from '../../../engine/abstract/index.ts';
import { type AbstractComparison, compareAbstracts } from '../../../engine/statistics/index.ts';
import type { Note, OfficeContext } from '../../access/index.ts';
import { chartRow } from '../../chart/index.ts';
import type {
  CodingReviewEventTable,
  CodingReviewStage,
  CodingReviewTable,
  ReadDb,
  WriteDb,
} from '../../store/index.ts';
import { abstractOf } from '../abstract-rows.ts';

export type ReviewRow = Selectable<CodingReviewTable>;

/** A review as it is shown. The coder's side and the comparison come only when the reader may see them. */
export interface CodingReview {
  readonly id: string;
  readonly chartId: string;
  readonly stage: CodingReviewStage;
  readonly version: number;
  readonly coder?: string;
  readonly auditor: string;
  readonly blind: boolean;
  readonly comparison?: AbstractComparison;
  readonly coderDrg?: string;
  readonly auditorDrg?: string;
  readonly comment?: string;
}

/** The row inside a handle, its chart noted. A coder finds reviews of their own coding that were submitted, an auditor their own. Fault `not-found`. */
export async function reviewRow(
  ctx: OfficeContext,
  db: ReadDb,
  id: string,
  note: Note,
  lock = false,
): Promise<ReviewRow> {
  const select = db.selectFrom('coding_review').selectAll().where('id', '=', id.slice(0, 80));
  const row = await (lock ? select.forUpdate() : select).executeTakeFirst();
  if (!row || !isShownTo(ctx, row))
    throw new Fault('not-found', 'There is no review with this id.', { id: id.slice(0, 80) });
  await chartRow(db, row.chart_id, note);
  return row;
}

export function isShownTo({ actor }: OfficeContext, row: ReviewRow): boolean {
  if (actor.roles.includes('manager')) return true;
  if (row.auditor === actor.id) return actor.roles.includes('auditor');
  return row.coder === actor.id && row.stage !== 'assigned';
}

/** Until the auditor has submitted a blind review, they see neither the coder nor the coder's codes. */
export async function reviewOf(ctx: OfficeContext, db: ReadDb, row: ReviewRow): Promise<CodingReview> {
  const sample = await db
    .selectFrom('review_sample')
    .select('blind')
    .where('id', '=', row.sample_id)
    .executeTakeFirstOrThrow();
  const hidden = sample.blind && row.stage === 'assigned' && row.auditor === ctx.actor.id;
  const comparison = hidden ? undefined : await comparisonOf(db, row);
  return {
    id: row.id,
    chartId: row.chart_id,
    stage: row.stage,
    version: row.version,
    auditor: row.auditor,
    blind: sample.blind,
    ...(hidden ? {} : { coder: row.coder }),
    ...(comparison ? { comparison } : {}),
    ...(hidden || row.coder_drg === null ? {} : { coderDrg: row.coder_drg }),
    ...(row.auditor_drg === null ? {} : { auditorDrg: row.auditor_drg }),
    ...(row.comment === null ? {} : { comment: row.comment }),
  };
}

/** Coder's reviewed version beside the auditor's abstract; undefined while the auditor has none. */
export async function comparisonOf(db: ReadDb, row: ReviewRow): Promise<AbstractComparison | undefined> {
  if (row.abstract === null) return undefined;
  return compareAbstracts(await codersAbstract(db, row), abstractOf(row.abstract, row.chart_id));
}

export async function codersAbstract(db: ReadDb, row: ReviewRow): Promise<Abstract> {
  const version = await db
    .selectFrom('abstract_version')
    .select('body')
    .where('chart_id', '=', row.chart_id)
    .where('version', '=', row.coder_version)
    .executeTakeFirstOrThrow();
  return abstractOf(version.body.abstract, row.chart_id);
}

type Change = Partial<
  Pick<ReviewRow, 'stage' | 'comment' | 'auditor_drg' | 'coder_drg' | 'submitted_at' | 'closed_at'>
> & { readonly abstract?: string };

/** Changes a row that the caller saw in `version`, and adds the event. Fault `conflict` when it changed in between or is at another stage. */
export async function changeReview(
  ctx: OfficeContext,
  db: WriteDb,
  row: ReviewRow,
  given: { readonly version: number; readonly from: readonly CodingReviewStage[]; readonly change: Change },
  event: CodingReviewEventTable['event'],
  words?: string,
): Promise<ReviewRow> {
  if (row.version !== given.version)
    throw new Fault('conflict', `Somebody changed this review (version ${row.version}); load it again.`, {
      id: row.id,
    });
  if (!given.from.includes(row.stage))
    throw new Fault('conflict', `This cannot be done while the review is ${row.stage}.`, { id: row.id });
  const changed = await db
    .updateTable('coding_review')
    .set({ ...given.change, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('coding_review_event')
    .values({ review_id: row.id, event, by_whom: ctx.actor.id, at: ctx.now(), note: words ?? null })
    .execute();
  return changed;
}
