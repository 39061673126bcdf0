import type { Demographics, WriteDb } from '../store/index.ts';

/** One value that became another; absent is null. */
export interface ValueChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Values that differ, each list and each related person as one value. */
export function changedValues(before: Partial<Demographics>, after: Demographics): readonly ValueChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort() as (keyof Demographics)[];
  return paths
    .map((key) => ({ path: `/${key}`, before: before[key] ?? null, after: after[key] ?? null }))
    .filter(
      (change) => text(change.before) !== text(change.after) && !(isEmpty(change.before) && isEmpty(change.after)),
    );
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** JSON with keys in order: the database does not keep the order in which they were written. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export interface ChangeOrigin {
  readonly at: Date;
  readonly by: string;
  readonly origin: string;
}

/** Writes the history of a version. */
export async function recordChanges(
  db: WriteDb,
  patientId: string,
  version: number,
  changes: readonly ValueChange[],
  { at, by, origin }: ChangeOrigin,
): Promise<void> {
  if (changes.length === 0) return;
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const rows = changes.map(({ path, before, after }) => ({
    patient_id: patientId,
    version,
    path,
    before: json(before),
    after: json(after),
    changed_at: at,
    changed_by: by,
    origin,
  }));
  await db.insertInto('patient_change').values(rows).execute();
}
