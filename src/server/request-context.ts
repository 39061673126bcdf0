import type { FastifyRequest } from 'fastify';
import { Fault } from '../base/index.ts';
import type { OfficeContext, Session } from '../office/access/index.ts';
import type { Office } from '../office/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { LoginParts } from './login-parts.ts';
import { purposeSchema } from './schemas/index.ts';

/** What routes are given. */
export interface ServerParts {
  readonly office: Office;
  readonly knowledge: Knowledge;
  readonly version: string;
  readonly demonstration: boolean;
  /** The site's own facility: attempts to log in of nobody known are in its audit log. */
  readonly facility: string;
  readonly login: LoginParts;
  readonly log: Log;
}

/** The session of a request. Fault `unauthenticated` without one, `denied` while a one-time password waits to be changed. */
export function sessionOf(request: FastifyRequest, evenToChange = false): Session {
  const { session } = request;
  if (!session) throw new Fault('unauthenticated', 'Nobody is logged in here, or the session has ended; log in again.');
  if (session.mustChange && !evenToChange)
    throw new Fault('denied', 'Choose a new password first.', { field: '/password' });
  return session;
}

/** The office context of a request: who is logged in, in the facility and for the purpose of the session or of the request. */
export function contextFor(parts: ServerParts, request: FastifyRequest): OfficeContext {
  const { id, userId, roles, facility, purpose } = sessionOf(request);
  return parts.office.as({
    actor: { id: userId, roles, facilities: [facility] },
    session: id,
    facility,
    purpose: purposeOf(request) ?? purpose,
    request: request.id,
    ...reasonOf(request),
  });
}

/** What this one request is for, when not for what the session is: the header X-Purpose-Of-Use. */
function purposeOf({ headers }: FastifyRequest): OfficeContext['purpose'] | undefined {
  const given = headers['x-purpose-of-use'];
  if (given === undefined) return undefined;
  const { data } = purposeSchema.safeParse(given);
  if (data === undefined)
    throw new Fault('bad-input', 'The header X-Purpose-Of-Use names no purpose.', { field: 'x-purpose-of-use' });
  return data;
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
