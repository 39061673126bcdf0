import { z } from 'zod';
import type { EditionAnswer, StatusAnswer } from '../contract.ts';

const edition: z.ZodType<EditionAnswer> = z.strictObject({
  system: z.string(),
  edition: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().exactOptional(),
  codes: z.int(),
  billable: z.int(),
  starter: z.boolean(),
});

export const statusSchema: z.ZodType<StatusAnswer> = z.strictObject({
  product: z.literal('chartwright'),
  version: z.string(),
  starterOnly: z.boolean(),
  editions: z.array(edition),
  demonstration: z.boolean(),
  login: z.literal('required').meta({ description: 'Log in at /api/session.' }),
});
