import { Fault } from '../../../base/index.ts';
import type { Note, OfficeContext } from '../../access/index.ts';
import type { InboundMessageTable, WriteDb } from '../../store/index.ts';
import type { GivenPatient } from './document-set.ts';
import { fileWhole } from './filing/file-whole.ts';
import type { SetOrObjection } from './inbound-set.ts';
import { keepBytes, keptBytes } from './keep-bytes.ts';
import { readSet } from './read-set.ts';
import { afterMerges, answer, type InboundOutcome, stageColumns } from './receive.ts';

/** A line of the error worklist, the oldest first. Nothing of the content. */
export interface WorklistLine {
  readonly id: string;
  readonly source: string;
  readonly format: string;
  readonly event: string | null;
  readonly controlId: string | null;
  readonly receivedAt: string;
  readonly stage: string;
  readonly reason: string | null;
  readonly path: string | null;
  readonly attempt: number;
}

/** Messages that wait for a person: parked and refused ones, in the order of their arrival. */
export function listInbound(
  ctx: OfficeContext,
  { limit = 200 }: { readonly limit?: number } = {},
): Promise<readonly WorklistLine[]> {
  return ctx.read('inbound/list', { type: 'facility', id: ctx.facility }, async (db) => {
    const rows = await db
      .selectFrom('inbound_message')
      .select(['id', 'source', 'format', 'event', 'control_id', 'received_at', 'stage', 'reason', 'path', 'attempt'])
      .where('stage', 'in', ['parked', 'refused'])
      .orderBy('place')
      .limit(Math.min(Math.max(1, limit), 1000))
      .execute();
    return rows.map(({ control_id, received_at, ...row }) => ({
      ...row,
      controlId: control_id,
      receivedAt: received_at.toISOString(),
    }));
  });
}

/** The bytes of a message as they were used last, for reading and mending. Fault `not-found`. */
export function openInbound(
  ctx: OfficeContext,
  { id }: { readonly id: string },
): Promise<{ readonly name: string | null; readonly bytes: Buffer }> {
  return ctx.read('inbound/view', { type: 'inbound-message', id }, async (db, note) => {
    const row = await db
      .selectFrom('inbound_message')
      .select(['name', 'attempt', 'patient_ids'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw unknown(id);
    for (const patientId of row.patient_ids) note({ patientId });
    return { name: row.name, bytes: await keptBytes(db, id, row.attempt) };
  });
}

export interface Repair {
  readonly id: string;
  /** The mended text; without it the message is filed as it stands, after something else was mended. */
  readonly bytes?: Uint8Array;
  /** Why, in the person's words. */
  readonly note: string;
  /** Whose document it is. */
  readonly patient?: GivenPatient;
}

/**
 * Files a message from the worklist again, mended or as it is. The bytes as they came stay; a mended text is kept beside them with who and
 * why. Faults: `not-found`, `conflict` when it does not wait there any more, `bad-input` without a note.
 */
export async function replay(ctx: OfficeContext, repair: Repair): Promise<InboundOutcome> {
  const { id, note: words } = repair;
  if (words.trim() === '') throw new Fault('bad-input', 'Say why the message is filed again.', { field: '/note' });
  // Read before the transaction that files it, because merges are done by registration in their own.
  const standing = await ctx.read('inbound/view', { type: 'inbound-message', id }, async (db) => {
    const row = await db
      .selectFrom('inbound_message')
      .select(['name', 'format', 'source', 'attempt', 'stage'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw unknown(id);
    if (row.stage !== 'parked' && row.stage !== 'refused') throw settled(id);
    return { ...row, bytes: repair.bytes ?? (await keptBytes(db, id, row.attempt)) };
  });
  const read = await readSet(standing.name ?? '', standing.bytes, standing.format, repair.patient);
  const order = await afterMerges(ctx, read, id, standing.source);
  return ctx.write('inbound/repair', { type: 'inbound-message', id }, (db, note) =>
    replayIn(db, note, ctx, repair, order),
  );
}

async function replayIn(
  db: WriteDb,
  note: Note,
  ctx: OfficeContext,
  repair: Repair,
  read: SetOrObjection,
): Promise<InboundOutcome> {
  const { id } = repair;
  const row = await waiting(db, id);
  const at = ctx.now();
  const attempt = repair.bytes ? row.attempt + 1 : row.attempt;
  if (repair.bytes) {
    await keepBytes(db, id, attempt, repair.bytes);
    await db
      .insertInto('inbound_repair')
      .values({ message_id: id, attempt, repaired_by: ctx.actor.id, repaired_at: at, note: repair.note.slice(0, 2000) })
      .execute();
  }
  const sender = read.ok ? (read.set.sender ?? row.source) : row.source;
  const order = { messageId: id, receivedAt: row.received_at, by: ctx.actor.id, source: row.source, sender };
  const outcome = read.ok ? await fileWhole(db, read.set, order) : read.objection;
  const about = read.ok ? read.set : read.objection;
  const names = { event: about.event ?? row.event, control_id: about.controlId ?? row.control_id };
  await db
    .updateTable('inbound_message')
    .set({ ...stageColumns(outcome), ...names, attempt, worked_by: ctx.actor.id, worked_at: at })
    .where('id', '=', id)
    .execute();
  return answer(id, row.format, outcome, about, note);
}

/** Takes a message off the worklist without filing it, with the reason. Its bytes stay. */
export function dismiss(
  ctx: OfficeContext,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  return ctx.write('inbound/dismiss', { type: 'inbound-message', id }, async (db) => {
    if (reason.trim() === '') throw new Fault('bad-input', 'Say why the message is not filed.', { field: '/reason' });
    await waiting(db, id);
    const worked = { worked_by: ctx.actor.id, worked_at: ctx.now() };
    await db
      .updateTable('inbound_message')
      .set({ stage: 'dismissed', reason: reason.slice(0, 2000), ...worked })
      .where('id', '=', id)
      .execute();
  });
}

type Waiting = Pick<
  InboundMessageTable,
  'name' | 'source' | 'format' | 'attempt' | 'event' | 'control_id' | 'received_at'
>;

/** The row of a message that waits, locked, so that two people do not file it twice. */
async function waiting(db: WriteDb, id: string) {
  const row = await db
    .selectFrom('inbound_message')
    .select(['name', 'source', 'format', 'attempt', 'event', 'control_id', 'received_at', 'stage'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw unknown(id);
  if (row.stage !== 'parked' && row.stage !== 'refused') throw settled(id);
  return row satisfies { readonly [K in keyof Waiting]: unknown };
}

const unknown = (id: string): Fault =>
  new Fault('not-found', 'There is no message with this id.', { id: id.slice(0, 80) });
const settled = (id: string): Fault =>
  new Fault('conflict', 'This message does not wait on the worklist any more.', { id });
