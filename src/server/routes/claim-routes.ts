import { z } from 'zod';
import type { ChargeRow } from '../../engine/claim/index.ts';
import { billFactsSchema, chargeSchema, claimPartnerSchema } from '../../engine/claim/schema/index.ts';
import {
  type BillFacts,
  buildClaim,
  listClaims,
  postCharges,
  releaseClaim,
  writeClaimFile,
} from '../../office/billing/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  chargesPostedSchema,
  claimMadeSchema,
  claimReleasedSchema,
  problems,
  releasedClaimsSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['claims'];
const params = z.object({ id: z.string().max(200) });
const bill = z.strictObject({ ...billFactsSchema.shape, form: z.enum(['institutional', 'professional']) });
const posting = z.strictObject({ charges: z.array(chargeSchema).max(5_000) });
const file = z.strictObject({ claimIds: z.array(z.string().max(200)).min(1).max(5_000), partner: claimPartnerSchema });

// The schemas give the shapes of the engine's types; branded days and cents are what they checked.
const factsOf = (chartId: string, body: z.infer<typeof bill>): BillFacts =>
  ({ ...body, chartId }) as unknown as BillFacts;

/** Charges, claims and 837 files. */
export function claimRoutes(server: ZodServer, parts: ServerParts): void {
  server.post(
    '/api/charts/:id/charges',
    { schema: { tags, params, body: posting, response: { 200: chargesPostedSchema, ...problems } } },
    (request) =>
      postCharges(contextFor(parts, request), {
        chartId: request.params.id,
        charges: request.body.charges as unknown as readonly ChargeRow[],
      }),
  );
  server.post(
    '/api/charts/:id/claims/preview',
    { schema: { tags, params, body: bill, response: { 200: claimMadeSchema, ...problems } } },
    async (request) =>
      (await buildClaim(contextFor(parts, request), factsOf(request.params.id, request.body))) as never,
  );
  server.post(
    '/api/charts/:id/claims',
    { schema: { tags, params, body: bill, response: { 200: claimReleasedSchema, ...problems } } },
    (request) => releaseClaim(contextFor(parts, request), factsOf(request.params.id, request.body)),
  );
  server.get(
    '/api/charts/:id/claims',
    { schema: { tags, params, response: { 200: releasedClaimsSchema, ...problems } } },
    async (request) => (await listClaims(contextFor(parts, request), { chartId: request.params.id })) as never,
  );
  server.post(
    '/api/claim-files',
    { schema: { tags, body: file, response: { ...problems } } },
    async (request, reply) => {
      const { controlNumber, x12 } = await writeClaimFile(contextFor(parts, request), request.body);
      return reply
        .type('application/edi-x12')
        .header('content-disposition', `attachment; filename="claims-${controlNumber}.x12"`)
        .serializer((text: unknown) => text as string)
        .send(x12 as never);
    },
  );
}
