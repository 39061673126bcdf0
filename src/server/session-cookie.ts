import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the name ties the cookie to this host and to encryption (RFC 6265bis, 4.1.3.2); on this machine without https it cannot. */
const nameOf = (secure: boolean): string => (secure ? '__Host-chartwright' : 'chartwright_session');

const options = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

export const sessionTokenOf = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[nameOf(secure)];

/** A cookie of the browser session: it goes when the browser is closed, and the server ends it before. */
export const setSessionCookie = (reply: FastifyReply, secure: boolean, token: string): void =>
  void reply.setCookie(nameOf(secure), token, options(secure));

export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void =>
  void reply.clearCookie(nameOf(secure), options(secure));
