import type { ReadDb } from '../store/index.ts';

/** The subject's own id or those of its patient and encounter: whoever broke the glass for one of them may see it. */
interface GlassSubject {
  readonly id: string;
  readonly patientId?: string | undefined;
  readonly encounterId?: string | undefined;
}

const isId = (id: string | undefined): id is string => id !== undefined && /^[\w.:-]{1,80}$/.test(id);

/** The emergency access that somebody opened for a subject and that has not run out. */
export async function standingGlass(
  db: ReadDb,
  actor: string,
  subject: GlassSubject,
  at: Date,
): Promise<{ id: string; reason: string } | undefined> {
  const ids = [subject.id, subject.patientId, subject.encounterId].filter(isId);
  if (ids.length === 0) return undefined;
  return db
    .selectFrom('break_glass')
    .select(['id', 'reason'])
    .where('actor', '=', actor)
    .where('subject_id', 'in', ids)
    .where('opened_at', '<=', at)
    .where('expires_at', '>', at)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
