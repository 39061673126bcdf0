import { z } from 'zod';
import type {
  CheckedQueryAnswer,
  OpenQueryAnswer,
  PhysicianQueryAnswer,
  PhysicianQueryDraftJson,
  QueryFindingJson,
  QueryMeasuresAnswer,
  QueryTemplateAnswer,
  ShareJson,
} from '../contract-physician-query.ts';

const text = z.string();
const short = text.max(300);
const long = text.max(4000);
const format = z.enum(['open', 'options', 'yes-no']);
const purpose = z.enum(['poa', 'documented-condition', 'cause-and-effect', 'conflicting-documentation', 'other']);
const option = z.strictObject({ text: short, kind: z.enum(['answer', 'other', 'undetermined']) });

export const queryDraftSchema: z.ZodType<PhysicianQueryDraftJson> = z.strictObject({
  title: short,
  format,
  purpose: purpose.exactOptional(),
  question: long,
  indicators: z
    .array(
      z.strictObject({
        text: z.string().max(1000),
        source: short.exactOptional(),
        date: z.iso.date().exactOptional(),
        priorEncounter: z.boolean().exactOptional(),
      }),
    )
    .max(60),
  options: z.array(option).max(20),
  documented: z.array(short).max(40),
});

export const queryFindingSchema: z.ZodType<QueryFindingJson> = z.object({
  rule: text,
  severity: z.enum(['error', 'warning', 'information']),
  title: text,
  message: text,
  field: text,
  repair: text.exactOptional(),
  start: z.int().exactOptional(),
  end: z.int().exactOptional(),
});
export const queryFindingsSchema = z.array(queryFindingSchema);

const queryShape = {
  id: text,
  chartId: text,
  stage: z.enum(['draft', 'open', 'answered', 'closed', 'withdrawn']),
  version: z.int(),
  provider: text,
  template: text.exactOptional(),
  verbal: z.boolean(),
  draft: queryDraftSchema,
  internalNote: text.exactOptional(),
  writtenBy: text,
  writtenAt: text,
  sentAt: text.exactOptional(),
  dueAt: text.exactOptional(),
  answer: z
    .strictObject({
      option: text.exactOptional(),
      text: text.exactOptional(),
      addendum: text.exactOptional(),
      recordedBy: text.exactOptional(),
    })
    .exactOptional(),
  answeredAt: text.exactOptional(),
  outcome: z.enum(['agreed', 'disagreed', 'undetermined', 'no-answer']).exactOptional(),
  closedAt: text.exactOptional(),
  drgBefore: text.exactOptional(),
  drgAfter: text.exactOptional(),
};
export const physicianQuerySchema: z.ZodType<PhysicianQueryAnswer> = z.strictObject(queryShape);
export const physicianQueriesSchema = z.array(physicianQuerySchema);
export const checkedQuerySchema: z.ZodType<CheckedQueryAnswer> = z.strictObject({
  query: physicianQuerySchema,
  findings: queryFindingsSchema,
});
export const openQuerySchema: z.ZodType<OpenQueryAnswer> = z.strictObject({
  ...queryShape,
  events: z.array(z.strictObject({ event: text, by: text, at: text, note: text.exactOptional() })),
});

export const queryTemplatesSchema: z.ZodType<readonly QueryTemplateAnswer[]> = z.array(
  z.strictObject({
    id: text,
    version: z.int(),
    title: text,
    group: text,
    format,
    purpose: purpose.exactOptional(),
    question: text,
    options: z.array(option),
  }),
);

export const shareSchema: z.ZodType<ShareJson> = z.strictObject({
  count: z.number(),
  of: z.number(),
  share: z.number().exactOptional(),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
});
export const queryMeasuresSchema: z.ZodType<QueryMeasuresAnswer> = z.strictObject({
  sent: z.int(),
  queryRate: shareSchema,
  responseRate: shareSchema,
  agreementRate: shareSchema,
  medianHours: z.number().exactOptional(),
  drgChanged: z.int(),
  byProvider: z.array(
    z.strictObject({
      provider: text,
      sent: z.int(),
      responseRate: shareSchema,
      medianHours: z.number().exactOptional(),
    }),
  ),
});
