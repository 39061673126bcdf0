import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/index.ts';
import type { AuditDraft } from './audit-event.ts';

// The row as COPY writes it must be its values between tabs, and an array's text its elements between commas: see 0002-audit.sql.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be kept out
const unfit = /[\u0000-\u001f\u007f\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const longest = 500;
const clean = (text: string, length = 80): string => text.slice(0, length).replace(unfit, '?');
const cleanList = (ids: readonly string[] = []): readonly string[] => ids.map((id) => clean(id).replaceAll('"', '?'));

/** Appends an event in the transaction of `db`; it stands when that transaction does. */
export async function appendEvent(db: Kysely<Tables>, draft: AuditDraft): Promise<void> {
  const { at, facility, actor, session, purpose, action, subject, outcome, reason, request, flags = [] } = draft;
  await sql`select audit_append(${at}::timestamptz, ${clean(facility)}, ${clean(actor)}, ${clean(session)}, ${purpose}, ${clean(action)},
    ${clean(subject.type)}, ${clean(subject.id)}, ${cleanList(draft.patientIds)}::text[], ${cleanList(draft.encounterIds)}::text[], ${outcome},
    ${reason === undefined ? null : clean(reason, longest)}, ${request === undefined ? null : clean(request)}, ${flags}::text[])`.execute(
    db,
  );
}
