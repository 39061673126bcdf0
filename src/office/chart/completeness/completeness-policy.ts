import { z } from 'zod';

/** The moment from which a requirement's time runs. */
export const triggers = [
  'admission',
  'discharge',
  'operation',
  'document',
  'order',
  'verbal-order',
  'test-order',
] as const;
export type Trigger = (typeof triggers)[number];

const encounterKinds = ['inpatient', 'newborn', 'observation', 'emergency', 'outpatient-surgery', 'clinic'] as const;

const source = z.strictObject({
  document: z.string().min(3),
  section: z.string().optional(),
  url: z.url().optional(),
  checked: z.string().optional(),
});

/**
 * One requirement. What it asks for is `document` (one of the kinds, counted from the trigger), `signature` or `cosignature` of the
 * documents of those kinds, `order-authentication`, or `result` of a test ordered.
 */
export const requirementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  asks: z.enum(['document', 'signature', 'cosignature', 'order-authentication', 'result']),
  /** Document kinds that satisfy it, or whose signature it asks for; empty: every kind. */
  documents: z.array(z.string()).default([]),
  /** Kinds that need no signature of their own. */
  except: z.array(z.string()).default([]),
  encounters: z.array(z.enum(encounterKinds)).min(1),
  /** Services it is for; absent: all. */
  services: z.array(z.string()).optional(),
  trigger: z.enum(triggers),
  /** Only after a death, or only for a patient who left alive. */
  outcome: z.enum(['died', 'alive']).optional(),
  /** Only for stays of at least so many hours from admission to discharge. */
  longerThanHours: z.number().nonnegative().optional(),
  /** Only for operations with anesthesia. */
  anesthesia: z.boolean().optional(),
  /** A document up to so many hours before the trigger counts as well. */
  earlierByHours: z.number().nonnegative().default(0),
  /** Hours after the trigger until it is delinquent; negative: it must be there before the trigger. */
  dueHours: z.number(),
  responsible: z.enum(['attending', 'surgeon', 'author', 'cosigner', 'orderer']),
  source,
});
export type Requirement = z.output<typeof requirementSchema>;

/** A set of requirements in force from a day to a day: what a site keeps as a file, dated, and may replace by its own. */
export const policySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  requirements: z.array(requirementSchema).min(1),
  /** Letters to a provider by the age, in days past due, of the oldest delinquent deficiency. */
  letters: z
    .array(z.strictObject({ level: z.int().min(1).max(9), daysPastDue: z.number().nonnegative(), title: z.string() }))
    .default([]),
  /** The denominator of the delinquency rate. */
  denominator: z.enum(['average-monthly-discharges', 'discharges-of-period']).default('average-monthly-discharges'),
});
export type CompletenessPolicy = z.output<typeof policySchema>;

/** Reads a policy file. Problems name the path in the file. */
export function readPolicy(
  text: string,
):
  | { readonly ok: true; readonly policy: CompletenessPolicy }
  | { readonly ok: false; readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: ['The policy is not JSON.'] };
  }
  const read = policySchema.safeParse(json);
  if (!read.success)
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`) };
  const ids = read.data.requirements.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return twice.length > 0
    ? { ok: false, problems: twice.map((id) => `/requirements: the id ${id} is used twice`) }
    : { ok: true, policy: read.data };
}
