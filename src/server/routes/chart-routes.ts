import { z } from 'zod';
import { listCharts, openCodedChart, suggestForChart } from '../../office/coding/index.ts';
import { chartAnswerOf, chartLineOf } from '../chart-answer.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { chartAnswerSchema, chartLinesSchema, problems, suggestionsSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const params = z.object({ id: z.string().max(200) });

/** GET /api/charts, GET /api/charts/:id and GET /api/charts/:id/suggestions. */
export function chartRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/charts',
    { schema: { tags: ['charts'], response: { 200: chartLinesSchema, ...problems } } },
    async (request) => (await listCharts(contextFor(parts, request))).map(chartLineOf),
  );
  server.get(
    '/api/charts/:id',
    { schema: { tags: ['charts'], params, response: { 200: chartAnswerSchema, ...problems } } },
    async (request) => chartAnswerOf(await openCodedChart(contextFor(parts, request), request.params)),
  );
  server.get(
    '/api/charts/:id/suggestions',
    { schema: { tags: ['charts'], params, response: { 200: suggestionsSchema, ...problems } } },
    async (request) => suggestForChart(contextFor(parts, request), parts.knowledge.suggest, request.params),
  );
}
