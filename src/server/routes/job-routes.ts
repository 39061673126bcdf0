import { z } from 'zod';
import { addJob, discardJob, listJobs, retryJob } from '../../office/jobs/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { problems } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['jobs'];
const params = z.object({ id: z.string().max(20) });
const done = z.strictObject({ ok: z.literal(true) });
const ok = { ok: true as const };
const jobs = z.array(
  z.strictObject({
    id: z.string(),
    task: z.string(),
    attempts: z.int(),
    maxAttempts: z.int(),
    runAt: z.string(),
    running: z.boolean(),
    parked: z.boolean(),
  }),
);

/** Background jobs: what waits, runs or is parked; trying again, discarding, asking for one now. */
export function jobRoutes(server: ZodServer, parts: ServerParts): void {
  server.get('/api/jobs', { schema: { tags, response: { 200: jobs, ...problems } } }, async (request) => [
    ...(await listJobs(contextFor(parts, request))),
  ]);
  const body = z.strictObject({ task: z.string().max(60) });
  server.post('/api/jobs', { schema: { tags, body, response: { 200: done, ...problems } } }, async (request) => {
    await addJob(contextFor(parts, request), request.body);
    return ok;
  });
  server.post(
    '/api/jobs/:id/retry',
    { schema: { tags, params, response: { 200: done, ...problems } } },
    async (request) => {
      await retryJob(contextFor(parts, request), request.params);
      return ok;
    },
  );
  server.delete(
    '/api/jobs/:id',
    { schema: { tags, params, response: { 200: done, ...problems } } },
    async (request) => {
      await discardJob(contextFor(parts, request), request.params);
      return ok;
    },
  );
}
