import { z } from 'zod';
import { Fault } from '../../base/index.ts';
import {
  dismiss,
  formatOf,
  listInbound,
  openInbound,
  receive,
  replay,
  splitHl7,
  timeline,
} from '../../office/chart/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { inboundLinesSchema, inboundOutcomeSchema, problems, timelineSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['inbound'];
const params = z.object({ id: z.string().max(100) });
const whose = z.object({ mrn: z.string().max(200).exactOptional(), authority: z.string().max(200).exactOptional() });
const bytesLimit = 128 << 20;

/**
 * The doors over HTTP: POST /api/inbound takes any file (HL7 v2, FHIR, C-CDA, text, PDF) as the body; the error worklist is listed, opened, mended
 * and replayed, or dismissed with a reason. GET /api/patients/:id/timeline shows what was filed.
 */
export async function inboundRoutes(server: ZodServer, parts: ServerParts): Promise<void> {
  server.get(
    '/api/inbound',
    { schema: { tags, response: { 200: inboundLinesSchema, ...problems } } },
    async (request, reply) => reply.send((await listInbound(contextFor(parts, request))) as never),
  );
  // Bytes as they came, never shown as what they claim to be: a message may be a page that acts.
  server.get('/api/inbound/:id', { schema: { tags, params } }, async (request, reply) => {
    const { bytes } = await openInbound(contextFor(parts, request), request.params);
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment; filename="message"')
      .header('x-content-type-options', 'nosniff')
      .serializer((body) => body as never)
      .send(bytes as never);
  });
  const reasoned = z.strictObject({ reason: z.string().max(2000) });
  server.post(
    '/api/inbound/:id/dismissal',
    { schema: { tags, params, body: reasoned, response: { 200: z.object({ ok: z.literal(true) }), ...problems } } },
    async (request) => {
      await dismiss(contextFor(parts, request), { ...request.params, ...request.body });
      return { ok: true as const };
    },
  );
  server.get(
    '/api/patients/:id/timeline',
    { schema: { tags, params, response: { 200: timelineSchema, ...problems } } },
    async (request, reply) =>
      reply.send((await timeline(contextFor(parts, request), { patientId: request.params.id })) as never),
  );
  await bodiesOfBytes(server, parts);
}

/** Routes whose body is bytes, in a scope of their own. */
async function bodiesOfBytes(server: ZodServer, parts: ServerParts): Promise<void> {
  await server.register(async (scope: ZodServer) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    receiveRoute(scope, parts);
    replayRoute(scope, parts);
  });
}

function receiveRoute(scope: ZodServer, parts: ServerParts): void {
  const response = { 200: z.array(inboundOutcomeSchema), ...problems };
  scope.post(
    '/api/inbound',
    {
      bodyLimit: bytesLimit,
      schema: { tags, querystring: whose.extend({ name: z.string().max(255).exactOptional() }), response },
    },
    async (request, reply) => {
      const ctx = contextFor(parts, request);
      const { name, ...patient } = request.query;
      const outcomes = [];
      // A batch of HL7 v2 is as many messages; each is filed and answered by itself.
      for (const bytes of messagesOf(bytesOf(request.body)))
        outcomes.push(
          await receive(ctx, {
            source: 'http',
            bytes,
            ...(name === undefined ? {} : { name }),
            ...patientOf(patient),
          }),
        );
      return reply.send(outcomes as never);
    },
  );
}

function replayRoute(scope: ZodServer, parts: ServerParts): void {
  scope.post(
    '/api/inbound/:id/replay',
    {
      bodyLimit: bytesLimit,
      schema: {
        tags,
        params,
        querystring: whose.extend({ note: z.string().min(1).max(2000) }),
        response: { 200: inboundOutcomeSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { note, ...patient } = request.query;
      const mended = Buffer.isBuffer(request.body) && request.body.length > 0 ? { bytes: request.body } : {};
      return reply.send(
        (await replay(contextFor(parts, request), {
          ...request.params,
          note,
          ...mended,
          ...patientOf(patient),
        })) as never,
      );
    },
  );
}

const messagesOf = (bytes: Buffer): readonly Uint8Array[] => (formatOf(bytes) === 'hl7v2' ? splitHl7(bytes) : [bytes]);

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new Fault('bad-input', 'The body is empty; send the file as the body.');
}

const patientOf = ({ mrn, authority }: { readonly mrn?: string; readonly authority?: string }) =>
  mrn === undefined ? {} : { patient: { mrn, ...(authority === undefined ? {} : { authority }) } };
