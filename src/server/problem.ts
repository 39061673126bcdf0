import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Fault, type FaultCode, httpStatusOf, type Problem } from '../base/index.ts';
import type { VersionConflict } from '../office/coding/index.ts';
import { type Log, placeOfError } from './log.ts';
import type { ProblemDocument } from './schemas/index.ts';

const titles: Readonly<Record<FaultCode, string>> = {
  'bad-input': 'Not usable as sent',
  'bad-file': 'The file cannot be read',
  'too-large': 'Too large',
  'not-found': 'Not found',
  'no-table': 'No table for that date',
  conflict: 'Not done: it stands differently',
  locked: 'In use',
  denied: 'Not allowed',
  unauthenticated: 'Not logged in',
  storage: 'Not stored',
  unavailable: 'Not available now',
  internal: 'Failed inside the program',
};

const faultOfStatus = new Map<number, FaultCode>([
  [400, 'bad-input'],
  [404, 'not-found'],
  [413, 'too-large'],
  [415, 'bad-input'],
  [503, 'unavailable'],
]);

/** Thrown at the doors when a body is JSON but not what was wanted: Fault `bad-input` that carries all problems. */
export function refuseInput(problems: readonly Problem[]): never {
  const first = problems[0];
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new Fault('bad-input', `${first?.message ?? 'Not usable.'}${more}`, { field: first?.path ?? '' }, { problems });
}

/** Every failure as an RFC 9457 problem document. */
export function answerProblem(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = { ...problemOf(error), request: request.id };
    if (problem.status >= 500)
      log({
        event: 'failure',
        request: request.id,
        route: request.routeOptions.url ?? '',
        status: problem.status,
        ...(error instanceof Fault ? { fault: error.code } : {}),
        ...placeOfError(error),
      });
    // RFC 9110, 10.2.3: the database is usually back within this time.
    if (problem.status === 503) reply.header('retry-after', '2');
    void reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
  };
}

export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof Fault) return problemOfFault(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      path: instancePath,
      message: message ?? '',
    }));
    const first = errors[0];
    return document('bad-input', 400, `${first?.path ?? ''}: ${first?.message ?? 'not usable'}`, { errors });
  }
  const { statusCode = 500, code = '' } = (error ?? {}) as Partial<FastifyError>;
  if (statusCode >= 400 && statusCode < 500)
    return document(faultOfStatus.get(statusCode) ?? 'bad-input', statusCode, wordsOf(code, statusCode));
  return document('internal', 500, 'Something failed inside the program; the log names the place by the request id.');
}

// Messages of the HTTP library may quote the request, so none of them is passed on.
function wordsOf(code: string, status: number): string {
  if (status === 413) return 'The body is larger than this address accepts.';
  if (status === 415) return 'This content type is not accepted here.';
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'The body is empty; wanted JSON.';
  if (status === 408) return 'The request took too long to arrive.';
  return 'The request is not usable as sent.';
}

function problemOfFault(fault: Fault): ProblemDocument {
  const cause = (fault.cause ?? {}) as Partial<VersionConflict> & { problems?: readonly Problem[] };
  const errors =
    cause.problems?.map(({ path, message, line }) => ({ path, message, ...(line === undefined ? {} : { line }) })) ??
    (fault.place.field === undefined ? undefined : [{ path: fault.place.field, message: fault.message }]);
  return document(fault.code, httpStatusOf[fault.code], withLine(fault), {
    ...(errors ? { errors } : {}),
    ...(fault.code === 'conflict' && cause.current !== undefined && cause.yours !== undefined
      ? { yours: cause.yours, current: cause.current }
      : {}),
  });
}

const withLine = ({ message, place }: Fault): string =>
  place.line === undefined ? message : `Line ${place.line}: ${message}`;

function document(
  code: FaultCode,
  status: number,
  detail: string,
  more: Partial<ProblemDocument> = {},
): ProblemDocument {
  return { type: `urn:chartwright:problem:${code}`, title: titles[code], status, detail, ...more };
}
