import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Fault } from '../../base/index.ts';
import { addChart, chartBytesLimit } from '../../office/chart/index.ts';
import { openCodedChart } from '../../office/coding/index.ts';
import { chartAnswerOf } from '../chart-answer.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import { chartAnswerSchema, problems } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const querystring = z.object({ name: z.string().max(255).default('chart') });

/**
 * POST /api/charts: one file, as multipart field `file` or as the whole body with `?name=`. In a scope of its own, because here every
 * content type is bytes: JSON is read by the chart reader, which has its own limits.
 */
export async function uploadRoute(server: ZodServer, parts: ServerParts): Promise<void> {
  await server.register(async (scope: ZodServer) => {
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, {
      limits: { fileSize: chartBytesLimit, files: 1, fields: 4, fieldSize: 1024, parts: 5 },
    });
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post(
      '/api/charts',
      {
        bodyLimit: chartBytesLimit + (1 << 16),
        schema: {
          tags: ['charts'],
          querystring,
          response: { 201: chartAnswerSchema, 200: chartAnswerSchema, ...problems },
        },
      },
      async (request, reply) => {
        const file = await fileOf(request, request.query.name);
        const ctx = contextFor(parts, request);
        const { chart, isNew } = await addChart(ctx, file);
        const coded = isNew ? { ...chart, stage: 'uncoded' as const } : await openCodedChart(ctx, { id: chart.id });
        return reply
          .code(isNew ? 201 : 200)
          .header('location', `/api/charts/${chart.id}`)
          .send(chartAnswerOf(coded));
      },
    );
  });
}

async function fileOf(request: FastifyRequest, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (!part) throw new Fault('bad-input', 'The form holds no file; wanted a field named "file".', { field: 'file' });
    return { name: part.filename, bytes: await part.toBuffer() };
  }
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return { name, bytes: request.body };
  throw new Fault('bad-input', 'The body is empty; send the file as the body or as a form field named "file".');
}
