import { Fault } from '../../base/index.ts';
import { type AuditDraft, type AuditFlag, appendEvent, type Purpose } from '../audit/index.ts';
import { inTransaction, type ReadDb, type Scope, type Sensitivity, type Store, type WriteDb } from '../store/index.ts';
import type { Actor } from './access-rule.ts';
import { type Action, denialOf } from './decide.ts';
import { standingGlass } from './standing-glass.ts';

/** On whom or what something is done. The ids answer "who saw this patient". */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly patientId?: string | undefined;
  readonly encounterId?: string | undefined;
}

/** What a function learned about its subject while it ran. A sensitivity that is not empty needs a reason, or the note is refused. */
export interface Noted {
  readonly patientId?: string | undefined;
  readonly encounterId?: string | undefined;
  readonly sensitivity?: readonly Sensitivity[];
}
export type Note = (noted: Noted) => void;

/** Who asks, why, and by which request. */
export interface Asker {
  readonly actor: Actor;
  readonly session: string;
  readonly facility: string;
  readonly purpose: Purpose;
  readonly request?: string;
  /** Why a sensitive chart is opened, in the person's words. */
  readonly reason?: string;
}

/**
 * What every office function gets first. The two handles are the only way to data: each checks access, runs `fn` in one transaction that sees
 * the rows of the facility, appends the audit event in the same transaction, and answers after its commit. A denial and a failure leave an
 * event in a transaction of their own. Faults: `denied`, and those of the database.
 */
export interface OfficeContext extends Asker {
  now(): Date;
  read<T>(action: Action, subject: Subject, fn: (db: ReadDb, note: Note) => Promise<T>): Promise<T>;
  write<T>(action: Action, subject: Subject, fn: (db: WriteDb, note: Note) => Promise<T>): Promise<T>;
}

export interface OfficeHandles {
  readonly store: Store;
  now(): Date;
}

/** Shortest text that can be called a reason. */
export const shortestReason = 10;

/** Makes the context of one request. */
export function contextOf(office: OfficeHandles, asker: Asker): OfficeContext {
  const run = runnerOf(office, asker);
  return {
    ...asker,
    now: office.now,
    read: (action, subject, fn) => run(action, subject, fn, true),
    write: (action, subject, fn) => run(action, subject, fn, false),
  };
}

type Done = Pick<AuditDraft, 'outcome' | 'reason' | 'flags'>;

function runnerOf({ store, now }: OfficeHandles, asker: Asker) {
  const scope: Scope = { facility: asker.facility, actor: asker.actor.id, purpose: asker.purpose };
  const event = (action: string, subject: Subject, learned: Learned, done: Done): AuditDraft => ({
    at: now(),
    facility: asker.facility,
    actor: asker.actor.id,
    session: asker.session,
    purpose: asker.purpose,
    action,
    subject: { type: subject.type, id: subject.id },
    patientIds: [...learned.patients],
    encounterIds: [...learned.encounters],
    request: asker.request,
    ...done,
  });
  const fail = async (action: string, subject: Subject, learned: Learned, error: unknown): Promise<never> => {
    const denied = error instanceof Fault && error.code === 'denied';
    const reason = error instanceof Fault ? (denied ? error.message : error.code) : 'internal';
    const draft = event(action, subject, learned, { outcome: denied ? 'denied' : 'failed', reason });
    // When the database cannot take the event either, nothing was shown and nothing changed: the first failure is the one to tell.
    await inTransaction(store.db, scope, (db) => appendEvent(db, draft)).catch(() => undefined);
    throw error;
  };
  return async <T>(
    action: Action,
    subject: Subject,
    fn: (db: WriteDb, note: Note) => Promise<T>,
    isRead: boolean,
  ): Promise<T> => {
    const learned = learnedOf(subject);
    const denial = denialOf(action, asker);
    const refused = (): Fault => new Fault('denied', denial?.reason ?? '', { id: subject.id.slice(0, 80) });
    if (denial && !(isRead && denial.glass)) return fail(action, subject, learned, refused());
    try {
      return await inTransaction(store.db, scope, async (db) => {
        const glass = denial ? await standingGlass(db, asker.actor.id, subject, now()) : undefined;
        if (denial && !glass) throw refused();
        const answer = await fn(db, noteOf(learned, asker.reason ?? glass?.reason, subject));
        const flags: AuditFlag[] = [
          ...(glass ? ['break-glass' as const] : []),
          ...(learned.sensitive ? ['sensitive' as const] : []),
        ];
        const reason = flags.length > 0 ? (glass?.reason ?? asker.reason) : undefined;
        await appendEvent(db, event(action, subject, learned, { outcome: 'done', reason, flags }));
        return answer;
      });
    } catch (error) {
      return fail(action, subject, learned, error);
    }
  };
}

interface Learned {
  readonly patients: Set<string>;
  readonly encounters: Set<string>;
  sensitive: boolean;
}

const learnedOf = ({ patientId, encounterId }: Subject): Learned => ({
  patients: new Set(patientId === undefined ? [] : [patientId]),
  encounters: new Set(encounterId === undefined ? [] : [encounterId]),
  sensitive: false,
});

const noteOf =
  (learned: Learned, reason: string | undefined, subject: Subject): Note =>
  ({ patientId, encounterId, sensitivity = [] }) => {
    if (patientId !== undefined) learned.patients.add(patientId);
    if (encounterId !== undefined) learned.encounters.add(encounterId);
    if (sensitivity.length === 0) return;
    if ((reason?.trim().length ?? 0) < shortestReason)
      throw new Fault(
        'denied',
        `This chart is sensitive; give a reason of at least ${shortestReason} characters to open it.`,
        {
          id: subject.id.slice(0, 80),
          field: '/reason',
        },
      );
    learned.sensitive = true;
  };
