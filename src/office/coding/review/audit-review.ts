import { Fault } from '../../../base/index.ts';
import { type Abstract, formatAbstract } from '../../../engine/abstract/index.ts';
import { givenReason, type OfficeContext } from '../../access/index.ts';
import { newId, type WriteDb } from '../../store/index.ts';
import type { Judge } from '../verdict.ts';
import {
  type CodingReview,
  changeReview,
  codersAbstract,
  comparisonOf,
  type ReviewRow,
  reviewOf,
  reviewRow,
} from './review-row.ts';

export interface SubmitReview {
  readonly id: string;
  readonly version: number;
  /** The auditor's own abstract of the encounter. */
  readonly abstract: Abstract;
  readonly comment?: string;
  readonly judge: Judge;
}

/** Gives the auditor's abstract to the coder, with the DRG of each side by the tables of today. Faults `conflict`, `bad-input`, `not-found`. */
export function submitReview(ctx: OfficeContext, input: SubmitReview): Promise<CodingReview> {
  return ctx.write('coding-review/audit', { type: 'coding-review', id: input.id }, async (db, note) => {
    const row = await reviewRow(ctx, db, input.id, note, true);
    if (row.auditor !== ctx.actor.id)
      throw new Fault('denied', 'This review is assigned to another auditor.', { id: row.id });
    if (input.abstract.id !== row.chart_id)
      throw new Fault('bad-input', 'The abstract has the id of another chart.', { id: row.id, field: '/id' });
    const change = {
      stage: 'submitted',
      abstract: JSON.stringify(formatAbstract(input.abstract)),
      coder_drg: input.judge(await codersAbstract(db, row)).drg?.drg ?? null,
      auditor_drg: input.judge(input.abstract).drg?.drg ?? null,
      comment: input.comment ?? null,
      submitted_at: ctx.now(),
    } as const;
    const changed = await changeReview(
      ctx,
      db,
      row,
      { version: input.version, from: ['assigned', 'rebutted'], change },
      row.stage === 'assigned' ? 'submitted' : 'revised',
    );
    return reviewOf(ctx, db, changed);
  });
}

export interface AnswerReview {
  readonly id: string;
  readonly version: number;
  /** Accept, or rebut with the reason from the record and the guideline. */
  readonly accept: boolean;
  readonly reason?: string;
}

/** The coder's answer. Accepting closes the review and makes an education item of each error. */
export function answerReview(ctx: OfficeContext, { id, version, accept, reason }: AnswerReview): Promise<CodingReview> {
  return ctx.write('coding-review/answer', { type: 'coding-review', id }, async (db, note) => {
    const row = await reviewRow(ctx, db, id, note, true);
    if (row.coder !== ctx.actor.id) throw new Fault('denied', 'This is a review of another coder’s work.', { id });
    if (accept) return reviewOf(ctx, db, await close(ctx, db, row, version, ['submitted'], 'accepted'));
    const changed = await changeReview(
      ctx,
      db,
      row,
      { version, from: ['submitted'], change: { stage: 'rebutted' } },
      'rebutted',
      givenReason(reason),
    );
    return reviewOf(ctx, db, changed);
  });
}

export interface DecideReview {
  readonly id: string;
  readonly version: number;
  /** `uphold` closes with the auditor's codes, `escalate` gives it to a manager. To change the codes, submit again. */
  readonly decision: 'uphold' | 'escalate';
  readonly reason: string;
}

/** Answers a rebuttal; an escalated review is decided by a manager who is neither its coder nor its auditor. */
export function decideReview(
  ctx: OfficeContext,
  { id, version, decision, reason }: DecideReview,
): Promise<CodingReview> {
  return ctx.write('coding-review/decide', { type: 'coding-review', id }, async (db, note) => {
    const row = await reviewRow(ctx, db, id, note, true);
    const words = givenReason(reason);
    if (
      row.stage === 'escalated' &&
      (!ctx.actor.roles.includes('manager') || [row.auditor, row.coder].includes(ctx.actor.id))
    )
      throw new Fault('denied', 'An escalated review is decided by a manager who took no part in it.', { id });
    const changed =
      decision === 'escalate'
        ? await changeReview(
            ctx,
            db,
            row,
            { version, from: ['rebutted'], change: { stage: 'escalated' } },
            'escalated',
            words,
          )
        : await close(ctx, db, row, version, ['rebutted', 'escalated'], 'upheld', words);
    return reviewOf(ctx, db, changed);
  });
}

async function close(
  ctx: OfficeContext,
  db: WriteDb,
  row: ReviewRow,
  version: number,
  from: readonly ('submitted' | 'rebutted' | 'escalated')[],
  event: 'accepted' | 'upheld',
  words?: string,
): Promise<ReviewRow> {
  const change = { stage: 'closed', closed_at: ctx.now() } as const;
  const changed = await changeReview(ctx, db, row, { version, from, change }, event, words);
  const errors = (await comparisonOf(db, changed))?.codes.filter(({ mark }) => mark !== 'kept') ?? [];
  const items = errors.flatMap(({ code, mark }) =>
    mark === 'kept' ? [] : [{ id: newId('edu'), review_id: row.id, coder: row.coder, code, mark, made_at: ctx.now() }],
  );
  if (items.length > 0) await db.insertInto('education_item').values(items).execute();
  return changed;
}
