import { z } from 'zod';
import { Fault } from '../../base/index.ts';
import type { ChargeRow } from '../../engine/claim/index.ts';
import { billFactsSchema, chargeSchema, claimPartnerSchema } from '../../engine/claim/schema/index.ts';
import {
  type BillRequest,
  type BillSetting,
  buildClaim,
  getBillSetting,
  listClaims,
  postCharges,
  putBillSetting,
  releaseClaim,
  writeClaimFile,
} from '../../office/billing/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  billSettingSchema,
  chargesPostedSchema,
  claimMadeSchema,
  claimReleasedSchema,
  problems,
  releasedClaimsSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['claims'];
const params = z.object({ id: z.string().max(200) });
const bill = z.strictObject({
  ...billFactsSchema.partial().shape,
  form: z.enum(['institutional', 'professional']),
});
const posting = z.strictObject({ charges: z.array(chargeSchema).max(5_000) });
const file = z.strictObject({ claimIds: z.array(z.string().max(200)).min(1).max(5_000), partner: claimPartnerSchema });

// The schemas give the shapes of the engine's types; branded days and cents are what they checked.
const factsOf = (chartId: string, body: z.infer<typeof bill>): BillRequest =>
  ({ ...body, chartId }) as unknown as BillRequest;

/** Charges, claims and 837 files. A bill takes from the facility's setting and the chart's account what its request leaves out. */
export function claimRoutes(server: ZodServer, parts: ServerParts): void {
  settingRoutes(server, parts);
  chartClaimRoutes(server, parts);
  fileRoute(server, parts);
}

function settingRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/bill-setting',
    { schema: { tags, response: { 200: billSettingSchema, ...problems } } },
    async (request) => {
      const setting = await getBillSetting(contextFor(parts, request));
      if (!setting) throw new Fault('not-found', 'The facility has no bill setting yet; set one with PUT.');
      return setting as never;
    },
  );
  server.put(
    '/api/bill-setting',
    { schema: { tags, body: billSettingSchema, response: { 200: billSettingSchema, ...problems } } },
    async (request) => {
      await putBillSetting(contextFor(parts, request), request.body as unknown as BillSetting);
      return request.body;
    },
  );
}

function chartClaimRoutes(server: ZodServer, parts: ServerParts): void {
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
}

function fileRoute(server: ZodServer, parts: ServerParts): void {
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
