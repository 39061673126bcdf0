import type { FastifyRequest } from 'fastify';
import type { ServerParts } from './request-context.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

// A proxy on this machine brings people from elsewhere.
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via', 'x-real-ip'];

/** Whether this very request may take somebody of the demonstration. */
export const mayTakeDemonstration = ({ login }: ServerParts, { ip, headers }: FastifyRequest): boolean =>
  login.oneClick && loopback.has(ip) && !proxyHeaders.some((name) => headers[name] !== undefined);
