import { z } from 'zod';
import type { CodePageAnswer, SearchAnswer, SearchHit } from '../contract.ts';

const text = z.string();
const system = z.enum(['icd-10-cm', 'icd-10-pcs']);
const day = z.iso.date();

export const searchQuerySchema = z.object({
  q: z.string().max(200),
  system: system.default('icd-10-cm'),
  on: day.exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

const hit: z.ZodType<SearchHit> = z.strictObject({
  system: text,
  code: text,
  display: text,
  title: text,
  billable: z.boolean(),
  score: z.number(),
  because: text,
});

export const searchAnswerSchema: z.ZodType<SearchAnswer> = z.strictObject({
  results: z.array(hit),
  edition: text.exactOptional(),
  starter: z.boolean(),
  micros: z.int(),
  reason: text.exactOptional(),
});

export const codeParamsSchema = z.object({ system, code: z.string().min(1).max(20) });
export const codeQuerySchema = z.object({ on: day.exactOptional() });

const near = { code: text, display: text, title: text };
export const codePageSchema: z.ZodType<CodePageAnswer> = z.strictObject({
  system: text,
  code: text,
  display: text,
  title: text,
  billable: z.boolean(),
  valid: z.boolean(),
  edition: text,
  poaExempt: z.boolean().exactOptional(),
  parents: z.array(z.strictObject(near)),
  children: z.array(z.strictObject({ ...near, billable: z.boolean() })),
  notes: z.array(z.strictObject({ kind: text, text, from: text })),
});
