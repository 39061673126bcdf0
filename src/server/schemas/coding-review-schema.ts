import { z } from 'zod';
import type {
  AuditAccuracyJson,
  AuditedCodeJson,
  CodingReviewAnswer,
  EducationItemAnswer,
  OpenReviewAnswer,
  ScorecardAnswer,
} from '../contract-coding-review.ts';
import { shareSchema } from './physician-query-schema.ts';

const text = z.string();
const poa = z.enum(['Y', 'N', 'U', 'W', 'exempt']);
const stage = z.enum(['assigned', 'submitted', 'rebutted', 'escalated', 'closed']);

const codeSchema: z.ZodType<AuditedCodeJson> = z.strictObject({
  code: text,
  kind: z.enum(['diagnosis', 'procedure']),
  mark: z.enum(['kept', 'resequenced', 'poa-changed', 'added', 'removed']),
  coder: z.int().exactOptional(),
  auditor: z.int().exactOptional(),
  coderPoa: poa.exactOptional(),
  auditorPoa: poa.exactOptional(),
});

const reviewShape = {
  id: text,
  chartId: text,
  stage,
  version: z.int(),
  coder: text.exactOptional(),
  auditor: text,
  blind: z.boolean(),
  comparison: z
    .strictObject({
      codes: z.array(codeSchema),
      principalAgrees: z.boolean(),
      principalProcedureAgrees: z.boolean(),
      dischargeStatusAgrees: z.boolean(),
    })
    .exactOptional(),
  coderDrg: text.exactOptional(),
  auditorDrg: text.exactOptional(),
  comment: text.exactOptional(),
};
export const codingReviewSchema: z.ZodType<CodingReviewAnswer> = z.strictObject(reviewShape);
export const codingReviewsSchema = z.array(codingReviewSchema);
export const openReviewSchema: z.ZodType<OpenReviewAnswer> = z.strictObject({
  ...reviewShape,
  events: z.array(z.strictObject({ event: text, by: text, at: text, note: text.exactOptional() })),
});

const accuracySchema: z.ZodType<AuditAccuracyJson> = z.strictObject({
  encounters: z.int(),
  codeOverCode: shareSchema,
  recordOverRecord: shareSchema,
  drg: shareSchema,
  principalDiagnosis: shareSchema,
  principalProcedure: shareSchema,
  poa: shareSchema,
  dischargeStatus: shareSchema,
  errors: z.strictObject({ added: z.int(), removed: z.int(), resequenced: z.int(), poa: z.int() }),
  drgKappa: z.strictObject({
    pairs: z.int(),
    agreement: z.number().exactOptional(),
    kappa: z.number().exactOptional(),
    low: z.number().exactOptional(),
    high: z.number().exactOptional(),
  }),
});
export const scorecardSchema: z.ZodType<ScorecardAnswer> = z.strictObject({
  all: accuracySchema,
  coders: z.array(z.strictObject({ coder: text, accuracy: accuracySchema })),
});

export const educationSchema: z.ZodType<readonly EducationItemAnswer[]> = z.array(
  z.strictObject({
    id: text,
    reviewId: text,
    code: text,
    mark: z.enum(['added', 'removed', 'resequenced', 'poa-changed']),
    acknowledged: z.boolean(),
  }),
);
