import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../../base/index.ts';
import type { Session } from '../../office/access/index.ts';
import type { SessionAnswer, SessionUser, SignInAnswer } from '../contract.ts';
import { type ServerParts, sessionOf } from '../request-context.ts';
import {
  demonstrationBodySchema,
  passwordBodySchema,
  problems,
  recoveryCodesSchema,
  sessionSchema,
  signInBodySchema,
  signInSchema,
  switchBodySchema,
  totpCodeBodySchema,
  totpSchema,
} from '../schemas/index.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../session-cookie.ts';
import { mayTakeDemonstration } from '../sign-in-ways.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['session'];

/** Login, logout, and what people do with their own login. */
export function sessionRoutes(server: ZodServer, parts: ServerParts): void {
  openRoutes(server, parts);
  ownRoutes(server, parts);
  server.get(
    '/api/session',
    { schema: { tags, response: { 200: sessionSchema, ...problems } } },
    async (request, reply) => reply.send((await answerOf(parts, request)) as never),
  );
}

function openRoutes(server: ZodServer, parts: ServerParts): void {
  const { logins } = parts.office;
  server.post(
    '/api/session',
    { schema: { tags, body: signInBodySchema, response: { 200: signInSchema, ...problems } } },
    async (request, reply): Promise<SignInAnswer> => {
      const { loginName, password, code } = request.body;
      const attempt = { loginName, password, code, address: request.ip, request: request.id };
      const result = await logins.signIn(parts.facility, attempt);
      if (result.outcome === 'code-needed') return { outcome: 'code-needed' };
      if (result.outcome === 'refused') return refuse(reply, result.wait);
      return opened(parts, request, reply, result.token);
    },
  );
  server.post(
    '/api/session/demonstration',
    { schema: { tags, body: demonstrationBodySchema, response: { 200: signInSchema, ...problems } } },
    async (request, reply): Promise<SignInAnswer> => {
      if (!mayTakeDemonstration(parts, request))
        throw new Fault('not-found', 'Nobody can be taken with one click at this server.');
      const result = await logins.signInDemonstration(request.body.person, request.id);
      if (!result) throw new Fault('not-found', 'There is nobody with this id in the demonstration.');
      return opened(parts, request, reply, result.token);
    },
  );
}

/** Sets the cookie; a session that the browser had before ends, so that none is left behind. */
async function opened(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<SignInAnswer> {
  const before = sessionTokenOf(request, parts.login.secure);
  const standing = before === undefined ? undefined : await parts.office.logins.find(before, false);
  if (standing) await parts.office.logins.close(standing, 'logout');
  setSessionCookie(reply, parts.login.secure, token);
  return { outcome: 'opened' };
}

function refuse(reply: FastifyReply, wait: number | undefined): never {
  if (wait === undefined) throw new Fault('unauthenticated', 'The login name, password or code is not right.');
  if (wait === Number.POSITIVE_INFINITY)
    throw new Fault('unauthenticated', 'Too many failed attempts; an administrator must reset the password.');
  reply.header('retry-after', String(wait));
  throw new Fault('unauthenticated', `Too many failed attempts; try again in ${wait} seconds.`);
}

function ownRoutes(server: ZodServer, parts: ServerParts): void {
  const { logins } = parts.office;
  server.delete('/api/session', { schema: { tags, response: { ...problems } } }, async (request, reply) =>
    endSession(parts, request, reply, 'logout'),
  );
  server.delete('/api/session/everywhere', { schema: { tags, response: { ...problems } } }, async (request, reply) =>
    endSession(parts, request, reply, 'everywhere'),
  );
  server.put(
    '/api/session',
    { schema: { tags, body: switchBodySchema, response: { 200: sessionSchema, ...problems } } },
    async (request, reply) => {
      await logins.switchTo(sessionOf(request), request.body);
      return reply.send((await answerOf(parts, request, true)) as never);
    },
  );
  server.put(
    '/api/session/password',
    { schema: { tags, body: passwordBodySchema, response: { 200: sessionSchema, ...problems } } },
    async (request, reply) => {
      await logins.changePassword(sessionOf(request, true), request.body);
      return reply.send((await answerOf(parts, request, true)) as never);
    },
  );
  server.post('/api/session/totp', { schema: { tags, response: { 200: totpSchema, ...problems } } }, async (request) =>
    logins.startTotp(sessionOf(request)),
  );
  server.put(
    '/api/session/totp',
    { schema: { tags, body: totpCodeBodySchema, response: { 200: recoveryCodesSchema, ...problems } } },
    async (request) => ({ recoveryCodes: await logins.confirmTotp(sessionOf(request), request.body.code) }),
  );
}

async function endSession(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  reason: 'logout' | 'everywhere',
): Promise<FastifyReply> {
  await parts.office.logins.close(sessionOf(request, true), reason);
  clearSessionCookie(reply, parts.login.secure);
  return reply.code(204).send();
}

async function answerOf(parts: ServerParts, request: FastifyRequest, anew = false): Promise<SessionAnswer> {
  const token = sessionTokenOf(request, parts.login.secure);
  const session = anew && token !== undefined ? await parts.office.logins.find(token, false) : request.session;
  const demonstration = mayTakeDemonstration(parts, request);
  return {
    ...(session ? { user: userOf(session) } : {}),
    ways: {
      password: true,
      ...(parts.login.hospital ? { hospital: '/api/session/hospital' } : {}),
      ...(demonstration && !session ? { demonstration: await parts.office.logins.demonstrationPeople() } : {}),
    },
  };
}

const userOf = ({ userId, demonstration: _, ...session }: Session): SessionUser => ({
  id: userId,
  loginName: session.loginName,
  name: session.name,
  facility: session.facility,
  facilities: session.facilities,
  roles: session.roles,
  purpose: session.purpose as SessionUser['purpose'],
  mustChange: session.mustChange,
  hasTotp: session.hasTotp,
  hasPassword: session.hasPassword,
  endsIn: Math.max(0, Math.round(session.endsIn / 1000)),
});
