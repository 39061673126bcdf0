import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../../office/access/index.ts';
import { type InboundOutcome, readResource, receive, searchResources } from '../../office/chart/index.ts';
import { capabilityStatement } from './capability-statement.ts';
import { fhirResource, searchBundle } from './fhir-resource.ts';
import { outcome, outcomeOf } from './operation-outcome.ts';
import { searchQuery } from './search-query.ts';

export interface FhirParts {
  readonly version: string;
  contextOf(request: FastifyRequest): OfficeContext;
  /** Called with what failed inside the program. */
  failed?(error: unknown, request: FastifyRequest): void;
}

const mediaType = 'application/fhir+json; charset=utf-8';
const bundleLimit = 128 << 20;
const prefix = '/fhir';

/**
 * The FHIR R4 door under /fhir: read, vread and search of what the chart holds, transaction and collection bundles in, and a
 * CapabilityStatement made from the list that is served. Errors are OperationOutcomes. A scope of its own, because bodies are bytes here.
 */
export async function fhirRoutes(server: FastifyInstance, parts: FhirParts): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/fhir+json', 'application/json'],
      { parseAs: 'buffer' },
      (_request, body, done) => done(null, body),
    );
    scope.setErrorHandler((error, request, reply) => {
      const { status, outcome: body } = outcomeOf(error);
      if (status >= 500) parts.failed?.(error, request);
      return answer(reply, body, status);
    });
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    });
    const hide = { schema: { hide: true } };
    scope.get(`${prefix}/metadata`, hide, async (_request, reply) =>
      answer(reply, capabilityStatement(parts.version, new Date())),
    );
    scope.post(prefix, { ...hide, bodyLimit: bundleLimit }, (request, reply) => take(request, reply, parts));
    scope.get<{ Params: Record<'type', string> }>(`${prefix}/:type`, hide, async (request, reply) => {
      const query = new URLSearchParams(request.url.split('?')[1] ?? '');
      const ask = searchQuery(request.params.type, query);
      return answer(
        reply,
        searchBundle(baseOf(request), ask, query, await searchResources(parts.contextOf(request), ask)),
      );
    });
    scope.get<{ Params: Record<'type' | 'id', string> }>(`${prefix}/:type/:id`, hide, (request, reply) =>
      read(request, reply, parts, request.params),
    );
    scope.get<{ Params: Record<'type' | 'id' | 'version', string> }>(
      `${prefix}/:type/:id/_history/:version`,
      hide,
      (request, reply) => read(request, reply, parts, request.params),
    );
  });
}

const answer = (reply: FastifyReply, body: object, status = 200): FastifyReply =>
  reply.code(status).type(mediaType).serializer(JSON.stringify).send(body);

const baseOf = (request: FastifyRequest): string =>
  `${request.protocol}://${request.headers.host ?? 'localhost'}${prefix}`;

interface Address {
  readonly type: string;
  readonly id: string;
  readonly version?: string;
}

async function read(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: FhirParts,
  { type, id, version }: Address,
): Promise<FastifyReply> {
  if (version !== undefined && !/^\d{1,9}$/.test(version)) throw new Fault('not-found', 'There is no such version.');
  const stored = await readResource(parts.contextOf(request), {
    type,
    id,
    ...(version === undefined ? {} : { version: Number(version) }),
  });
  reply.header('etag', `W/"${stored.version}"`).header('last-modified', stored.updatedAt.toUTCString());
  return answer(reply, fhirResource(stored));
}

/** A bundle in: filed whole and answered entry by entry, or not at all and answered with what stands against it. */
async function take(request: FastifyRequest, reply: FastifyReply, parts: FhirParts): Promise<FastifyReply> {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    throw new Fault('bad-input', 'The body is empty; wanted a bundle.');
  const taken = await receive(parts.contextOf(request), { source: 'fhir', bytes: request.body });
  switch (taken.stage) {
    case 'filed':
      return answer(reply, responseBundle(taken));
    case 'duplicate':
      return answer(reply, outcome('information', 'duplicate', 'The same bytes were filed before; nothing was done.'));
    default:
      return answer(reply, refusal(taken), taken.stage === 'parked' ? 422 : 400);
  }
}

function responseBundle({ event, locations }: InboundOutcome): Bundle {
  const entry = locations.map((location): BundleEntry => ({ response: { status: '201 Created', location } }));
  return { resourceType: 'Bundle', type: event === 'batch' ? 'batch-response' : 'transaction-response', entry };
}

function refusal({ stage, reason = '', path, id }: InboundOutcome): object {
  const entry = /^entry (\d+)$/.exec(path ?? '')?.[1];
  const expression = entry === undefined ? path : `Bundle.entry[${Number(entry) - 1}]`;
  const where = path === undefined ? '' : `${path}: `;
  const kept =
    stage === 'parked'
      ? ` It is kept as ${id} on the error worklist; nothing of it was filed.`
      : ' Nothing of it was filed.';
  return outcome(
    'error',
    stage === 'parked' ? 'business-rule' : 'invalid',
    `${where}${reason}${kept}`,
    expression === undefined ? [] : [expression],
  );
}
