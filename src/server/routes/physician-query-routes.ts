import { z } from 'zod';
import { lintPhysicianQuery, queryTemplates } from '../../engine/physician-query/index.ts';
import {
  answerQuery,
  closeQuery,
  findChartIndicators,
  listProviders,
  listQueries,
  measureQueries,
  openQuery,
  recordAnswer,
  remindQuery,
  reviseQuery,
  sendQuery,
  withdrawQuery,
  writeQuery,
} from '../../office/coding/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  checkedQuerySchema,
  openQuerySchema,
  physicianQueriesSchema,
  physicianQuerySchema,
  problems,
  queryDraftSchema,
  queryFindingsSchema,
  queryMeasuresSchema,
  queryTemplatesSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['physician queries'];
const params = z.object({ id: z.string().max(200) });
const version = z.int().min(1);
const words = z.string().max(8000);
const internalNote = words.exactOptional();
const provider = z.string().min(1).max(200);

/** Physician queries: writing and checking, the provider's answer, closing, lists and measures. */
export function physicianQueryRoutes(server: ZodServer, parts: ServerParts): void {
  writingRoutes(server, parts);
  answeringRoutes(server, parts);
  listRoutes(server, parts);
  server.get('/api/query-templates', { schema: { tags, response: { 200: queryTemplatesSchema, ...problems } } }, () =>
    queryTemplates.map(({ indicators: _words, buildsOn: _on, ...template }) => template),
  );
  server.get(
    '/api/providers',
    { schema: { tags, response: { 200: z.array(z.strictObject({ id: z.string(), name: z.string() })), ...problems } } },
    async (request) => [...(await listProviders(contextFor(parts, request)))],
  );
  server.post(
    '/api/queries/lint',
    { schema: { tags, body: queryDraftSchema, response: { 200: queryFindingsSchema, ...problems } } },
    (request) => [...lintPhysicianQuery(request.body)],
  );
}

function writingRoutes(server: ZodServer, parts: ServerParts): void {
  const template = z.strictObject({ id: z.string().max(80), version: z.int() }).exactOptional();
  const written = z.strictObject({
    provider,
    draft: queryDraftSchema,
    template,
    internalNote,
    verbal: z.boolean().exactOptional(),
  });
  const revised = z.strictObject({
    version,
    draft: queryDraftSchema,
    provider: provider.exactOptional(),
    internalNote,
  });
  server.post(
    '/api/charts/:id/queries',
    { schema: { tags, params, body: written, response: { 201: checkedQuerySchema, ...problems } } },
    async (request, reply) =>
      reply
        .code(201)
        .send(await writeQuery(contextFor(parts, request), { chartId: request.params.id, ...request.body })),
  );
  server.put(
    '/api/queries/:id',
    { schema: { tags, params, body: revised, response: { 200: checkedQuerySchema, ...problems } } },
    (request) => reviseQuery(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  server.post(
    '/api/queries/:id/send',
    {
      schema: { tags, params, body: z.strictObject({ version }), response: { 200: physicianQuerySchema, ...problems } },
    },
    (request) => sendQuery(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  const reason = z.strictObject({ version, reason: words });
  server.post(
    '/api/queries/:id/withdraw',
    { schema: { tags, params, body: reason, response: { 200: physicianQuerySchema, ...problems } } },
    (request) => withdrawQuery(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
}

function answeringRoutes(server: ZodServer, parts: ServerParts): void {
  const answer = z.strictObject({
    version,
    option: z.string().max(300).exactOptional(),
    text: words.exactOptional(),
    addendum: words.exactOptional(),
  });
  const schema = { tags, params, body: answer, response: { 200: physicianQuerySchema, ...problems } };
  server.post('/api/queries/:id/answer', { schema }, (request) =>
    answerQuery(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  server.post('/api/queries/:id/record-answer', { schema }, (request) =>
    recordAnswer(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  const outcome = z.strictObject({ version, outcome: z.enum(['agreed', 'disagreed', 'undetermined', 'no-answer']) });
  server.post(
    '/api/queries/:id/close',
    { schema: { tags, params, body: outcome, response: { 200: physicianQuerySchema, ...problems } } },
    (request) => closeQuery(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  const to = z.strictObject({ to: z.string().max(200).exactOptional() });
  server.post(
    '/api/queries/:id/remind',
    { schema: { tags, params, body: to, response: { 200: z.strictObject({ ok: z.literal(true) }), ...problems } } },
    async (request) => {
      await remindQuery(contextFor(parts, request), { id: request.params.id, ...request.body });
      return { ok: true as const };
    },
  );
}

const indicator = z.object({
  text: z.string(),
  source: z.string().exactOptional(),
  date: z.string().exactOptional(),
  documentId: z.string(),
  section: z.int(),
});

function listRoutes(server: ZodServer, parts: ServerParts): void {
  const stages = z.enum(['draft', 'open', 'answered', 'closed', 'withdrawn']);
  const querystring = z.object({ stage: stages.exactOptional(), overdue: z.stringbool().exactOptional() });
  server.get(
    '/api/queries',
    { schema: { tags, querystring, response: { 200: physicianQueriesSchema, ...problems } } },
    async (request) => {
      const { stage, overdue } = request.query;
      const asked = {
        ...(stage === undefined ? {} : { stages: [stage] }),
        ...(overdue === undefined ? {} : { overdue }),
      };
      return [...(await listQueries(contextFor(parts, request), asked))];
    },
  );
  server.get(
    '/api/charts/:id/queries',
    { schema: { tags, params, response: { 200: physicianQueriesSchema, ...problems } } },
    async (request) => [...(await listQueries(contextFor(parts, request), { chartId: request.params.id }))],
  );
  server.get(
    '/api/charts/:id/indicators',
    {
      schema: {
        tags,
        params,
        querystring: z.object({ template: z.string().max(80) }),
        response: { 200: z.array(indicator), ...problems },
      },
    },
    async (request) => [
      ...(await findChartIndicators(contextFor(parts, request), { chartId: request.params.id, ...request.query })),
    ],
  );
  server.get(
    '/api/queries/:id',
    { schema: { tags, params, response: { 200: openQuerySchema, ...problems } } },
    (request) => openQuery(contextFor(parts, request), request.params),
  );
  server.get(
    '/api/queries/measures',
    {
      schema: {
        tags,
        querystring: z.object({ from: z.iso.date(), to: z.iso.date() }),
        response: { 200: queryMeasuresSchema, ...problems },
      },
    },
    (request) => measureQueries(contextFor(parts, request), request.query),
  );
}
