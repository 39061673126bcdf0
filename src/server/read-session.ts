import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Session } from '../office/access/index.ts';
import { type ServerParts, sessionOf } from './request-context.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { mayTakeDemonstration } from './sign-in-ways.ts';
import type { ZodServer } from './zod-server.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session the cookie names, read anew for every request. */
    session?: Session | undefined;
  }
}

/** Asking who one is does not keep a session alive. */
const quietRoute = '/api/session';

/** What is answered to somebody who is not logged in: how it stands, how to log in, and what there is to ask. Everything else needs a session. */
const openRoutes: ReadonlySet<string> = new Set([
  '/healthz',
  '/readyz',
  '/api/status',
  '/api/openapi.json',
  '/fhir/metadata',
  '/api/session',
  '/api/session/password',
  '/api/session/everywhere',
  '/api/session/demonstration',
  '/api/session/hospital',
  '/api/session/hospital/callback',
]);

/** Reads the session of every request to a route before anything else of it is read, and refuses those without one (Fault `unauthenticated`). */
export async function readSession(server: ZodServer, parts: ServerParts): Promise<void> {
  await (server as unknown as FastifyInstance).register(cookie as never);
  server.decorateRequest('session', undefined);
  server.addHook('onRequest', async (request) => {
    const { url = '' } = request.routeOptions;
    const isOpen = openRoutes.has(url);
    // A monitor that asks whether the server lives does not ask the database for a session.
    const token = isOpen && !url.startsWith('/api/session') ? undefined : sessionTokenOf(request, parts.login.secure);
    if (token !== undefined) {
      const quiet = request.method === 'GET' && url === quietRoute;
      const session = await parts.office.logins.find(token, !quiet);
      // Somebody of the demonstration is nobody at a server that does not offer them.
      if (!session?.demonstration || mayTakeDemonstration(parts, request)) request.session = session;
    }
    if (!isOpen) sessionOf(request);
  });
}
