import { z } from 'zod';
import {
  adoptPolicy,
  chartCompleteness,
  completenessReport,
  decideDeficiency,
  dryRunPolicy,
  issueLetters,
} from '../../office/chart/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  completenessReportSchema,
  completenessSchema,
  deficiencyLettersSchema,
  policyDifferenceSchema,
  problems,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['completeness'];
const params = z.object({ id: z.string().max(200) });
const querystring = z.object({ since: z.iso.date() });
const decision = z.strictObject({
  key: z.string().max(300),
  decision: z.enum(['waived', 'reassigned', 'reopened']),
  provider: z.string().max(200).exactOptional(),
  reason: z.string().max(2000),
});
const done = z.strictObject({ ok: z.literal(true) });

/** What charts lack: one chart, the facility, decisions, letters and the policy. */
export function completenessRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/charts/:id/completeness',
    { schema: { tags, params, response: { 200: completenessSchema, ...problems } } },
    (request) => chartCompleteness(contextFor(parts, request), { chartId: request.params.id }),
  );
  server.post(
    '/api/charts/:id/deficiencies/decisions',
    { schema: { tags, params, body: decision, response: { 200: done, ...problems } } },
    async (request) => {
      await decideDeficiency(contextFor(parts, request), { encounterId: request.params.id, ...request.body });
      return { ok: true as const };
    },
  );
  server.get(
    '/api/completeness',
    { schema: { tags, querystring, response: { 200: completenessReportSchema, ...problems } } },
    (request) => completenessReport(contextFor(parts, request), request.query),
  );
  server.post(
    '/api/completeness/letters',
    { schema: { tags, querystring, response: { 200: deficiencyLettersSchema, ...problems } } },
    (request) => issueLetters(contextFor(parts, request), request.query),
  );
  policyRoutes(server, parts);
}

/** The policy as its published JSON; problems in it name their path. */
function policyRoutes(server: ZodServer, parts: ServerParts): void {
  const body = z.looseObject({});
  server.post(
    '/api/completeness/dry-run',
    { schema: { tags, querystring, body, response: { 200: policyDifferenceSchema, ...problems } } },
    (request) => dryRunPolicy(contextFor(parts, request), { ...request.query, text: JSON.stringify(request.body) }),
  );
  server.put(
    '/api/completeness/policy',
    { schema: { tags, body, response: { 200: done, ...problems } } },
    async (request) => {
      await adoptPolicy(contextFor(parts, request), { text: JSON.stringify(request.body) });
      return { ok: true as const };
    },
  );
}
