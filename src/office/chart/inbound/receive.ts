import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { Fault } from '../../../base/index.ts';
import type { Note, OfficeContext } from '../../access/index.ts';
import {
  type InboundFormat,
  type InboundMessageTable,
  type InboundStage,
  newId,
  type WriteDb,
} from '../../store/index.ts';
import type { GivenPatient } from './document-set.ts';
import { fileMerges } from './filing/file-merges.ts';
import { fileWhole } from './filing/file-whole.ts';
import type { Filed } from './filing/filing-types.ts';
import type { Objection, SetOrObjection } from './inbound-set.ts';
import { keepBytes } from './keep-bytes.ts';
import { formatOf, readSet } from './read-set.ts';
import { withLessHeap } from './with-less-heap.ts';

/** What comes in at a door. */
export interface Inbound {
  /** Where it came in: `file`, `http`, or the name of a feed. */
  readonly source: string;
  readonly name?: string;
  readonly bytes: Uint8Array;
  /** The only format this door takes; otherwise the content decides. */
  readonly format?: InboundFormat;
  /** Whose it is, for documents that do not say so themselves. */
  readonly patient?: GivenPatient;
}

/** What became of it. */
export interface InboundOutcome {
  readonly id: string;
  readonly format: InboundFormat;
  readonly stage: InboundStage;
  readonly reason?: string;
  readonly path?: string;
  readonly controlId?: string;
  readonly event?: string;
  readonly facts: number;
  readonly patientIds: readonly string[];
  readonly encounterIds: readonly string[];
  /** `Type/id` of each fact filed, in the order of the message. */
  readonly locations: readonly string[];
}

const large = 16 << 20;

/**
 * Takes in one message, bundle or document: keeps the bytes, and files what they say – whole, or not at all. What cannot be filed waits on the
 * error worklist with the reason. The answer comes when everything is durable.
 */
export async function receive(ctx: OfficeContext, inbound: Inbound): Promise<InboundOutcome> {
  const id = newId('in');
  const format = inbound.format ?? formatOf(inbound.bytes);
  const run = (order: Order): Promise<InboundOutcome> =>
    ctx.write('inbound/receive', { type: 'inbound-message', id }, (db, note) => receiveIn(db, note, ctx, order));
  const file = async (): Promise<InboundOutcome> => {
    const read = await readSet(inbound.name ?? '', inbound.bytes, format, inbound.patient);
    return run({ id, inbound, format, read: await afterMerges(ctx, read, id, inbound.source) });
  };
  try {
    return await (inbound.bytes.byteLength > large ? withLessHeap(file) : file());
  } catch (error) {
    // Filing failed inside the database or the program: the message is kept all the same, for a person to look at.
    if (error instanceof Fault && !['internal', 'conflict', 'bad-input'].includes(error.code)) throw error;
    return run({ id, inbound, format, read: { ok: false, objection: internal(stateOf(error)) } });
  }
}

/** What is filed: the set, when the merges it orders are done, else why not. */
export async function afterMerges(
  ctx: OfficeContext,
  read: SetOrObjection,
  id: string,
  source: string,
): Promise<SetOrObjection> {
  if (!read.ok || read.set.merges.length === 0) return read;
  const objection = await fileMerges(ctx, read.set, id, read.set.sender ?? source);
  const { event, controlId } = read.set;
  return objection ? { ok: false, objection: { ...objection, event, controlId } } : read;
}

interface Order {
  readonly id: string;
  readonly inbound: Inbound;
  readonly format: InboundFormat;
  readonly read: SetOrObjection;
}

