import { z } from 'zod';

/** RFC 9457 problem document. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request: z.string().exactOptional(),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string(), line: z.int().exactOptional() }))
      .exactOptional(),
    yours: z.int().exactOptional(),
    current: z.int().exactOptional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof problemSchema>;

/** The answers every route can give besides its own. */
export const problems = {
  '4xx': problemSchema,
  '5xx': problemSchema,
} as const;
