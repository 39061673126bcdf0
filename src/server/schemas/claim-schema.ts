import { z } from 'zod';
import { billFactsSchema } from '../../engine/claim/schema/index.ts';
import { findingSchema } from './verdict-schema.ts';

/** A claim of engine/claim: its own type says every field; here the ones that readers rest on. */
const claimSchema = z.looseObject({
  form: z.enum(['institutional', 'professional']),
  patientControlNumber: z.string(),
  totalCents: z.int(),
  facilityType: z.string(),
  frequency: z.string(),
  diagnoses: z.array(z.looseObject({ role: z.string(), code: z.string(), poa: z.string().exactOptional() })),
  serviceLines: z.array(z.looseObject({ cents: z.int(), unit: z.string(), quantity: z.string() })),
});

export const chargesPostedSchema = z.strictObject({ posted: z.int(), known: z.int() });
export const claimMadeSchema = z
  .strictObject({ claim: claimSchema, findings: z.array(findingSchema), abstractVersion: z.int() })
  .meta({ id: 'ClaimMade' });
export const claimReleasedSchema = z.strictObject({ id: z.string(), isNew: z.boolean() });
export const releasedClaimsSchema = z.array(
  z.strictObject({
    id: z.string(),
    abstractVersion: z.int(),
    releasedBy: z.string(),
    releasedAt: z.iso.datetime(),
    claim: claimSchema,
  }),
);

const billingProvider = billFactsSchema.shape.billingProvider;
const short = z.string().max(200);

/** What every bill of the facility says: `BillSetting` of office/billing. */
export const billSettingSchema = z
  .strictObject({
    billingProvider,
    payers: z
      .array(
        z.strictObject({
          name: short,
          payerId: short,
          filingIndicator: short,
          outpatientIndicator: short.exactOptional(),
          acceptsAssignment: short,
        }),
      )
      .max(5_000),
    providers: z.array(billingProvider.omit({ address: true, taxId: true }).extend({ id: short })).max(20_000),
    revenueCodes: z.record(z.string().regex(/^\d{4}$/), short),
  })
  .meta({ id: 'BillSetting' });
