import type { StatusAnswer } from '../contract.ts';
import type { ServerParts } from '../request-context.ts';
import { problems, statusSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

/** GET /api/status, and the two addresses an operator's monitor asks: alive and ready. */
export function statusRoute(server: ZodServer, parts: ServerParts): void {
  server.get('/api/status', { schema: { tags: ['status'], response: { 200: statusSchema, ...problems } } }, async () =>
    statusOf(parts),
  );
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  server.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = parts.knowledge.editions.length > 0;
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'no tables', editions: parts.knowledge.editions.length });
  });
}

function statusOf({ knowledge, version, demonstration }: ServerParts): StatusAnswer {
  const { editions } = knowledge;
  const systems = new Set(editions.map((edition) => edition.system));
  const starterOnly = [...systems].some((system) =>
    editions.every((edition) => edition.system !== system || edition.starter),
  );
  return { product: 'chartwright', version, starterOnly, editions, demonstration, login: 'none' };
}
