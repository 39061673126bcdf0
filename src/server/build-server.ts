import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod';
import { fhirRoutes } from './fhir/index.ts';
import { type GuardOptions, guard } from './guard.ts';
import { readJsonBodies } from './json-body.ts';
import { answerProblem } from './problem.ts';
import { readSession } from './read-session.ts';
import { contextFor, type ServerParts } from './request-context.ts';
import { abstractRoutes, stageRoutes } from './routes/abstract-routes.ts';
import { chartRoutes } from './routes/chart-routes.ts';
import { claimRoutes } from './routes/claim-routes.ts';
import { codeRoutes } from './routes/code-routes.ts';
import { codingReviewRoutes } from './routes/coding-review-routes.ts';
import { completenessRoutes } from './routes/completeness-routes.ts';
import { duplicateRoutes } from './routes/duplicate-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { hospitalLoginRoutes } from './routes/hospital-login-routes.ts';
import { inboundRoutes } from './routes/inbound-routes.ts';
import { jobRoutes } from './routes/job-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { physicianQueryRoutes } from './routes/physician-query-routes.ts';
import { registrationRoutes } from './routes/registration-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { statusRoute } from './routes/status-route.ts';
import { uploadRoute } from './routes/upload-route.ts';
import { userRoutes } from './routes/user-routes.ts';
import { verdictRoute } from './routes/verdict-route.ts';
import { worklistRoutes } from './routes/worklist-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { webFiles } from './web-files.ts';
import type { ZodServer } from './zod-server.ts';

export interface BuildServer extends ServerParts, Partial<GuardOptions> {
  /** Folder of the built web application. */
  readonly web: string;
}

const bodyLimit = 1 << 20;
const requestTimeout = 30_000;

/** The whole HTTP server, not yet listening; tests speak to it with `inject`. */
export async function buildServer(parts: BuildServer): Promise<ZodServer> {
  const server = fastify({
    bodyLimit,
    requestTimeout,
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // Only a proxy that was announced may say from where somebody comes.
    trustProxy: parts.login.secure ? 'loopback' : false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  }) as unknown as ZodServer;
  server.setValidatorCompiler(validatorCompiler);
  // Answers are built by typed code and checked against their schemas by the contract tests; here they are only written.
  server.setSerializerCompiler(() => JSON.stringify);
  server.setErrorHandler(answerProblem(parts.log));
  server.addHook('onRequest', guard({ hosts: parts.hosts ?? [], origins: parts.origins ?? [] }));
  writeLog(server, parts);
  await securityHeaders(server);
  readJsonBodies(server);
  await openApi(server, parts.version);
  await server.register(async (scope) => addRoutes(scope as unknown as ZodServer, parts));
  await webFiles(server, parts.web);
  return server;
}

async function addRoutes(server: ZodServer, parts: ServerParts): Promise<void> {
  // Charts must not stay in caches of the browser or of a proxy.
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await readSession(server, parts);
  statusRoute(server, parts);
  sessionRoutes(server, parts);
  if (parts.login.hospital) hospitalLoginRoutes(server, parts, parts.login.hospital);
  userRoutes(server, parts);
  chartRoutes(server, parts);
  abstractRoutes(server, parts);
  stageRoutes(server, parts);
  jobRoutes(server, parts);
  paperRoutes(server, parts);
  exportRoutes(server, parts);
  claimRoutes(server, parts);
  physicianQueryRoutes(server, parts);
  verdictRoute(server, parts);
  worklistRoutes(server, parts);
  codeRoutes(server, parts);
  registrationRoutes(server, parts);
  duplicateRoutes(server, parts);
  codingReviewRoutes(server, parts);
  completenessRoutes(server, parts);
  await uploadRoute(server, parts);
  await inboundRoutes(server, parts);
  await fhirRoutes(server as unknown as FastifyInstance, {
    version: parts.version,
    contextOf: (request) => contextFor(parts, request),
  });
  server.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.serializer(JSON.stringify).send(server.swagger() as never),
  );
}

async function openApi(server: ZodServer, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Chartwright',
        version,
        description: 'Charts, abstracts, codes and verdicts. Errors are RFC 9457 problem documents.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

function writeLog(server: ZodServer, { log }: ServerParts): void {
  server.addHook('onResponse', async (request, reply) => {
    log({
      event: 'request',
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      micros: Math.round(reply.elapsedTime * 1000),
    });
  });
}
