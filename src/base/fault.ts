/** Every way in which the program itself fails; HTTP statuses and exit codes are derived from these and nothing else. */
export type FaultCode =
  | 'bad-input'
  | 'bad-file'
  | 'too-large'
  | 'not-found'
  | 'no-table'
  | 'conflict'
  | 'locked'
  | 'denied'
  | 'unauthenticated'
  | 'storage'
  | 'unavailable'
  | 'internal';

/** Where a fault was found, for the person who must mend it. Ids only: no names, dates or text of a patient. */
export interface FaultPlace {
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
  readonly id?: string;
}

/** The one class that is thrown on purpose. `message` says what happened and what to do, in one sentence. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly place: FaultPlace;

  constructor(code: FaultCode, message: string, place: FaultPlace = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.place = place;
  }
}

/** HTTP status of a fault (RFC 9110; bodies follow RFC 9457). */
export const httpStatusOf: Readonly<Record<FaultCode, number>> = {
  'bad-input': 400,
  'bad-file': 422,
  'too-large': 413,
  'not-found': 404,
  'no-table': 409,
  conflict: 409,
  locked: 423,
  denied: 403,
  unauthenticated: 401,
  storage: 507,
  unavailable: 503,
  internal: 500,
};

/** Exit code of a fault: 2 for unusable arguments or input files, 1 for a negative verdict, 3 for our own failure. */
export const exitCodeOf: Readonly<Record<FaultCode, number>> = {
  'bad-input': 2,
  'bad-file': 1,
  'too-large': 1,
  'not-found': 1,
  'no-table': 1,
  conflict: 1,
  locked: 1,
  denied: 1,
  unauthenticated: 1,
  storage: 3,
  unavailable: 3,
  internal: 3,
};
