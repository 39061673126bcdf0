import type { FastifyRequest } from 'fastify';
import type { HospitalLogin } from './hospital-login.ts';
import type { ServerParts } from './request-context.ts';

/** How people log in at this server. */
export interface LoginParts {
  /** Served over https (by a proxy before it): the cookie says so. */
  readonly secure: boolean;
  /** People of the demonstration may be taken with one click. Only with --demo, and only while listening on this machine. */
  readonly oneClick: boolean;
  readonly hospital?: HospitalLogin | undefined;
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether this very request may take somebody of the demonstration. */
export const mayTakeDemonstration = ({ login }: ServerParts, request: FastifyRequest): boolean =>
  login.oneClick && loopback.has(request.ip);