async function receiveIn(db: WriteDb, note: Note, ctx: OfficeContext, order: Order): Promise<InboundOutcome> {
  const { id, inbound, format, read } = order;
  const { bytes, source, name } = inbound;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const receivedAt = ctx.now();
  const row = {
    id,
    source,
    format,
    name: name?.slice(0, 500) ?? null,
    sha256,
    size: bytes.byteLength,
    received_at: receivedAt,
  };
  const earlier = await filedBefore(db, sha256);
  if (earlier !== undefined) return duplicateOf(db, row, earlier);
  const outcome = read.ok
    ? await fileWhole(db, read.set, {
        messageId: id,
        receivedAt,
        by: ctx.actor.id,
        source,
        sender: read.set.sender ?? source,
      })
    : read.objection;
  const about = read.ok
    ? { event: read.set.event, controlId: read.set.controlId, saidAt: read.set.saidAt }
    : { ...read.objection, saidAt: undefined };
  const saidAt = about.saidAt === undefined ? Number.NaN : Date.parse(about.saidAt);
  await db
    .insertInto('inbound_message')
    .values({
      ...row,
      event: about.event ?? null,
      control_id: about.controlId?.slice(0, 200) ?? null,
      sent_at: Number.isNaN(saidAt) ? null : new Date(saidAt),
      duplicate_of: null,
      worked_by: null,
      worked_at: null,
      remarks: read.ok ? read.set.remarks : [],
      ...stageColumns(outcome),
    })
    .execute();
  await keepBytes(db, id, 0, bytes);
  return answer(id, format, outcome, about, note);
}

type Row = Pick<
  Insertable<InboundMessageTable>,
  'id' | 'source' | 'format' | 'name' | 'sha256' | 'size' | 'received_at'
>;
type Earlier = NonNullable<Awaited<ReturnType<typeof filedBefore>>>;

/** The same bytes again: noted, kept once, filed once. */
async function duplicateOf(db: WriteDb, row: Row, earlier: Earlier): Promise<InboundOutcome> {
  const reason = 'The same bytes were filed before.';
  const { event, control_id } = earlier;
  const columns = { ...row, stage: 'duplicate' as const, reason, duplicate_of: earlier.id, event, control_id };
  await db
    .insertInto('inbound_message')
    .values({ ...columns, ...empty })
    .execute();
  const none = { facts: 0, patientIds: [], encounterIds: [], locations: [] };
  return {
    id: row.id,
    format: row.format,
    stage: 'duplicate',
    reason,
    ...none,
    ...known({ controlId: control_id, event }),
  };
}

const empty = { sent_at: null, path: null, worked_by: null, worked_at: null } as const;
const internal = (state: string): Objection => ({
  stage: 'parked',
  reason: `Filing it failed inside the program (${state}); it is kept for a person to look at.`,
});

/** The state the database answered with, or the name of the error; never its words, which may hold content. */
function stateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[0-9A-Za-z_-]{2,40}$/.test(code) ? code : cause instanceof Error ? cause.name : 'unknown';
}

export const isObjection = (outcome: Filed | Objection): outcome is Objection => 'stage' in outcome;

/** The columns that say what became of a message. */
export function stageColumns(outcome: Filed | Objection) {
  return isObjection(outcome)
    ? {
        stage: outcome.stage,
        reason: outcome.reason,
        path: outcome.path ?? null,
        patient_ids: [],
        encounter_ids: [],
        facts: 0,
      }
    : {
        stage: 'filed' as const,
        reason: null,
        path: null,
        patient_ids: outcome.patientIds.slice(0, 1000),
        encounter_ids: outcome.encounterIds.slice(0, 1000),
        facts: outcome.facts,
      };
}

interface About {
  readonly event?: string | undefined;
  readonly controlId?: string | undefined;
}

/** The outcome for whoever sent it; the audit event learns of the patients and encounters. */
export function answer(
  id: string,
  format: InboundFormat,
  outcome: Filed | Objection,
  about: About,
  note: Note,
): InboundOutcome {
  const names = known({ controlId: about.controlId, event: about.event });
  if (isObjection(outcome))
    return {
      id,
      format,
      stage: outcome.stage,
      reason: outcome.reason,
      facts: 0,
      patientIds: [],
      encounterIds: [],
      locations: [],
      ...names,
      ...known({ path: outcome.path }),
    };
  for (const patientId of outcome.patientIds) note({ patientId });
  for (const encounterId of outcome.encounterIds.slice(0, 1000)) note({ encounterId });
  return { id, format, stage: 'filed', ...outcome, ...names };
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined | null> };
const known = <T extends object>(facts: T): Known<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) as Known<T>;

async function filedBefore(db: WriteDb, sha256: string) {
  return db
    .selectFrom('inbound_message')
    .select(['id', 'event', 'control_id'])
    .where('sha256', '=', sha256)
    .where('stage', '=', 'filed')
    .executeTakeFirst();
}
