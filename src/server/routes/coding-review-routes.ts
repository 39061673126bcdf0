import { z } from 'zod';
import { parseAbstract } from '../../engine/abstract/index.ts';
import {
  acknowledgeEducation,
  answerReview,
  decideReview,
  drawReviewSample,
  listEducation,
  listReviews,
  openReview,
  planReview,
  scorecard,
  submitReview,
} from '../../office/coding/index.ts';
import { refuseInput } from '../problem.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  codingReviewSchema,
  codingReviewsSchema,
  educationSchema,
  openReviewSchema,
  problems,
  scorecardSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['audit and review'];
const params = z.object({ id: z.string().max(200) });
const version = z.int().min(1);
const words = z.string().max(8000);
const text = z.string().max(200);
const period = z.object({ from: z.iso.date(), to: z.iso.date() });
const criteria = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  coder: text.exactOptional(),
  drg: z.string().max(3).exactOptional(),
  payer: text.exactOptional(),
});

/** Samples, reviews, rebuttals, education and scorecards. */
export function codingReviewRoutes(server: ZodServer, parts: ServerParts): void {
  sampleRoutes(server, parts);
  reviewRoutes(server, parts);
  readingRoutes(server, parts);
}

function sampleRoutes(server: ZodServer, parts: ServerParts): void {
  const plan = z.strictObject({ criteria, expected: z.number().min(0).max(1), margin: z.number().gt(0).lt(1) });
  const planned = z.strictObject({ size: z.int(), population: z.int(), expected: z.number(), margin: z.number() });
  server.post(
    '/api/review-samples/plan',
    { schema: { tags, body: plan, response: { 200: planned, ...problems } } },
    (request) => planReview(contextFor(parts, request), request.body),
  );
  const draw = z.strictObject({
    name: text.min(1),
    criteria,
    size: z.int().min(1).max(10_000).exactOptional(),
    seed: z.int(),
    blind: z.boolean(),
    auditor: text.min(1),
  });
  const drawn = z.strictObject({ id: text, population: z.int(), size: z.int(), reviews: z.array(text) });
  server.post(
    '/api/review-samples',
    { schema: { tags, body: draw, response: { 201: drawn, ...problems } } },
    async (request, reply) => {
      const { reviews, ...sample } = await drawReviewSample(contextFor(parts, request), request.body);
      return reply.code(201).send({ ...sample, reviews: [...reviews] });
    },
  );
}

function reviewRoutes(server: ZodServer, parts: ServerParts): void {
  const response = { 200: codingReviewSchema, ...problems };
  const submitted = z.strictObject({ version, abstract: z.looseObject({}), comment: words.exactOptional() });
  server.post('/api/reviews/:id/submit', { schema: { tags, params, body: submitted, response } }, async (request) => {
    const read = parseAbstract(request.body.abstract);
    if (!read.ok) return refuseInput(read.problems);
    const { abstract: _, ...given } = request.body;
    const { judge } = parts.knowledge;
    return submitReview(contextFor(parts, request), { id: request.params.id, ...given, abstract: read.value, judge });
  });
  const answer = z.strictObject({ version, accept: z.boolean(), reason: words.exactOptional() });
  server.post('/api/reviews/:id/answer', { schema: { tags, params, body: answer, response } }, (request) =>
    answerReview(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
  const decision = z.strictObject({ version, decision: z.enum(['uphold', 'escalate']), reason: words });
  server.post('/api/reviews/:id/decision', { schema: { tags, params, body: decision, response } }, (request) =>
    decideReview(contextFor(parts, request), { id: request.params.id, ...request.body }),
  );
}

function readingRoutes(server: ZodServer, parts: ServerParts): void {
  const stage = z.enum(['assigned', 'submitted', 'rebutted', 'escalated', 'closed']).exactOptional();
  const querystring = z.object({ stage });
  server.get(
    '/api/reviews',
    { schema: { tags, querystring, response: { 200: codingReviewsSchema, ...problems } } },
    async (request) => [...(await listReviews(contextFor(parts, request), request.query))],
  );
  server.get(
    '/api/reviews/scorecard',
    { schema: { tags, querystring: period, response: { 200: scorecardSchema, ...problems } } },
    (request) => scorecard(contextFor(parts, request), request.query),
  );
  server.get(
    '/api/reviews/:id',
    { schema: { tags, params, response: { 200: openReviewSchema, ...problems } } },
    (request) => openReview(contextFor(parts, request), request.params),
  );
  server.get('/api/education', { schema: { tags, response: { 200: educationSchema, ...problems } } }, (request) =>
    listEducation(contextFor(parts, request)),
  );
  const done = z.strictObject({ ok: z.literal(true) });
  server.post(
    '/api/education/:id/acknowledged',
    { schema: { tags, params, response: { 200: done, ...problems } } },
    async (request) => {
      await acknowledgeEducation(contextFor(parts, request), request.params);
      return { ok: true as const };
    },
  );
}
