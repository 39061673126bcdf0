import { z } from 'zod';
import type { Finding, TraceStep } from '../../base/index.ts';
import type { CodeMark, DrgAnswer, VerdictAnswer } from '../contract.ts';
import { abstractSchema } from './saved-abstract-schema.ts';

const text = z.string();
const source = z.object({ document: text, section: text.exactOptional(), url: text.exactOptional() });

export const findingSchema: z.ZodType<Finding> = z.strictObject({
  rule: text,
  severity: z.enum(['error', 'warning', 'information']),
  title: text,
  message: text,
  field: text,
  codes: z.array(text),
  source,
  repair: text.exactOptional(),
});

export const traceStepSchema: z.ZodType<TraceStep> = z
  .strictObject({
    rule: text,
    result: z.enum(['hit', 'miss', 'not-applicable', 'not-reached']),
    text,
    rests: z.record(text, z.unknown()).exactOptional(),
    get steps(): z.ZodExactOptional<z.ZodArray<z.ZodType<TraceStep>>> {
      return z.array(traceStepSchema).exactOptional();
    },
  })
  .meta({ id: 'TraceStep' });

const drgSchema: z.ZodType<DrgAnswer> = z.strictObject({
  version: text,
  drg: text,
  title: text,
  mdc: text,
  mdcTitle: text,
  type: z.enum(['SURGICAL', 'MEDICAL', 'NONE']),
  severity: text,
  returnCode: text,
  initialDrg: text,
  weight: z.int().exactOptional().meta({ description: 'Relative weight in ten-thousandths.' }),
  gmlos: z.number().exactOptional(),
  amlos: z.number().exactOptional(),
  postAcuteTransfer: z.boolean().exactOptional(),
});

const markSchema: z.ZodType<CodeMark> = z.strictObject({
  field: text,
  code: text,
  display: text,
  title: text,
  valid: z.boolean(),
  severity: text.exactOptional(),
  drivesDrg: z.boolean().exactOptional(),
  operatingRoom: z.boolean().exactOptional(),
  hac: z.array(text).exactOptional(),
  poaExempt: z.boolean().exactOptional(),
});

const verdictShape = {
  drg: drgSchema.exactOptional(),
  reason: text.exactOptional(),
  findings: z.array(findingSchema),
  codes: z.array(markSchema),
  trace: z.array(traceStepSchema),
  why: z.array(text),
  editions: z.array(text),
};

export const verdictAnswerSchema: z.ZodType<VerdictAnswer> = z.strictObject({
  ...verdictShape,
  micros: z.int(),
});

export const abstractExportSchema = z.strictObject({
  exportedAt: z.iso.datetime(),
  abstract: abstractSchema,
  verdict: verdictAnswerSchema,
});
