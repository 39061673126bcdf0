import { z } from 'zod';
import { exportAbstract, printAbstract } from '../../office/coding/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { abstractExportSchema, problems } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const params = z.object({ id: z.string().max(200) });
const tags = ['abstracts'];

/** The abstract for other programs and for paper. */
export function paperRoutes(server: ZodServer, parts: ServerParts): void {
  const { judge } = parts.knowledge;
  server.get(
    '/api/charts/:id/abstract/export',
    { schema: { tags, params, response: { 200: abstractExportSchema, ...problems } } },
    async (request, reply) => {
      const before = performance.now();
      const { id } = request.params;
      const { verdict, ...rest } = await exportAbstract(contextFor(parts, request), { chartId: id, judge });
      const micros = Math.round((performance.now() - before) * 1000);
      return reply
        .header('content-disposition', `attachment; filename="abstract-${id}.json"`)
        .serializer((answer: unknown) => `${JSON.stringify(answer, null, 2)}\n`)
        .send({ ...rest, verdict: { ...verdict, micros } } as never);
    },
  );
  server.get('/api/charts/:id/abstract/print', { schema: { tags, params } }, async (request, reply) => {
    const page = await printAbstract(contextFor(parts, request), { chartId: request.params.id, judge });
    return reply
      .type('text/html; charset=utf-8')
      .serializer((text: string) => text)
      .send(page);
  });
}
