import { z } from 'zod';
import type { CodeMarksAnswer, CodePageAnswer, NoteTargetAnswer, SearchAnswer, SearchHit } from '../contract.ts';

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
const target: z.ZodType<NoteTargetAnswer> = z.strictObject({
  written: text,
  first: z.strictObject(near).exactOptional(),
  last: z.strictObject(near).exactOptional(),
  billable: z.int(),
  limit: text.exactOptional(),
  limitRead: z.boolean().exactOptional(),
});
const marks: z.ZodType<CodeMarksAnswer> = z.strictObject({
  grouper: text.exactOptional(),
  editor: text.exactOptional(),
  starter: z.boolean().exactOptional(),
  severity: z.enum(['MCC', 'CC', 'NEITHER']).exactOptional(),
  onlyWhenAlive: z.boolean().exactOptional(),
  excludedBy: z.int().exactOptional(),
  mdc: z.int().exactOptional(),
  mdcTitle: text.exactOptional(),
  hacs: z.array(z.strictObject({ hac: z.int(), title: text })).exactOptional(),
  operatingRoom: z.boolean().exactOptional(),
  ages: z
    .array(z.strictObject({ group: text, from: z.int().exactOptional(), to: z.int().exactOptional() }))
    .exactOptional(),
  sex: z.enum(['F', 'M']).exactOptional(),
  asPrincipal: z
    .array(
      z.enum([
        'unacceptable',
        'unacceptable-alone',
        'manifestation',
        'external-cause',
        'questionable-admission',
        'nonspecific',
      ]),
    )
    .exactOptional(),
  unspecified: z.boolean().exactOptional(),
  coverage: z.array(z.enum(['noncovered', 'limited'])).exactOptional(),
});
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
  notes: z.array(z.strictObject({ kind: text, text, from: text, targets: z.array(target) })),
  siblings: z.array(
    z.strictObject({ ...near, side: z.enum(['right', 'left', 'bilateral', 'unspecified']), billable: z.boolean() }),
  ),
  seventh: z
    .strictObject({
      from: text,
      chosen: text,
      values: z.array(z.strictObject({ character: text, meaning: text })),
    })
    .exactOptional(),
  marks,
});
