import { parseAbstract } from '../../engine/abstract/index.ts';
import type { VerdictAnswer } from '../contract.ts';
import { refuseInput } from '../problem.ts';
import type { ServerParts } from '../request-context.ts';
import { abstractSchema, problems, verdictAnswerSchema } from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';
import { bodyReadLater } from './abstract-routes.ts';

/** POST /api/verdict: groups and edits what is sent and stores nothing, so there is nothing to audit. */
export function verdictRoute(server: ZodServer, { knowledge }: ServerParts): void {
  server.post(
    '/api/verdict',
    {
      schema: { tags: ['verdict'], body: abstractSchema, response: { 200: verdictAnswerSchema, ...problems } },
      validatorCompiler: bodyReadLater,
    },
    async (request): Promise<VerdictAnswer> => {
      const read = parseAbstract(request.body);
      if (!read.ok) return refuseInput(read.problems);
      const before = performance.now();
      const verdict = knowledge.judge(read.value);
      return { ...verdict, micros: Math.round((performance.now() - before) * 1000) };
    },
  );
}
