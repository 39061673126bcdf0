import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Fault } from '../../base/index.ts';
import { type Abstract, parseAbstract } from '../../engine/abstract/index.ts';
import { finalizeAbstract, openAbstract, reopenAbstract, saveAbstract } from '../../office/coding/index.ts';
import { refuseInput } from '../problem.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { finalBodySchema, problems, reopenBodySchema, saveBodySchema, savedAbstractSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const params = z.object({ id: z.string().max(200) });
const headers = z.object({ 'if-match': z.string().max(40).exactOptional() });
const tags = ['abstracts'];
const response = { 200: savedAbstractSchema, ...problems };

/** Body schemas of these routes are for the documentation; `parseAbstract` is the reader, with the better messages. */
export const bodyReadLater: FastifySchemaCompiler<unknown> = (route) =>
  route.httpPart === 'body'
    ? (data) => ({ value: data })
    : validatorCompiler(route as Parameters<typeof validatorCompiler>[0]);

/** GET and PUT /api/charts/:id/abstract. */
export function abstractRoutes(server: ZodServer, parts: ServerParts): void {
  const { judge } = parts.knowledge;
  server.get('/api/charts/:id/abstract', { schema: { tags, params, response } }, async (request, reply) => {
    const saved = await openAbstract(contextFor(parts, request), { chartId: request.params.id });
    return reply.header('etag', `"${saved.version}"`).send(saved as never);
  });
  server.put(
    '/api/charts/:id/abstract',
    { schema: { tags, params, headers, body: saveBodySchema, response }, validatorCompiler: bodyReadLater },
    async (request, reply) => {
      const abstract = abstractOf(request.body);
      const version = versionOf(request.headers['if-match']);
      const saved = await saveAbstract(contextFor(parts, request), {
        chartId: request.params.id,
        version,
        abstract,
        judge,
      });
      return reply.header('etag', `"${saved.version}"`).send(saved as never);
    },
  );
}

/** POST …/final and …/reopen: the two changes of stage. */
export function stageRoutes(server: ZodServer, parts: ServerParts): void {
  const { judge } = parts.knowledge;
  server.post(
    '/api/charts/:id/abstract/final',
    { schema: { tags, params, headers, body: finalBodySchema, response } },
    async (request, reply) => {
      const version = versionOf(request.headers['if-match']);
      const input = { chartId: request.params.id, version, judge, ...request.body };
      const saved = await finalizeAbstract(contextFor(parts, request), input);
      return reply.header('etag', `"${saved.version}"`).send(saved as never);
    },
  );
  server.post(
    '/api/charts/:id/abstract/reopen',
    { schema: { tags, params, headers, body: reopenBodySchema, response } },
    async (request, reply) => {
      const version = versionOf(request.headers['if-match']);
      const saved = await reopenAbstract(contextFor(parts, request), {
        chartId: request.params.id,
        version,
        ...request.body,
      });
      return reply.header('etag', `"${saved.version}"`).send(saved as never);
    },
  );
}

function abstractOf(body: unknown): Abstract {
  const given = typeof body === 'object' && body !== null && 'abstract' in body ? body.abstract : undefined;
  const read = parseAbstract(given);
  return read.ok
    ? read.value
    : refuseInput(read.problems.map((problem) => ({ ...problem, path: `/abstract${problem.path}` })));
}

/** RFC 9110, 13.1.1: the entity tag is the version in quotes. */
export function versionOf(tag: string | undefined): number {
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(tag ?? '')?.[1];
  if (version !== undefined) return Number(version);
  throw new Fault('bad-input', 'Say which version you saw: the header If-Match: "<version>" is missing or malformed.', {
    field: 'if-match',
  });
}
