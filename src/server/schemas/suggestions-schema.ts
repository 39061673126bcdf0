import { z } from 'zod';
import type { EvidenceAnswer, SuggestionAnswer, SuggestionsAnswer } from '../contract.ts';
import { traceStepSchema } from './verdict-schema.ts';

const text = z.string();

const evidence: z.ZodType<EvidenceAnswer> = z.strictObject({
  document: text,
  section: z.int(),
  heading: text.exactOptional(),
  start: z.int(),
  end: z.int(),
  quote: text,
  assertion: z.enum(['affirmed', 'uncertain', 'historical', 'family', 'negated', 'hypothetical']),
});

const suggestion: z.ZodType<SuggestionAnswer> = z.strictObject({
  system: z.literal('icd-10-cm'),
  code: text,
  title: text,
  standing: z.enum(['documented', 'caution']),
  complete: z.boolean(),
  open: z.int(),
  evidence: z.array(evidence),
  poaHint: z.enum(['Y', 'N']).exactOptional(),
  trace: z.array(traceStepSchema),
});

export const suggestionsSchema: z.ZodType<SuggestionsAnswer> = z.strictObject({
  on: text.exactOptional(),
  edition: text.exactOptional(),
  starter: z.boolean(),
  suggestions: z.array(suggestion),
  reason: text.exactOptional(),
});
