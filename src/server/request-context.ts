import type { FastifyRequest } from 'fastify';
import { Fault } from '../base/index.ts';
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
  /** The facility the local user works in. */
  readonly facility: string;
  readonly log: Log;
}

/**
 * The office context of a request. There is no login yet, so everybody who passes the guard is the one local user of this machine
 * (docs/adr: a single local user before logins exist).
 */
export function contextFor(parts: ServerParts, request: FastifyRequest): OfficeContext {
  return parts.office.as({
    actor: { id: 'local-user', roles: ['coder'], facilities: [parts.facility] },
    session: 'local',
    facility: parts.facility,
    purpose: 'payment',
    request: request.id,
    ...reasonOf(request),
  });
}

/** Why a sensitive chart is opened: the header X-Access-Reason, percent-encoded UTF-8. */
function reasonOf({ headers }: FastifyRequest): { reason?: string } {
  const given = headers['x-access-reason'];
  if (typeof given !== 'string') return {};
  try {
    return { reason: decodeURIComponent(given) };
  } catch {
    throw new Fault('bad-input', 'The header X-Access-Reason is not percent-encoded UTF-8.', {
      field: 'x-access-reason',
    });
  }
}
