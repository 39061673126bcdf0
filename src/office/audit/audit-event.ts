import { createHash } from 'node:crypto';

export type Purpose = 'treatment' | 'payment' | 'operations' | 'system';

/** What was done, by whom, why and on whom. Ids and codes only: no names, dates or text of a patient. */
export interface AuditDraft {
  readonly at: string;
  readonly actor: string;
  readonly session: string;
  readonly facility: string;
  readonly purpose: Purpose;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly outcome: 'done' | 'denied' | 'failed';
  /** Fault code of a failure, or the reason of a denial. */
  readonly reason?: string;
  readonly request?: string;
  /** Transaction of a change and the rows it wrote. */
  readonly transaction?: string;
  readonly changes?: readonly { readonly row: string; readonly sha256: string }[];
}

export interface AuditEvent extends AuditDraft {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** Hash of the event before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

export const firstPrev = '0'.repeat(64);
const tail = /,"hash":"([0-9a-f]{64})"\}$/;
const tailLength = 75;

/** The event as its line of the log (without line end) and its hash: SHA-256 over the line's text before the hash. */
export function sealEvent(draft: AuditDraft, seq: number, prev: string): { line: string; hash: string } {
  const body = JSON.stringify({ seq, prev, ...draft });
  const open = body.slice(0, -1);
  const hash = createHash('sha256').update(open).digest('hex');
  return { line: `${open},"hash":"${hash}"}`, hash };
}

/** Checks one line by its own hash; answers the event, or undefined when a byte of it was changed. */
export function openEvent(line: string): AuditEvent | undefined {
  const hash = tail.exec(line)?.[1];
  if (hash === undefined) return undefined;
  const open = line.slice(0, line.length - tailLength);
  if (createHash('sha256').update(open).digest('hex') !== hash) return undefined;
  try {
    return JSON.parse(line) as AuditEvent;
  } catch {
    return undefined;
  }
}
