import { z } from 'zod';
import {
  decideDuplicate,
  listDuplicates,
  mergePatients,
  openDuplicate,
  unmergePatients,
} from '../../office/registration/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  decisionBodySchema,
  duplicateSchema,
  duplicatesQuerySchema,
  duplicatesSchema,
  mergeBodySchema,
  mergedSchema,
  openedDuplicateSchema,
  problems,
  reasonBodySchema,
  unmergedSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const params = z.object({ id: z.string().max(100) });
const tags = ['registration'];

/** The review queue of duplicates, and merges with their undoing. */
export function duplicateRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/duplicates',
    { schema: { tags, querystring: duplicatesQuerySchema, response: { 200: duplicatesSchema, ...problems } } },
    async (request, reply) => reply.send((await listDuplicates(contextFor(parts, request), request.query)) as never),
  );
  server.get(
    '/api/duplicates/:id',
    { schema: { tags, params, response: { 200: openedDuplicateSchema, ...problems } } },
    async (request, reply) => reply.send((await openDuplicate(contextFor(parts, request), request.params)) as never),
  );
  server.post(
    '/api/duplicates/:id/decision',
    { schema: { tags, params, body: decisionBodySchema, response: { 200: duplicateSchema, ...problems } } },
    async (request, reply) =>
      reply.send((await decideDuplicate(contextFor(parts, request), { ...request.params, ...request.body })) as never),
  );
  server.post(
    '/api/patients/:id/merge',
    { schema: { tags, params, body: mergeBodySchema, response: { 200: mergedSchema, ...problems } } },
    async (request) =>
      mergePatients(contextFor(parts, request), { survivorId: request.params.id, origin: 'review', ...request.body }),
  );
  server.post(
    '/api/merges/:id/undo',
    { schema: { tags, params, body: reasonBodySchema, response: { 200: unmergedSchema, ...problems } } },
    async (request) => unmergePatients(contextFor(parts, request), { mergeId: request.params.id, ...request.body }),
  );
}
