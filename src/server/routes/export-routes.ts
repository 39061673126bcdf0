import { z } from 'zod';
import { exportAbstractAs } from '../../office/coding/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { problems } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const params = z.object({ id: z.string().max(200), form: z.enum(['fhir', 'csv', 'pdf']) });

/** The abstract as a file for other systems and for paper: FHIR R4, CSV, PDF. */
export function exportRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/charts/:id/abstract/export/:form',
    { schema: { tags: ['abstracts'], params, response: { ...problems } } },
    async (request, reply) => {
      const { id, form } = request.params;
      const file = await exportAbstractAs(contextFor(parts, request), {
        chartId: id,
        judge: parts.knowledge.judge,
        form,
      });
      const name = `abstract-${id.replace(/[^A-Za-z0-9._-]/g, '-')}.${file.ending}`;
      return reply
        .type(file.mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer((body: unknown) => body as string)
        .send((typeof file.body === 'string' ? file.body : Buffer.from(file.body)) as never);
    },
  );
}
