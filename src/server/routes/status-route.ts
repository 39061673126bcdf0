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
    const editions = parts.knowledge.editions.length;
    const database = await parts.office.checkDatabase().then(
      () => true,
      () => false,
    );
    const status = !database ? 'no database' : editions > 0 ? 'ready' : 'no tables';
    return reply.code(status === 'ready' ? 200 : 503).send({ status, editions });
  });
}

function statusOf({ knowledge, version, demonstration }: ServerParts): StatusAnswer {
  const { editions } = knowledge;
  const systems = new Set(editions.map((edition) => edition.system));
  const starterOnly = [...systems].some((system) =>
    editions.every((edition) => edition.system !== system || edition.starter),
  );
  return { product: 'chartwright', version, starterOnly, editions, demonstration, login: 'required' };
}
