import type { AuditEventTable } from '../store/index.ts';
import type { OfficeContext } from './context.ts';

export type AccessLine = Pick<
  AuditEventTable,
  'at' | 'actor' | 'session' | 'purpose' | 'action' | 'subject_type' | 'subject_id' | 'outcome' | 'reason' | 'flags'
>;

export interface ListAccesses {
  readonly patientId?: string;
  readonly chartId?: string;
  /** Lines before this moment, for the next page. */
  readonly before?: Date;
  readonly limit?: number;
}

/** Who saw or changed a patient's or a chart's data in this facility, refused attempts included, the newest first; at most 1,000 lines. */
export function listAccesses(ctx: OfficeContext, input: ListAccesses): Promise<readonly AccessLine[]> {
  const { patientId, chartId, before, limit = 200 } = input;
  const subject = { type: patientId === undefined ? 'chart' : 'patient', id: patientId ?? chartId ?? '', patientId };
  return ctx.read('audit/list-accesses', subject, (db) =>
    db
      .selectFrom('audit_event')
      .select([
        'at',
        'actor',
        'session',
        'purpose',
        'action',
        'subject_type',
        'subject_id',
        'outcome',
        'reason',
        'flags',
      ])
      .where((is) =>
        is.or([
          ...(patientId === undefined
            ? []
            : [is('patient_ids', '@>', is.val([patientId])), is('subject_id', '=', patientId)]),
          ...(chartId === undefined ? [] : [is('subject_id', '=', chartId)]),
        ]),
      )
      .where('at', '<', before ?? new Date(8.64e15 / 30))
      .orderBy('at', 'desc')
      .limit(Math.min(limit, 1000))
      .execute(),
  );
}
