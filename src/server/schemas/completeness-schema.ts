import { z } from 'zod';
import type {
  CompletenessAnswer,
  CompletenessReportAnswer,
  DeficiencyAnswer,
  DeficiencyLetterAnswer,
  InconsistencyAnswer,
  PolicyDifferenceAnswer,
} from '../contract-completeness.ts';

const text = z.string();
const stage = z.enum(['open', 'delinquent', 'completed']);

const deficiencySchema: z.ZodType<DeficiencyAnswer> = z.strictObject({
  key: text,
  encounterId: text,
  requirement: text,
  title: text,
  target: text.exactOptional(),
  responsibleId: text.exactOptional(),
  since: text,
  dueAt: text,
  stage,
  completedAt: text.exactOptional(),
  late: z.boolean().exactOptional(),
  daysPastDue: z.int().exactOptional(),
});

const inconsistencySchema: z.ZodType<InconsistencyAnswer> = z.strictObject({
  rule: text,
  title: text,
  question: text,
  evidence: z.array(z.strictObject({ id: text, text, at: text.exactOptional() })),
  source: z.strictObject({ document: text, section: text.exactOptional() }),
  template: text.exactOptional(),
});

export const completenessSchema: z.ZodType<CompletenessAnswer> = z.strictObject({
  policy: text,
  complete: z.boolean(),
  deficiencies: z.array(deficiencySchema),
  inconsistencies: z.array(inconsistencySchema),
});

export const completenessReportSchema: z.ZodType<CompletenessReportAnswer> = z.strictObject({
  policy: text,
  charts: z.int(),
  providers: z.array(
    z.strictObject({
      providerId: text,
      open: z.int(),
      delinquent: z.int(),
      oldestDaysPastDue: z.int().exactOptional(),
      letter: z.strictObject({ level: z.int(), daysPastDue: z.number(), title: text }).exactOptional(),
      deficiencies: z.array(deficiencySchema),
    }),
  ),
  rate: z.strictObject({
    delinquentCharts: z.int(),
    denominator: z.enum(['average-monthly-discharges', 'discharges-of-period']),
    discharges: z.number(),
    rate: z.number().exactOptional(),
  }),
});

export const deficiencyLettersSchema: z.ZodType<readonly DeficiencyLetterAnswer[]> = z.array(
  z.strictObject({ id: text, provider: text, level: z.int(), title: text, deficiencies: z.array(deficiencySchema) }),
);

const counts = z.strictObject({ open: z.int(), delinquent: z.int() });
export const policyDifferenceSchema: z.ZodType<PolicyDifferenceAnswer> = z.strictObject({
  encounters: z.int(),
  before: counts,
  after: counts,
  changes: z.array(z.strictObject({ key: text, before: stage.exactOptional(), after: stage.exactOptional() })),
});
