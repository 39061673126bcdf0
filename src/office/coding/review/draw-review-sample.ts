import { Fault } from '../../../base/index.ts';
import { drawSample, type SamplePlan, sampleSize } from '../../../engine/statistics/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { newId, type ReadDb } from '../../store/index.ts';

/** Which final-coded encounters a sample is drawn from. Days are ISO days of discharge, `to` not included. */
export interface ReviewCriteria {
  readonly from: string;
  readonly to: string;
  readonly coder?: string;
  readonly drg?: string;
  readonly payer?: string;
}

export interface DrawReviewSample {
  readonly name: string;
  readonly criteria: ReviewCriteria;
  /** How many; absent: as many as the plan asks for (95 % expected, ± 5 points). */
  readonly size?: number;
  readonly seed: number;
  /** The auditor codes without seeing the coder's codes. */
  readonly blind: boolean;
  /** User id of whoever reviews. */
  readonly auditor: string;
}

export interface ReviewSample {
  readonly id: string;
  readonly population: number;
  readonly size: number;
  readonly reviews: readonly string[];
}

/** What a random sample would have to be. */
export function planReview(
  ctx: OfficeContext,
  input: { readonly criteria: ReviewCriteria; readonly expected: number; readonly margin: number },
): Promise<SamplePlan> {
  return ctx.read('coding-review/draw', { type: 'facility', id: ctx.facility }, async (db) =>
    sampleSize((await population(db, input.criteria)).length, input.expected, input.margin),
  );
}

/**
 * Draws final-coded encounters for review: random by the seed among those that meet the criteria; a sample narrowed to a coder, DRG or payer is
 * called focused. Nobody reviews their own coding. Fault `not-found` when nothing meets the criteria.
 */
export function drawReviewSample(ctx: OfficeContext, input: DrawReviewSample): Promise<ReviewSample> {
  const { criteria, auditor } = input;
  const id = newId('sample');
  return ctx.write('coding-review/draw', { type: 'review-sample', id }, async (db) => {
    const found = (await population(db, criteria)).filter(({ body }) => body.savedBy !== auditor);
    if (found.length === 0)
      throw new Fault('not-found', 'No final-coded encounter of another coder meets these criteria.', { id });
    const size = input.size ?? sampleSize(found.length, 0.95, 0.05).size;
    const drawn = drawSample(found, size, input.seed);
    const focused = criteria.coder !== undefined || criteria.drg !== undefined || criteria.payer !== undefined;
    await db
      .insertInto('review_sample')
      .values({
        id,
        name: input.name,
        method: focused ? 'focused' : 'random',
        criteria: JSON.stringify(criteria),
        population: found.length,
        size: drawn.length,
        seed: input.seed,
        blind: input.blind,
        drawn_by: ctx.actor.id,
        drawn_at: ctx.now(),
      })
      .execute();
    const reviews = drawn.map((row) => ({
      id: newId('review'),
      sample_id: id,
      chart_id: row.chart_id,
      coder: row.body.savedBy,
      coder_version: row.version,
      auditor,
      stage: 'assigned' as const,
      version: 1,
      coder_drg: row.drg,
    }));
    await db.insertInto('coding_review').values(reviews).execute();
    return { id, population: found.length, size: drawn.length, reviews: reviews.map((review) => review.id) };
  });
}

async function population(db: ReadDb, { from, to, coder, drg, payer }: ReviewCriteria) {
  const rows = await db
    .selectFrom('abstract')
    .innerJoin('chart', (on) =>
      on.onRef('chart.facility_id', '=', 'abstract.facility_id').onRef('chart.id', '=', 'abstract.chart_id'),
    )
    .select(['abstract.chart_id', 'abstract.version', 'abstract.drg', 'abstract.body', 'chart.body as chart'])
    .where('abstract.stage', '=', 'final-coded')
    .where('chart.discharge_date', '>=', from)
    .where('chart.discharge_date', '<', to)
    .orderBy('abstract.chart_id')
    .execute();
  return rows.filter(
    (row) =>
      (coder === undefined || row.body.savedBy === coder) &&
      (drg === undefined || row.drg === drg) &&
      (payer === undefined || row.chart.payer === payer),
  );
}
