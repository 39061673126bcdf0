import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { syncFolder } from '../store/index.ts';
import { type AuditDraft, firstPrev, openEvent, sealEvent } from './audit-event.ts';

export const auditFile = 'audit.ndjson';
/** Last sequence number and hash, outside the log: a log that ends before it was cut off at its end. */
export const auditHeadFile = 'audit-head.json';

/** Append-only log of the office, one JSON event per line, each carrying the hash of the one before. */
export interface AuditLog {
  /** Resolves when the event is on disk. Events that arrive together share one write and one sync. */
  append(draft: AuditDraft): Promise<void>;
  /** True when an event of that transaction is in the log. */
  holdsTransaction(id: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Waiting {
  readonly draft: AuditDraft;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Opens the log in `folder`; a last line that a crash left half written is cut off (its action was never answered). */
export async function openAuditLog(folder: string): Promise<AuditLog> {
  const file = join(folder, auditFile);
  const handle = await open(file, 'a+', 0o600);
  let { seq, prev } = await continueFrom(handle, file);
  await syncFolder(folder);
  const queue = batchQueue(async (drafts) => {
    let text = '';
    for (const draft of drafts) {
      const sealed = sealEvent(draft, seq + 1, prev);
      text += `${sealed.line}\n`;
      seq += 1;
      prev = sealed.hash;
    }
    await handle.appendFile(text);
    await handle.sync();
    noteHead(folder, seq, prev);
  });
  return {
    append: queue.add,
    holdsTransaction: async (id) => readFileSync(file, 'utf8').includes(`"transaction":"${id}"`),
    close: async () => {
      await queue.idle();
      await handle.close();
    },
  };
}

/** Hands what has gathered while the last write ran to `write` in one piece. After a failed write nothing more is accepted. */
function batchQueue(write: (drafts: readonly AuditDraft[]) => Promise<void>) {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let broken: unknown;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (broken !== undefined) throw broken;
        await write(batch.map(({ draft }) => draft));
        for (const one of batch) one.done();
      } catch (error) {
        broken = error;
        for (const one of batch) one.failed(unwritable(error));
      }
    }
    writing = undefined;
  };
  return {
    add: (draft: AuditDraft): Promise<void> =>
      new Promise((done, failed) => {
        waiting.push({ draft, done, failed });
        writing ??= drain();
      }),
    idle: async (): Promise<void> => writing,
  };
}

const unwritable = (cause: unknown): Fault =>
  new Fault(
    'storage',
    'The audit log cannot be written, so nothing is shown or changed; free space and restart.',
    {},
    cause,
  );

async function continueFrom(handle: FileHandle, file: string): Promise<{ seq: number; prev: string }> {
  const { size } = await handle.stat();
  if (size === 0) return { seq: 0, prev: firstPrev };
  const length = Math.min(size, 1 << 20);
  const end = Buffer.alloc(length);
  await handle.read(end, 0, length, size - length);
  const lastBreak = end.lastIndexOf(10);
  if (lastBreak < length - 1) {
    await handle.truncate(size - length + lastBreak + 1);
    await handle.sync();
  }
  if (lastBreak < 0) return { seq: 0, prev: firstPrev };
  const line = end.subarray(end.lastIndexOf(10, lastBreak - 1) + 1, lastBreak).toString('utf8');
  const event = openEvent(line);
  if (!event)
    throw new Fault(
      'storage',
      'The last event of the audit log was changed; keep the file and run "chartwright audit verify".',
      {
        file,
      },
    );
  return { seq: event.seq, prev: event.hash };
}

function noteHead(folder: string, seq: number, hash: string): void {
  const draft = join(folder, `${auditHeadFile}.new`);
  writeFileSync(draft, JSON.stringify({ seq, hash }), { mode: 0o600 });
  renameSync(draft, join(folder, auditHeadFile));
}
