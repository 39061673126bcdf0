import { type Share, shareOf } from '../../../engine/statistics/index.ts';
import type { OfficeContext } from '../../access/index.ts';

/** Figures of physician queries sent in a period, each with its denominator. */
export interface QueryMeasures {
  readonly sent: number;
  /** Charts with a query ÷ charts discharged in the period. */
  readonly queryRate: Share;
  /** Answered ÷ sent and not withdrawn. */
  readonly responseRate: Share;
  /** Agreed ÷ closed with an answer that could be determined. */
  readonly agreementRate: Share;
  /** Whole hours from sending to answer, of those answered. */
  readonly medianHours?: number;
  /** Closed queries after which the DRG differed. */
  readonly drgChanged: number;
  readonly byProvider: readonly {
    readonly provider: string;
    readonly sent: number;
    readonly responseRate: Share;
    readonly medianHours?: number;
  }[];
}

interface Sent {
  readonly chart_id: string;
  readonly provider: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly sent_at: Date | null;
  readonly answered_at: Date | null;
  readonly drg_before: string | null;
  readonly drg_after: string | null;
}

/** Measures the queries sent from `from` to before `to` (ISO days). */
export function measureQueries(
  ctx: OfficeContext,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<QueryMeasures> {
  return ctx.read('physician-query/measure', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows: readonly Sent[] = await db
      .selectFrom('physician_query')
      .select(['chart_id', 'provider', 'stage', 'outcome', 'sent_at', 'answered_at', 'drg_before', 'drg_after'])
      .where('sent_at', '>=', new Date(from))
      .where('sent_at', '<', new Date(to))
      .execute();
    const charts = await db
      .selectFrom('chart')
      .select('id')
      .where('discharge_date', '>=', from)
      .where('discharge_date', '<', to)
      .execute();
    const asked = new Set(rows.map(({ chart_id }) => chart_id));
    const closed = rows.filter(({ outcome }) => outcome === 'agreed' || outcome === 'disagreed');
    return {
      sent: rows.length,
      queryRate: shareOf(charts.filter(({ id }) => asked.has(id)).length, charts.length),
      agreementRate: shareOf(closed.filter(({ outcome }) => outcome === 'agreed').length, closed.length),
      drgChanged: rows.filter((row) => row.stage === 'closed' && row.drg_before !== row.drg_after).length,
      ...responseOf(rows),
      byProvider: [...new Set(rows.map(({ provider }) => provider))].sort().map((provider) => {
        const own = rows.filter((row) => row.provider === provider);
        return { provider, sent: own.length, ...responseOf(own) };
      }),
    };
  });
}

function responseOf(rows: readonly Sent[]): { readonly responseRate: Share; readonly medianHours?: number } {
  const asked = rows.filter(({ stage }) => stage !== 'withdrawn');
  const hours = asked
    .flatMap(({ sent_at, answered_at }) =>
      sent_at && answered_at ? [(answered_at.getTime() - sent_at.getTime()) / 3_600_000] : [],
    )
    .sort((a, b) => a - b);
  const middle = hours[Math.floor((hours.length - 1) / 2)];
  return {
    responseRate: shareOf(hours.length, asked.length),
    ...(middle === undefined ? {} : { medianHours: Math.round(middle) }),
  };
}
