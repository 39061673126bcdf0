import {
  type AuditAccuracy,
  type AuditedEncounter,
  type AuditSettings,
  auditAccuracy,
} from '../../../engine/statistics/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { comparisonOf } from './review-row.ts';

export interface ScorecardAsk {
  /** Closed on or after this ISO day, and before the other. */
  readonly from: string;
  readonly to: string;
  readonly settings?: AuditSettings;
}

/** Accuracy of all reviewed coding and of each coder, from closed reviews. */
export interface Scorecard {
  readonly all: AuditAccuracy;
  readonly coders: readonly { readonly coder: string; readonly accuracy: AuditAccuracy }[];
}

/** Adds up closed reviews of a period. */
export function scorecard(ctx: OfficeContext, { from, to, settings }: ScorecardAsk): Promise<Scorecard> {
  return ctx.read('coding-review/measure', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows = await db
      .selectFrom('coding_review')
      .selectAll()
      .where('stage', '=', 'closed')
      .where('closed_at', '>=', new Date(from))
      .where('closed_at', '<', new Date(to))
      .orderBy('id')
      .execute();
    const audited: { readonly coder: string; readonly encounter: AuditedEncounter }[] = [];
    for (const row of rows) {
      const comparison = await comparisonOf(db, row);
      if (!comparison) continue;
      const drgs = {
        ...(row.coder_drg === null ? {} : { coderDrg: row.coder_drg }),
        ...(row.auditor_drg === null ? {} : { auditorDrg: row.auditor_drg }),
      };
      audited.push({ coder: row.coder, encounter: { comparison, ...drgs } });
    }
    const coders = [...new Set(audited.map(({ coder }) => coder))].sort();
    const accuracyOf = (of: typeof audited): AuditAccuracy =>
      auditAccuracy(
        of.map(({ encounter }) => encounter),
        settings,
      );
    return {
      all: accuracyOf(audited),
      coders: coders.map((coder) => ({ coder, accuracy: accuracyOf(audited.filter((one) => one.coder === coder)) })),
    };
  });
}
