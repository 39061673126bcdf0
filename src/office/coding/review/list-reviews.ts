import type { OfficeContext } from '../../access/index.ts';
import type { CodingReviewStage, EducationItemTable } from '../../store/index.ts';
import { type CodingReview, isShownTo, reviewOf, reviewRow } from './review-row.ts';

export interface ReviewEvent {
  readonly event: string;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** One review with its history. Fault `not-found`. */
export function openReview(
  ctx: OfficeContext,
  { id }: { readonly id: string },
): Promise<CodingReview & { readonly events: readonly ReviewEvent[] }> {
  return ctx.read('coding-review/view', { type: 'coding-review', id }, async (db, note) => {
    const row = await reviewRow(ctx, db, id, note);
    const events = await db
      .selectFrom('coding_review_event')
      .selectAll()
      .where('review_id', '=', row.id)
      .orderBy('place')
      .execute();
    return {
      ...(await reviewOf(ctx, db, row)),
      events: events.map(({ event, by_whom, at, note: words }) => ({
        event,
        by: by_whom,
        at: at.toISOString(),
        ...(words === null ? {} : { note: words }),
      })),
    };
  });
}

/** Reviews of this person: those they audit, those of their coding, all for a manager; sensitive charts only when opened. */
export function listReviews(
  ctx: OfficeContext,
  { stage }: { readonly stage?: CodingReviewStage },
): Promise<readonly CodingReview[]> {
  return ctx.read('coding-review/list', { type: 'facility', id: ctx.facility }, async (db) => {
    let query = db.selectFrom('coding_review').selectAll();
    if (stage !== undefined) query = query.where('stage', '=', stage);
    const rows = (await query.orderBy('id').limit(2000).execute()).filter((row) => isShownTo(ctx, row));
    return Promise.all(rows.slice(0, 500).map((row) => reviewOf(ctx, db, row)));
  });
}

export interface EducationItem {
  readonly id: string;
  readonly reviewId: string;
  readonly code: string;
  readonly mark: EducationItemTable['mark'];
  readonly acknowledged: boolean;
}

/** What this coder is to learn from, the newest first. */
export function listEducation(ctx: OfficeContext): Promise<readonly EducationItem[]> {
  return ctx.read('coding-review/list', { type: 'user', id: ctx.actor.id }, async (db) => {
    const rows = await db
      .selectFrom('education_item')
      .selectAll()
      .where('coder', '=', ctx.actor.id)
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      reviewId: row.review_id,
      code: row.code,
      mark: row.mark,
      acknowledged: row.acknowledged_at !== null,
    }));
  });
}

/** The coder has taken note. */
export function acknowledgeEducation(ctx: OfficeContext, { id }: { readonly id: string }): Promise<void> {
  return ctx.write('coding-review/acknowledge', { type: 'education-item', id }, async (db) => {
    await db
      .updateTable('education_item')
      .set({ acknowledged_at: ctx.now() })
      .where('id', '=', id)
      .where('coder', '=', ctx.actor.id)
      .execute();
  });
}
