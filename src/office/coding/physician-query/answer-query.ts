import { Fault } from '../../../base/index.ts';
import { givenReason, type OfficeContext } from '../../access/index.ts';
import type { PhysicianQueryAnswer, PhysicianQueryOutcome } from '../../store/index.ts';
import {
  addQueryEvent,
  changeQuery,
  checkQuery,
  draftOf,
  type PhysicianQuery,
  type PhysicianQueryRow,
  physicianQueryOf,
  physicianQueryRow,
} from './physician-query-row.ts';

export interface AnswerQuery {
  readonly id: string;
  readonly version: number;
  /** Text of the option chosen. */
  readonly option?: string;
  readonly text?: string;
  /** What the provider adds to the chart. */
  readonly addendum?: string;
}

/** The answer of the provider it is addressed to. Faults: `bad-input` for no answer or an option that was not offered, `conflict`, `not-found`. */
export function answerQuery(ctx: OfficeContext, input: AnswerQuery): Promise<PhysicianQuery> {
  return answered(ctx, input, 'physician-query/answer');
}

/** An answer given in person or by telephone, written down by whoever asked. Only for queries asked so. */
export function recordAnswer(ctx: OfficeContext, input: AnswerQuery): Promise<PhysicianQuery> {
  return answered(ctx, input, 'physician-query/record-answer');
}

function answered(
  ctx: OfficeContext,
  input: AnswerQuery,
  action: 'physician-query/answer' | 'physician-query/record-answer',
): Promise<PhysicianQuery> {
  const recorded = action === 'physician-query/record-answer';
  return ctx.write(action, { type: 'physician-query', id: input.id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, input.id, note, true);
    checkQuery(row, input.version, ['open'], 'answered');
    if (recorded && !row.verbal)
      throw new Fault('conflict', 'This physician query was sent in writing; its provider answers it.', { id: row.id });
    if (!recorded && row.provider !== ctx.actor.id)
      throw new Fault('denied', 'This physician query is addressed to another provider.', { id: row.id });
    const answer: PhysicianQueryAnswer = { ...answerOf(row, input), ...(recorded ? { recordedBy: ctx.actor.id } : {}) };
    const changed = await changeQuery(
      ctx,
      db,
      row,
      { stage: 'answered', answer: JSON.stringify(answer), answered_by: row.provider, answered_at: ctx.now() },
      'answered',
    );
    return physicianQueryOf(ctx, changed);
  });
}

function answerOf(row: PhysicianQueryRow, { option, text, addendum }: AnswerQuery): PhysicianQueryAnswer {
  const { options } = draftOf(row);
  const words = text?.trim() ?? '';
  if (option === undefined && words === '')
    throw new Fault('bad-input', 'Choose an option or write an answer.', { field: '/option' });
  const chosen = options.find((one) => one.text === option);
  if (option !== undefined && !chosen)
    throw new Fault('bad-input', 'This option was not offered.', { field: '/option' });
  if (chosen?.kind === 'other' && words === '') throw new Fault('bad-input', 'Write what applies.', { field: '/text' });
  const added = addendum?.trim() ?? '';
  return {
    ...(option === undefined ? {} : { option }),
    ...(words === '' ? {} : { text: words }),
    ...(added === '' ? {} : { addendum: added }),
  };
}

export interface CloseQuery {
  readonly id: string;
  readonly version: number;
  readonly outcome: PhysicianQueryOutcome;
}

/** Closes an answered query, or an open one without an answer, with the DRG that the abstract has now beside the one before. */
export function closeQuery(ctx: OfficeContext, { id, version, outcome }: CloseQuery): Promise<PhysicianQuery> {
  return ctx.write('physician-query/close', { type: 'physician-query', id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, id, note, true);
    checkQuery(row, version, [outcome === 'no-answer' ? 'open' : 'answered'], `closed as ${outcome}`);
    const abstract = await db
      .selectFrom('abstract')
      .select('drg')
      .where('chart_id', '=', row.chart_id)
      .executeTakeFirst();
    const change = {
      stage: 'closed',
      outcome,
      closed_by: ctx.actor.id,
      closed_at: ctx.now(),
      drg_after: abstract?.drg ?? null,
    } as const;
    return physicianQueryOf(ctx, await changeQuery(ctx, db, row, change, 'closed'));
  });
}

/** Takes a query back, with the reason. It stays on record. */
export function withdrawQuery(
  ctx: OfficeContext,
  { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<PhysicianQuery> {
  return ctx.write('physician-query/withdraw', { type: 'physician-query', id }, async (db, note) => {
    givenReason(reason);
    const row = await physicianQueryRow(ctx, db, id, note, true);
    checkQuery(row, version, ['draft', 'open'], 'withdrawn');
    return physicianQueryOf(ctx, await changeQuery(ctx, db, row, { stage: 'withdrawn' }, 'withdrawn', reason));
  });
}

/** Reminds the provider, or tells somebody above them (`to`). The query itself is not changed. */
export function remindQuery(
  ctx: OfficeContext,
  { id, to }: { readonly id: string; readonly to?: string },
): Promise<void> {
  return ctx.write('physician-query/remind', { type: 'physician-query', id }, async (db, note) => {
    const row = await physicianQueryRow(ctx, db, id, note, true);
    if (row.stage !== 'open')
      throw new Fault('conflict', `A physician query that is ${row.stage} needs no reminder.`, { id });
    await addQueryEvent(ctx, db, id, to === undefined ? 'reminded' : 'escalated', to);
  });
}
