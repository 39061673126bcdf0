import type { ServerParts } from '../request-context.ts';
import {
  codePageSchema,
  codeParamsSchema,
  codeQuerySchema,
  problems,
  searchAnswerSchema,
  searchQuerySchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

/** GET /api/search and GET /api/codes/:system/:code. Code sets are public knowledge, so there is nothing to audit. */
export function codeRoutes(server: ZodServer, { knowledge }: ServerParts): void {
  const tags = ['codes'];
  server.get(
    '/api/search',
    { schema: { tags, querystring: searchQuerySchema, response: { 200: searchAnswerSchema, ...problems } } },
    async (request) => knowledge.search(request.query),
  );
  server.get(
    '/api/codes/:system/:code',
    {
      schema: {
        tags,
        params: codeParamsSchema,
        querystring: codeQuerySchema,
        response: { 200: codePageSchema, ...problems },
      },
    },
    async (request) => knowledge.codePage({ ...request.params, ...request.query }),
  );
}
