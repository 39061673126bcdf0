import { Fault } from '../../base/index.ts';
import type { AuditDraft, AuditLog, Purpose } from '../audit/index.ts';
import type { Rows, Staged, Store, WritableRows } from '../store/index.ts';
import type { Actor } from './access-rule.ts';
import { type Action, denialOf } from './decide.ts';

export interface Subject {
  readonly type: 'chart' | 'abstract' | 'facility';
  readonly id: string;
}

/** Who asks, why, and by which request. */
export interface Asker {
  readonly actor: Actor;
  readonly session: string;
  readonly facility: string;
  readonly purpose: Purpose;
  readonly request?: string;
}

/**
 * What every office function gets first. The two handles are the only way to data: each checks access, runs `fn`, and answers only
 * when the audit event is on disk. A denial and a failure leave an event too.
 */
export interface OfficeContext extends Asker {
  now(): Date;
  read<T>(action: Action, subject: Subject, fn: (rows: Rows) => Promise<T>): Promise<T>;
  write<T>(action: Action, subject: Subject, fn: (rows: WritableRows) => Promise<T>): Promise<T>;
}

export interface OfficeHandles {
  readonly store: Store;
  readonly audit: AuditLog;
  now(): Date;
}

/** Makes the context of one request. */
export function contextOf(office: OfficeHandles, asker: Asker): OfficeContext {
  const record = recorderOf(office, asker);
  const admit = async (action: Action, subject: Subject): Promise<void> => {
    const reason = denialOf(action, asker);
    if (reason === undefined) return;
    await record(action, subject, { outcome: 'denied', reason });
    throw new Fault('denied', reason, { id: subject.id });
  };
  const guarded = async <T>(action: Action, subject: Subject, task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      await record(action, subject, { outcome: 'failed', reason: error instanceof Fault ? error.code : 'internal' });
      throw error;
    }
  };
  return {
    ...asker,
    now: office.now,
    read: async (action, subject, fn) => {
      await admit(action, subject);
      const answer = await guarded(action, subject, () => fn(office.store.rows));
      await record(action, subject, { outcome: 'done' });
      return answer;
    },
    write: async (action, subject, fn) => {
      await admit(action, subject);
      const commit = (staged: Staged | undefined): Promise<void> =>
        record(action, subject, {
          outcome: 'done',
          ...(staged ? { transaction: staged.id, changes: staged.changes } : {}),
        });
      return guarded(action, subject, () => office.store.change(fn, commit));
    },
  };
}

type Outcome = Pick<AuditDraft, 'outcome'> & Partial<AuditDraft>;

/** Appends an event of this asker; resolves when it is on disk. */
function recorderOf({ audit, now }: OfficeHandles, asker: Asker) {
  return (action: string, subject: Subject, outcome: Outcome): Promise<void> =>
    audit.append({
      at: now().toISOString(),
      actor: asker.actor.id,
      session: asker.session,
      facility: asker.facility,
      purpose: asker.purpose,
      action,
      subject: { type: subject.type, id: subject.id.slice(0, 80) },
      ...(asker.request === undefined ? {} : { request: asker.request }),
      ...outcome,
    });
}
