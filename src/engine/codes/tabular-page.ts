import type { CodeNote, CodeNotes, SeventhCharacters } from './code-notes.ts';
import type { CodePage } from './code-page.ts';
import type { CodeTable } from './code-table.ts';
import { type LateralitySibling, lateralitySiblings } from './laterality-siblings.ts';
import { type NoteTarget, noteTargets } from './note-targets.ts';

/** A note with what it refers to. */
export interface ResolvedNote extends CodeNote {
  readonly targets: readonly NoteTarget[];
}

/** What the tabular page says beyond the bare look-up. */
export interface TabularDetail {
  readonly notes: readonly ResolvedNote[];
  readonly siblings: readonly LateralitySibling[];
  /** The seventh characters that govern a code of seven characters, with the one it has. */
  readonly seventh?: SeventhCharacters & { readonly chosen: string };
  /** How many of its characters are the placeholder X (Official Guidelines, Section I.A.4). */
  readonly placeholders: number;
}
export type TabularPage = Omit<CodePage, 'notes'> & TabularDetail;

/** Completes a looked-up page: targets of its notes, counterparts on the other side, the choice of its seventh character. */
export function tabularPage(codes: CodeTable, notes: CodeNotes | undefined, page: CodePage): TabularPage {
  const seventh = page.billable && page.code.length === 7 ? notes?.seventhOf(page.code) : undefined;
  const isDiagnosis = page.system === 'icd-10-cm';
  return {
    ...page,
    // The note of the seventh character names the category it stands at.
    notes: page.notes.map((note) => ({
      ...note,
      targets: note.kind === 'sevenChrNote' ? [] : noteTargets(codes, note.text),
    })),
    siblings: lateralitySiblings(codes, page.code),
    ...(seventh ? { seventh: { ...seventh, chosen: page.code.charAt(6) } } : {}),
    placeholders: isDiagnosis ? (/X+(?=.$)/.exec(page.code.slice(3))?.[0].length ?? 0) : 0,
  };
}
