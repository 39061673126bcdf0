import { Fault } from '../../base/index.ts';
import { type BreakGlassTable, newId } from '../store/index.ts';
import { type OfficeContext, shortestReason } from './context.ts';

export interface OpenedGlass {
  readonly id: string;
  readonly expiresAt: Date;
}

/** How long an emergency access lasts. */
export const glassMinutes = 60;

/**
 * Opens access in an emergency to one chart, patient or encounter for an hour, whatever the person's role: the reason is kept, every use is flagged,
 * and the privacy officer reviews it. Fault `bad-input` without a reason.
 */
export function breakGlass(
  ctx: OfficeContext,
  input: { readonly subjectType: string; readonly subjectId: string; readonly reason: string },
): Promise<OpenedGlass> {
  const { subjectType: type, subjectId: id } = input;
  return ctx.write('break-glass/open', { type, id }, async (db) => {
    const reason = input.reason.trim();
    if (reason.length < shortestReason)
      throw new Fault('bad-input', `Give a reason of at least ${shortestReason} characters.`, { id, field: '/reason' });
    const openedAt = ctx.now();
    const expiresAt = new Date(openedAt.getTime() + glassMinutes * 60_000);
    const glass = newId('glass');
    await db
      .insertInto('break_glass')
      .values({ id: glass, actor: ctx.actor.id, subject_id: id, reason, opened_at: openedAt, expires_at: expiresAt })
      .execute();
    return { id: glass, expiresAt };
  });
}

export type GlassLine = Readonly<Omit<BreakGlassTable, 'facility_id'>>;

/** Emergency accesses of the facility, those nobody has reviewed first, the oldest first. */
export function listBreakGlass(ctx: OfficeContext): Promise<readonly GlassLine[]> {
  return ctx.read('break-glass/list', { type: 'facility', id: ctx.facility }, (db) =>
    db
      .selectFrom('break_glass')
      .select([
        'id',
        'actor',
        'subject_id',
        'reason',
        'opened_at',
        'expires_at',
        'reviewed_at',
        'reviewed_by',
        'outcome',
        'review_note',
      ])
      .orderBy('reviewed_at', (order) => order.asc().nullsFirst())
      .orderBy('opened_at')
      .limit(1000)
      .execute(),
  );
}

export interface ReviewBreakGlass {
  readonly id: string;
  readonly outcome: 'appropriate' | 'inappropriate' | 'escalated';
  readonly note?: string;
}

/** Notes what came of the review. Nobody reviews their own (Fault `denied`); a second review is a Fault `conflict`. */
export function reviewBreakGlass(ctx: OfficeContext, { id, outcome, note }: ReviewBreakGlass): Promise<void> {
  return ctx.write('break-glass/review', { type: 'break-glass', id }, async (db) => {
    const row = await db
      .selectFrom('break_glass')
      .select(['actor', 'reviewed_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Fault('not-found', 'There is no emergency access with this id.', { id });
    if (row.actor === ctx.actor.id) throw new Fault('denied', 'Somebody else must review this access.', { id });
    if (row.reviewed_at !== null) throw new Fault('conflict', 'This access was reviewed already.', { id });
    await db
      .updateTable('break_glass')
      .set({ reviewed_at: ctx.now(), reviewed_by: ctx.actor.id, outcome, review_note: note ?? null })
      .where('id', '=', id)
      .execute();
  });
}
