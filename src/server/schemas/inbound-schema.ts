import { z } from 'zod';

/** What became of a message that came in. */
export const inboundOutcomeSchema = z.object({
  id: z.string(),
  format: z.enum(['hl7v2', 'fhir', 'c-cda', 'text', 'pdf', 'unknown']),
  stage: z.enum(['filed', 'parked', 'refused', 'duplicate', 'dismissed']),
  reason: z.string().exactOptional(),
  path: z.string().exactOptional(),
  controlId: z.string().exactOptional(),
  event: z.string().exactOptional(),
  facts: z.number().int(),
  patientIds: z.array(z.string()),
  encounterIds: z.array(z.string()),
  locations: z.array(z.string()),
});

/** The error worklist, the oldest first. */
export const inboundLinesSchema = z.array(
  z.object({
    id: z.string(),
    source: z.string(),
    format: z.string(),
    event: z.string().nullable(),
    controlId: z.string().nullable(),
    receivedAt: z.string(),
    stage: z.string(),
    reason: z.string().nullable(),
    path: z.string().nullable(),
    attempt: z.number().int(),
  }),
);

/** A patient's timeline, the latest first. */
export const timelineSchema = z.array(
  z.object({
    at: z.string(),
    kind: z.string(),
    id: z.string(),
    encounterId: z.string().nullable(),
    title: z.string(),
    status: z.string().nullable(),
    value: z.string().nullable(),
  }),
);
