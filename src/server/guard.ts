import type { FastifyRequest } from 'fastify';
import { Fault } from '../base/index.ts';

export interface GuardOptions {
  /** Host names this server answers to besides those of the local machine. */
  readonly hosts: readonly string[];
  /** Other origins that may call, for example a development server. */
  readonly origins: readonly string[];
}

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that a foreign page made the browser send. A Host that is not ours is DNS rebinding; an Origin that is not the
 * server's own, or a browser that says "cross-site", is request forgery. Programs that send neither header are let through.
 */
export function guard({ hosts, origins }: GuardOptions): (request: FastifyRequest) => Promise<void> {
  const known = new Set([...localHosts, ...hosts.map((host) => host.toLowerCase())]);
  return async ({ headers, method }) => {
    const host = headers.host?.toLowerCase() ?? '';
    if (!known.has(host.replace(/:\d+$/, '')))
      throw new Fault(
        'denied',
        'This server does not answer under that host name; use the address printed at its start.',
      );
    const { origin } = headers;
    if (origin !== undefined && !isOwn(origin, host) && !origins.includes(origin))
      throw new Fault('denied', 'This request comes from another web site and is refused.');
    const site = headers['sec-fetch-site'];
    const changes = method !== 'GET' && method !== 'HEAD';
    if (changes && site === 'cross-site' && origin === undefined)
      throw new Fault('denied', 'This request comes from another web site and is refused.');
  };
}

const isOwn = (origin: string, host: string): boolean => origin === `http://${host}` || origin === `https://${host}`;
