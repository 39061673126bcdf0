import { Fault } from '../base/index.ts';
import {
  type CodeNotes,
  type CodeTable,
  type DiffChapter,
  diffCodes,
  diffNotes,
  type EditionDiff,
} from '../engine/codes/index.ts';
import type { Tables } from './tables.ts';

/** Compares two editions of a system by name. Throws Fault `no-table` when one is not installed. */
export function diffEditions(tables: Tables, system: string, fromName: string, toName: string): EditionDiff {
  const [from, to] = [edition(tables, system, fromName), edition(tables, system, toName)];
  const [notesFrom, notesTo] = [ownNotes(tables, from), ownNotes(tables, to)];
  const codes = diffCodes(from, to);
  const notes = notesFrom && notesTo ? diffNotes(notesFrom, notesTo) : [];
  const missing = [notesFrom ? undefined : from.info.edition, notesTo ? undefined : to.info.edition].filter(
    (name) => name !== undefined,
  );
  const known = tables.notes(system, to.info.effectiveFrom) ?? tables.notes(system, from.info.effectiveFrom);
  return {
    system,
    from: { edition: from.info.edition, effectiveFrom: from.info.effectiveFrom },
    to: { edition: to.info.edition, effectiveFrom: to.info.effectiveFrom },
    counts: { added: codes.added.length, deleted: codes.deleted.length, revised: codes.revised.length },
    ...codes,
    notes,
    ...(missing.length > 0 ? { notesMissing: `No tabular list of ${missing.join(' and ')} is installed.` } : {}),
    chapters: chaptersOf(system, known, codes, notes),
  };
}

function edition(tables: Tables, system: string, name: string): CodeTable {
  const table = tables.codesOfEdition(system, name);
  if (table) return table;
  const installed = tables.list().filter((one) => one.system === system && one.codes > 0);
  const names = installed.map((one) => one.edition).join(', ') || 'none';
  throw new Fault('no-table', `No edition ${name} of ${system} is installed; there are: ${names}.`);
}

/** Notes of the same vintage as the list; older ones would show changes that are none. */
function ownNotes(tables: Tables, table: CodeTable): CodeNotes | undefined {
  const notes = tables.notes(table.info.system, table.info.effectiveFrom);
  return notes?.vintage.current ? notes : undefined;
}

/** Chapter of an ICD-10-CM code by the tabular list; elsewhere the first character stands for it (the section in ICD-10-PCS). */
function chaptersOf(
  system: string,
  notes: CodeNotes | undefined,
  codes: ReturnType<typeof diffCodes>,
  changed: EditionDiff['notes'],
): readonly DiffChapter[] {
  const counts = new Map<string, { added: number; deleted: number; revised: number; notes: number }>();
  const count = (code: string, what: 'added' | 'deleted' | 'revised' | 'notes'): void => {
    const name = chapterOf(system, notes, code);
    const known = counts.get(name) ?? { added: 0, deleted: 0, revised: 0, notes: 0 };
    known[what] += 1;
    counts.set(name, known);
  };
  for (const what of ['added', 'deleted', 'revised'] as const) for (const { code } of codes[what]) count(code, what);
  for (const { at } of changed) count(at.replace('.', ''), 'notes');
  const order = new Intl.Collator('en', { numeric: true });
  return [...counts].sort(([a], [b]) => order.compare(a, b)).map(([chapter, one]) => ({ chapter, ...one }));
}

function chapterOf(system: string, notes: CodeNotes | undefined, code: string): string {
  if (system !== 'icd-10-cm') return `section ${code.slice(0, 1)}`;
  if (code.startsWith('chapter')) return code;
  return notes?.placesOf(code.slice(0, 3))[0]?.name ?? `codes ${code.slice(0, 1)}`;
}
