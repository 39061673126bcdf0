import { z } from 'zod';
import {
  assignChart,
  clearPending,
  listWorklist,
  pendChart,
  pullNext,
  releaseChart,
  takeChart,
} from '../../office/coding/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { pendingReasonSchema, problems, pulledSchema, worklistSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['worklist'];
const params = z.object({ id: z.string().max(200) });
const text = z.string().max(200);
const done = z.strictObject({ ok: z.literal(true) });
const ok = { ok: true as const };
const setting = z.enum(['inpatient', 'outpatient']).exactOptional();

/** The coding worklist: listing, pulling, owning, waiting. */
export function worklistRoutes(server: ZodServer, parts: ServerParts): void {
  const querystring = z.object({
    owner: z.enum(['me', 'nobody']).exactOptional(),
    stage: z.enum(['uncoded', 'in-progress', 'final-coded']).exactOptional(),
    setting,
    service: text.exactOptional(),
    payer: text.exactOptional(),
    olderThan: z.coerce.number().int().min(0).max(100_000).exactOptional(),
    pending: z.stringbool().exactOptional(),
    openQueries: z.stringbool().exactOptional(),
    limit: z.coerce.number().int().min(1).max(1000).exactOptional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).exactOptional(),
  });
  server.get(
    '/api/worklist',
    { schema: { tags, querystring, response: { 200: worklistSchema, ...problems } } },
    (request) => listWorklist(contextFor(parts, request), request.query),
  );
  const narrowed = z.strictObject({ setting, service: text.exactOptional(), payer: text.exactOptional() });
  server.post(
    '/api/worklist/next',
    { schema: { tags, body: narrowed, response: { 200: pulledSchema, ...problems } } },
    async (request) => (await pullNext(contextFor(parts, request), request.body)) ?? {},
  );
  ownerRoutes(server, parts);
}

function ownerRoutes(server: ZodServer, parts: ServerParts): void {
  const response = { 200: done, ...problems };
  server.put(
    '/api/charts/:id/owner',
    { schema: { tags, params, body: z.strictObject({ coder: text.exactOptional() }), response } },
    async (request) => {
      const [ctx, chartId, { coder }] = [contextFor(parts, request), request.params.id, request.body];
      await (coder === undefined ? takeChart(ctx, { chartId }) : assignChart(ctx, { chartId, coder }));
      return ok;
    },
  );
  server.delete('/api/charts/:id/owner', { schema: { tags, params, response } }, async (request) => {
    await releaseChart(contextFor(parts, request), { chartId: request.params.id });
    return ok;
  });
  const pend = z.strictObject({ reason: pendingReasonSchema, note: z.string().max(2000).exactOptional() });
  server.post('/api/charts/:id/pending', { schema: { tags, params, body: pend, response } }, async (request) => {
    await pendChart(contextFor(parts, request), { chartId: request.params.id, ...request.body });
    return ok;
  });
  const querystring = z.object({ reason: pendingReasonSchema.exactOptional() });
  server.delete('/api/charts/:id/pending', { schema: { tags, params, querystring, response } }, async (request) => {
    await clearPending(contextFor(parts, request), { chartId: request.params.id, ...request.query });
    return ok;
  });
}
