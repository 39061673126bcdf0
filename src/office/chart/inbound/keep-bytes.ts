import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { Fault } from '../../../base/index.ts';
import type { ReadDb, WriteDb } from '../../store/index.ts';

const partBytes = 4 << 20;
const worthPacking = 4096;
const pack = promisify(deflate) as (bytes: Uint8Array, options: { readonly level: number }) => Promise<Buffer>;
const unpack = promisify(inflate) as (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number },
) => Promise<Buffer>;

/** Keeps the bytes of a message as they are, in packed pieces; `attempt` 0 is as they came, 1 and up are repairs. */
export async function keepBytes(db: WriteDb, messageId: string, attempt: number, bytes: Uint8Array): Promise<void> {
  for (let part = 0, from = 0; from < bytes.byteLength || part === 0; part += 1, from += partBytes) {
    // A view, not a copy: a large bundle is held once.
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(partBytes, bytes.byteLength - from));
    const packed = piece.byteLength < worthPacking ? piece : await pack(piece, { level: 1 });
    const isSmaller = packed.byteLength < piece.byteLength;
    const row = { packing: isSmaller ? ('deflate' as const) : ('none' as const), bytes: isSmaller ? packed : piece };
    await db
      .insertInto('inbound_part')
      .values({ message_id: messageId, attempt, part, ...row })
      .execute();
  }
}

/** The bytes of a message; Fault `not-found` when there are none. */
export async function keptBytes(db: ReadDb, messageId: string, attempt: number): Promise<Buffer> {
  const rows = await db
    .selectFrom('inbound_part')
    .select(['bytes', 'packing'])
    .where('message_id', '=', messageId)
    .where('attempt', '=', attempt)
    .orderBy('part')
    .execute();
  if (rows.length === 0)
    throw new Fault('not-found', 'There is no message with this id.', { id: messageId.slice(0, 80) });
  const pieces: Buffer[] = [];
  for (const { bytes, packing } of rows)
    pieces.push(packing === 'none' ? bytes : await unpack(bytes, { maxOutputLength: partBytes }));
  return Buffer.concat(pieces);
}
