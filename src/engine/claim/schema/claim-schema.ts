import { z } from 'zod';

const text = z.string().max(200);
const day = z.iso.date();
const cents = z.int();
const address = z.strictObject({
  line1: text,
  line2: text.optional(),
  city: text,
  state: text.optional(),
  zip: text.optional(),
});
const name = {
  kind: z.enum(['person', 'organization']),
  last: text,
  first: text.optional(),
  middle: text.optional(),
  suffix: text.optional(),
};
const person = z.strictObject({
  ...name,
  address: address.optional(),
  birthDate: day.optional(),
  sex: z.enum(['F', 'M', 'U']).optional(),
});
const provider = z.strictObject({ ...name, npi: text.optional(), taxonomy: text.optional() });
const coded = z.strictObject({ code: text, date: day });
const coverage = {
  responsibility: text,
  filingIndicator: text,
  payerName: text,
  payerId: text,
  memberId: text,
  group: text.optional(),
  subscriber: person,
  relationship: text,
  benefitsAssigned: text,
  releaseOfInformation: text,
};

const encounter = z.strictObject({
  patientControlNumber: text,
  patient: person,
  typeOfBill: text.optional(),
  placeOfService: text.optional(),
  frequency: text.optional(),
  payerControlNumber: text.optional(),
  statementFrom: day.optional(),
  statementThrough: day.optional(),
  admissionTime: text.optional(),
  dischargeTime: text.optional(),
  admissionType: text.optional(),
  pointOfOrigin: text.optional(),
  priorAuthorization: text.optional(),
  reasonsForVisit: z.array(text).optional(),
  occurrences: z.array(coded).optional(),
  occurrenceSpans: z.array(z.strictObject({ code: text, from: day, through: day })).optional(),
  valueCodes: z.array(z.strictObject({ code: text, amount: text })).optional(),
  conditionCodes: z.array(text).optional(),
  attending: provider.optional(),
  operating: provider.optional(),
  rendering: provider.optional(),
  referring: provider.optional(),
});

/** One posted charge (`ChargeRow`). */
export const chargeSchema = z.strictObject({
  id: text,
  date: day,
  cents,
  quantity: z.number().multipleOf(0.001),
  unit: text,
  revenueCode: text.optional(),
  procedure: text.optional(),
  modifiers: z.array(text).max(4).optional(),
  unitCents: cents.optional(),
  placeOfService: text.optional(),
  diagnoses: z.array(text).max(4).optional(),
});

/** What is billed beside abstract and charges: the encounter, who bills and who pays. */
export const billFactsSchema = z.strictObject({
  encounter,
  billingProvider: z.strictObject({ ...name, npi: text.optional(), taxonomy: text.optional(), address, taxId: text }),
  coverage: z.strictObject({ ...coverage, acceptsAssignment: text }),
  otherCoverages: z
    .array(
      z.strictObject({
        ...coverage,
        paidCents: cents.optional(),
        adjustments: z.array(z.strictObject({ group: text, reason: text, cents })).default([]),
        payerControlNumber: text.optional(),
      }),
    )
    .optional(),
});

/** The trading partners of a file of claims. */
export const claimPartnerSchema = z.strictObject({
  submitter: z.strictObject({ name: text, id: text, contact: text, phone: text }),
  receiver: z.strictObject({ name: text, id: text }),
  senderId: z.string().min(1).max(15),
  senderQualifier: z.string().length(2),
  receiverId: z.string().min(1).max(15),
  receiverQualifier: z.string().length(2),
  production: z.boolean(),
});

/** What `chartwright claim build` reads. The abstract has its own reader. */
export const claimBuildSchema = z.strictObject({
  ...billFactsSchema.shape,
  abstract: z.unknown(),
  charges: z.array(chargeSchema),
  drg: text.optional(),
  file: z.strictObject({
    ...claimPartnerSchema.shape,
    controlNumber: z.int().min(1).max(999_999_999),
    batchId: text,
    createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  }),
});
