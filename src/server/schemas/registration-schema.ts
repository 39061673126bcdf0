import { z } from 'zod';

const text = z.string().max(500);
const short = z.string().max(200);
const id = z.string().max(100);
const day = z.iso.date();
const sex = z.enum(['F', 'M', 'U']);

const addressSchema = z.strictObject({
  kind: z.enum(['home', 'mailing', 'temporary', 'former']),
  lines: z.array(short).max(4),
  city: short.exactOptional(),
  state: short.exactOptional(),
  postalCode: short.exactOptional(),
  country: short.exactOptional(),
});
const relatedSchema = z.strictObject({
  name: short,
  relationship: short,
  phone: short.exactOptional(),
  address: addressSchema.exactOptional(),
});

/** Demographics as they are registered and answered. */
export const demographicsSchema = z
  .strictObject({
    names: z
      .array(
        z.strictObject({
          kind: z.enum(['legal', 'former', 'maiden', 'alias', 'preferred', 'newborn']),
          given: short.exactOptional(),
          middle: short.exactOptional(),
          family: short,
          suffix: short.exactOptional(),
        }),
      )
      .max(20),
    birthDate: z.string().max(10).exactOptional(),
    administrativeSex: sex,
    birthSex: sex.exactOptional(),
    genderIdentity: short.exactOptional(),
    maritalStatus: short.exactOptional(),
    language: short.exactOptional(),
    addresses: z.array(addressSchema).max(20),
    phones: z.array(z.strictObject({ kind: z.enum(['home', 'mobile', 'work', 'other']), number: short })).max(20),
    email: short.exactOptional(),
    physician: short.exactOptional(),
    guarantor: relatedSchema.exactOptional(),
    emergencyContacts: z.array(relatedSchema).max(10),
    deceasedOn: z.string().max(10).exactOptional(),
  })
  .meta({ id: 'Demographics' });

const coverageShape = {
  payer: short,
  plan: short.exactOptional(),
  memberId: short.exactOptional(),
  groupNumber: short.exactOptional(),
  subscriber: z.strictObject({
    relationship: z.enum(['self', 'spouse', 'child', 'other']),
    name: short.exactOptional(),
    birthDate: day.exactOptional(),
  }),
  effectiveFrom: day.exactOptional(),
  effectiveTo: day.exactOptional(),
  eligibility: z.enum(['eligible', 'not-eligible', 'unknown']).exactOptional(),
  eligibilityCheckedOn: day.exactOptional(),
};
const numberSchema = z.strictObject({ authority: short.min(1), number: short.min(1) });
const mrnSchema = z.strictObject({ authority: z.string(), number: z.string(), active: z.boolean() });

/** POST /api/patients */
export const registerBodySchema = z.strictObject({
  demographics: demographicsSchema,
  ssn: short.exactOptional(),
  mrns: z.array(numberSchema).max(10),
  coverages: z.array(z.strictObject(coverageShape)).max(9).exactOptional(),
  /** `answer`: possible duplicates are answered and nobody is registered; `queue`: register, and leave the pairs to review. */
  onDuplicates: z.enum(['answer', 'queue']).default('answer'),
});
/** PUT /api/patients/:id with If-Match */
export const amendBodySchema = z.strictObject({
  demographics: demographicsSchema,
  ssn: short.exactOptional(),
  confirmOverlay: text.exactOptional(),
});
export const decisionBodySchema = z.strictObject({ decision: z.enum(['same', 'different', 'unsure']), reason: text });
export const mergeBodySchema = z.strictObject({ retiredId: id, reason: text });
export const reasonBodySchema = z.strictObject({ reason: text });
export const findQuerySchema = z.strictObject({
  mrn: short.exactOptional(),
  family: short.exactOptional(),
  given: short.exactOptional(),
  birthDate: short.exactOptional(),
  phone: short.exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).exactOptional(),
});
export const duplicatesQuerySchema = z.strictObject({
  stage: z.enum(['open', 'same', 'different', 'unsure']).exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).exactOptional(),
});

const patientShape = {
  id: z.string(),
  version: z.int(),
  enterpriseId: z.string(),
  demographics: demographicsSchema,
  ssn: z.string().exactOptional(),
  mrns: z.array(mrnSchema),
  sensitivity: z.array(z.string()),
  registeredAt: z.string(),
  askedAs: z.string().exactOptional(),
};
const patientSchema = z.strictObject(patientShape).meta({ id: 'Patient' });
const evidenceSchema = z.array(z.strictObject({ field: z.string(), level: z.string(), weight: z.number() }));
const candidatesSchema = z.array(
  z.strictObject({
    patientId: z.string(),
    score: z.number(),
    verdict: z.enum(['link', 'review', 'new']),
    cautions: z.array(z.string()),
    evidence: evidenceSchema,
  }),
);

export const patientLinesSchema = z.array(
  z.strictObject({
    id: z.string(),
    mrns: z.array(mrnSchema),
    masked: z.boolean(),
    name: z.string().exactOptional(),
    birthDate: z.string().exactOptional(),
    sex: sex.exactOptional(),
    city: z.string().exactOptional(),
  }),
);
export const openedPatientSchema = z.strictObject({
  ...patientShape,
  coverages: z.array(z.strictObject({ ...coverageShape, id: z.string(), place: z.int() })),
});
export const registeredSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('registered'), patient: patientSchema, queued: z.int() }),
  z.strictObject({ outcome: z.literal('possible-duplicates'), candidates: candidatesSchema }),
]);
export const amendedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('amended'), patient: patientSchema, queued: z.int() }),
  z.strictObject({
    outcome: z.literal('overlay-suspected'),
    overlay: z.strictObject({
      suspected: z.boolean(),
      score: z.number(),
      replaced: z.array(z.string()),
      evidence: evidenceSchema,
    }),
    candidates: candidatesSchema,
  }),
]);
const duplicateShape = {
  id: z.string(),
  patientIds: z.array(z.string()).length(2),
  score: z.number(),
  verdict: z.enum(['link', 'review']),
  cautions: z.array(z.string()),
  evidence: evidenceSchema,
  foundAt: z.string(),
  stage: z.enum(['open', 'same', 'different', 'unsure']),
  decidedBy: z.string().exactOptional(),
  reason: z.string().exactOptional(),
};
export const duplicateSchema = z.strictObject(duplicateShape).meta({ id: 'Duplicate' });
export const duplicatesSchema = z.array(duplicateSchema);
export const openedDuplicateSchema = z.strictObject({ ...duplicateShape, patients: z.array(patientSchema) });
export const mergedSchema = z.strictObject({ mergeId: z.string(), moved: z.int() });
export const unmergedSchema = z.strictObject({ survivorId: z.string(), retiredId: z.string(), restored: z.int() });
