import type { FastifyReply } from 'fastify';
import { Fault } from '../../base/index.ts';
import type { HospitalLogin, LoginJourney } from '../hospital-login.ts';
import type { ServerParts } from '../request-context.ts';
import { setSessionCookie } from '../session-cookie.ts';
import type { ZodServer } from '../zod-server.ts';

const journeyCookie = 'chartwright_journey';
const path = '/api/session/hospital';

/** Login by the hospital's own provider: there, and back. Both are pages the browser goes to, so they answer with redirections. */
export function hospitalLoginRoutes(server: ZodServer, parts: ServerParts, hospital: HospitalLogin): void {
  const { secure } = parts.login;
  // Lax, not strict: the provider's page sends the browser back, and this must come with it.
  const cookie = { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 600 } as const;
  server.get(path, { schema: { hide: true } }, async (_request, reply) => {
    const { address, journey } = await hospital.begin();
    reply.setCookie(journeyCookie, Buffer.from(JSON.stringify(journey)).toString('base64url'), cookie);
    return reply.redirect(address);
  });
  server.get(`${path}/callback`, { schema: { hide: true } }, async (request, reply) => {
    const journey = journeyOf(request.cookies[journeyCookie]);
    reply.clearCookie(journeyCookie, cookie);
    try {
      if (!journey) throw new Fault('unauthenticated', 'This login was not begun here.');
      const identity = await hospital.finish(new URL(request.url, 'http://x').search, journey);
      const { token } = await parts.office.logins.signInExternal(parts.facility, identity, request.id);
      setSessionCookie(reply, secure, token);
      return toPage(reply, '/');
    } catch (error) {
      if (error instanceof Fault && error.code === 'denied') return toPage(reply, '/?login=no-role');
      if (error instanceof Fault && error.code === 'unauthenticated') return toPage(reply, '/?login=failed');
      throw error;
    }
  });
}

const toPage = (reply: FastifyReply, address: string): FastifyReply => reply.redirect(address, 303);

function journeyOf(text: string | undefined): LoginJourney | undefined {
  try {
    const journey = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as Partial<LoginJourney>;
    const { state, nonce, verifier } = journey;
    return typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string'
      ? { state, nonce, verifier }
      : undefined;
  } catch {
    return undefined;
  }
}
