import { z } from 'zod';
import { abstractSchema } from '../../engine/abstract/schema/index.ts';

const stage = z.enum(['uncoded', 'in-progress', 'final-coded']);
const override = z.strictObject({
  findings: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

// Before the first save the discharge date may still be empty.
const abstractAnswer = abstractSchema.extend({ dischargeDate: z.union([z.iso.date(), z.literal('')]) });

export const savedAbstractSchema = z.strictObject({
  version: z.int().min(0),
  savedAt: z.iso.datetime().exactOptional(),
  abstract: abstractAnswer,
  stage,
  override: override.exactOptional(),
});

/** Body of PUT: what GET answered, with another abstract; only `abstract` is read. */
export const saveBodySchema = z.object({ abstract: abstractSchema });
export const finalBodySchema = z.strictObject({ overrideReason: z.string().max(2000).exactOptional() });
export const reopenBodySchema = z.strictObject({ reason: z.string().max(2000) });
export { abstractSchema };
