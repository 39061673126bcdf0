import type { FastifyRequest } from 'fastify';
import type { OfficeContext } from '../office/access/index.ts';
import type { Office } from '../office/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';

/** What routes are given. */
export interface ServerParts {
  readonly office: Office;
  readonly knowledge: Knowledge;
  readonly version: string;
  readonly demonstration: boolean;
  readonly log: Log;
}

/**
 * The office context of a request. There is no login yet, so everybody who passes the guard is the one local user of this machine
 * (docs/adr: a single local user before logins exist).
 */
export function contextFor(parts: ServerParts, request: FastifyRequest): OfficeContext {
  return parts.office.as({
    actor: { id: 'local-user', roles: ['coder'] },
    session: 'local',
    facility: 'local',
    purpose: 'payment',
    request: request.id,
  });
}
