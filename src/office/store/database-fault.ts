import { Fault, type FaultCode } from '../../base/index.ts';

const faults: readonly (readonly [pattern: RegExp, code: FaultCode, message: string])[] = [
  [/^53100$/, 'storage', 'The disk of the database is full; free space, then try again.'],
  [
    /^(53|57P0|08|ECONN|EPIPE|ENOENT|ETIMEDOUT|EAI_)/,
    'unavailable',
    'The database does not answer now; try again in a moment.',
  ],
  [/^57014$/, 'unavailable', 'The database took too long over this and was stopped; ask for less, or try again.'],
  [/^(40001|40P01|55P03)$/, 'unavailable', 'Somebody else is changing the same rows; try again.'],
  [/^(22021|22P05)$/, 'bad-input', 'A text holds a character that cannot be stored.'],
  [/^(58|XX)/, 'storage', 'The database cannot read or write its files; look at its log.'],
  [/^28/, 'unavailable', 'The database does not let the program in; check the user and password of DATABASE_URL.'],
  [/^3D000$/, 'unavailable', 'There is no such database; check the name in DATABASE_URL.'],
];

// node-postgres reports these without a code.
const lost =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Cannot use a pool after/i;

/** An error of the database as a Fault; the message of the database, which can quote values, stays in `cause`. Others are answered as they are. */
export function databaseFault(error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string')
    for (const [pattern, fault, message] of faults) if (pattern.test(code)) return new Fault(fault, message, {}, error);
  return lost.test(error.message)
    ? new Fault('unavailable', 'The database does not answer now; try again in a moment.', {}, error)
    : error;
}
