import { z } from 'zod';
import type { PulledAnswer, WorklistAnswer } from '../contract-worklist.ts';

const text = z.string();
export const pendingReasonSchema = z.enum([
  'missing-document',
  'unsigned-document',
  'physician-query',
  'registration',
  'charges',
  'second-review',
  'other',
]);

export const worklistSchema: z.ZodType<WorklistAnswer> = z.strictObject({
  total: z.int(),
  lines: z.array(
    z.strictObject({
      chartId: text,
      stage: z.enum(['uncoded', 'in-progress', 'final-coded']),
      service: text.exactOptional(),
      payer: text.exactOptional(),
      dischargeDate: text.exactOptional(),
      drg: text.exactOptional(),
      owner: text.exactOptional(),
      ownedUntil: text.exactOptional(),
      pending: z.array(pendingReasonSchema),
      openQueries: z.int(),
      lateDocuments: z.int(),
      unbilledCents: z.int(),
      sensitive: z.boolean(),
    }),
  ),
});
export const pulledSchema: z.ZodType<PulledAnswer> = z.strictObject({ chartId: text.exactOptional() });
