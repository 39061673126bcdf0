import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { firstPrev, openEvent } from './audit-event.ts';
import { auditFile, auditHeadFile } from './audit-log.ts';

export interface AuditVerdict {
  readonly ok: boolean;
  readonly events: number;
  /** The first row that is not as it was written, counted from 1. */
  readonly firstBad?: { readonly row: number; readonly reason: string };
}

/**
 * Reads the log of an office folder from its start and finds the first row that was changed, removed, repeated, put in or reordered;
 * and, by the head kept beside it, an end that was cut off.
 */
export async function verifyAudit(folder: string): Promise<AuditVerdict> {
  const file = join(folder, auditFile);
  if (!existsSync(file)) return judgeEnd(folder, 0, firstPrev);
  let row = 0;
  let prev = firstPrev;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    row += 1;
    const reason = objectionTo(line, row, prev);
    if (reason !== undefined) return { ok: false, events: row - 1, firstBad: { row, reason } };
    prev = openEvent(line)?.hash ?? prev;
  }
  return judgeEnd(folder, row, prev);
}

function objectionTo(line: string, row: number, prev: string): string | undefined {
  const event = openEvent(line);
  if (!event) return 'The row does not match its own hash: it was changed.';
  if (event.prev !== prev) return 'The row does not follow the one before: rows were removed, put in or reordered.';
  return event.seq === row ? undefined : `The row has the number ${event.seq}, not ${row}.`;
}

function judgeEnd(folder: string, events: number, hash: string): AuditVerdict {
  const head = readHead(folder);
  // The head is noted after the rows are on disk, so it may lag behind after a crash but never run ahead.
  if (head && (head.seq > events || (head.seq === events && head.hash !== hash)))
    return {
      ok: false,
      events,
      firstBad: {
        row: events + 1,
        reason: `The log ends at row ${events}, but row ${head.seq} was written: its end was cut off.`,
      },
    };
  return { ok: true, events };
}

function readHead(folder: string): { seq: number; hash: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, auditHeadFile), 'utf8')) as { seq: number; hash: string };
  } catch {
    return undefined;
  }
}
