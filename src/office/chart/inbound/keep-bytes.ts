import { Fault } from '../../../base/index.ts';
import type { ReadDb, WriteDb } from '../../store/index.ts';

const partBytes = 4 << 20;

/** Keeps the bytes of a message as they are, in pieces; `attempt` 0 is as they came, 1 and up are repairs. */
export async function keepBytes(db: WriteDb, messageId: string, attempt: number, bytes: Uint8Array): Promise<void> {
  for (let part = 0, from = 0; from < bytes.byteLength || part === 0; part += 1, from += partBytes) {
    // A view, not a copy: a large bundle is held once.
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(partBytes, bytes.byteLength - from));
    await db.insertInto('inbound_part').values({ message_id: messageId, attempt, part, bytes: piece }).execute();
  }
}

/** The bytes of a message; Fault `not-found` when there are none. */
export async function keptBytes(db: ReadDb, messageId: string, attempt: number): Promise<Buffer> {
  const rows = await db
    .selectFrom('inbound_part')
    .select('bytes')
    .where('message_id', '=', messageId)
    .where('attempt', '=', attempt)
    .orderBy('part')
    .execute();
  if (rows.length === 0)
    throw new Fault('not-found', 'There is no message with this id.', { id: messageId.slice(0, 80) });
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}
