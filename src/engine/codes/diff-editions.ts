import type { CodeNotes } from './code-notes.ts';
import type { CodeTable, EditionInfo } from './code-table.ts';

/** A code that came or went. */
export interface DiffCode {
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
}
/** A code whose title or validity for claims changed. */
export interface DiffRevision {
  readonly code: string;
  readonly display: string;
  readonly from: string;
  readonly to: string;
}
/** Notes of one kind that changed at one place. */
export interface DiffNotes {
  readonly at: string;
  readonly kind: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Texts that stay but under this other kind: an Excludes1 that became an Excludes2. */
  readonly movedFrom: readonly { readonly kind: string; readonly text: string }[];
}
export interface DiffChapter {
  readonly chapter: string;
  readonly added: number;
  readonly deleted: number;
  readonly revised: number;
  readonly notes: number;
}
/** What changed from one edition to another. Counts of codes are of those valid for claims, as in the published addenda. */
export interface EditionDiff {
  readonly system: string;
  readonly from: Pick<EditionInfo, 'edition' | 'effectiveFrom'>;
  readonly to: Pick<EditionInfo, 'edition' | 'effectiveFrom'>;
  readonly counts: { readonly added: number; readonly deleted: number; readonly revised: number };
  readonly added: readonly DiffCode[];
  readonly deleted: readonly DiffCode[];
  readonly revised: readonly DiffRevision[];
  /** Codes valid for claims in both editions or neither do not stand here; headers that became codes do, and the reverse. */
  readonly becameBillable: readonly DiffCode[];
  readonly becameHeader: readonly DiffCode[];
  readonly headersAdded: readonly DiffCode[];
  readonly headersDeleted: readonly DiffCode[];
  readonly headersRevised: readonly DiffRevision[];
  readonly notes: readonly DiffNotes[];
  /** Said when the two editions have no notes of their own to compare. */
  readonly notesMissing?: string;
  readonly chapters: readonly DiffChapter[];
}

interface Bare {
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
}

/** Rows in which two code lists differ. A header that became a code counts as added, a code that became a header as deleted. */
export function diffCodes(from: CodeTable, to: CodeTable) {
  const [added, deleted, becameBillable, becameHeader, headersAdded, headersDeleted]: Bare[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  const [revised, headersRevised]: DiffRevision[][] = [[], []];
  for (let i = 0; i < to.size; i += 1) {
    const now = bare(to, i);
    const before = from.indexOf(now.code);
    if (before < 0) (now.billable ? added : headersAdded)?.push(now);
    else if (now.billable && !from.isBillable(before)) {
      added?.push(now);
      becameBillable?.push(now);
    } else if (!now.billable && from.isBillable(before)) {
      deleted?.push(bare(from, before));
      becameHeader?.push(now);
    } else if (from.row(before).title !== now.title) {
      const change = { code: now.code, display: now.display, from: from.row(before).title, to: now.title };
      (now.billable ? revised : headersRevised)?.push(change);
    }
  }
  for (let i = 0; i < from.size; i += 1) {
    const before = bare(from, i);
    if (to.indexOf(before.code) < 0) (before.billable ? deleted : headersDeleted)?.push(before);
  }
  return {
    added: added ?? [],
    deleted: (deleted ?? []).sort((a, b) => (a.code < b.code ? -1 : 1)),
    revised: revised ?? [],
    becameBillable: becameBillable ?? [],
    becameHeader: becameHeader ?? [],
    headersAdded: headersAdded ?? [],
    headersDeleted: headersDeleted ?? [],
    headersRevised: headersRevised ?? [],
  };
}

function bare(table: CodeTable, index: number): Bare {
  const { code, display, title, billable } = table.row(index);
  return { code, display, title, billable };
}

/** Notes in which two tabular lists differ, place by place; a text that changed its kind is told as moved. */
export function diffNotes(from: CodeNotes, to: CodeNotes): readonly DiffNotes[] {
  const places = [...new Set([...to.places(), ...from.places()])];
  return places.flatMap((place) => {
    const before = byKind(from, place);
    const now = byKind(to, place);
    return [...new Set([...before.keys(), ...now.keys()])].flatMap((kind) => {
      const removed = minus(before.get(kind), now.get(kind));
      const fresh = minus(now.get(kind), before.get(kind));
      if (removed.length === 0 && fresh.length === 0) return [];
      const movedFrom = fresh.flatMap((text) => {
        const other = [...before].find(([k, texts]) => k !== kind && texts.has(text) && !now.get(k)?.has(text));
        return other ? [{ kind: other[0], text }] : [];
      });
      const at = from.at(place)[0]?.from ?? to.at(place)[0]?.from ?? place;
      return [{ at, kind, added: fresh, removed, movedFrom }];
    });
  });
}

function byKind(notes: CodeNotes, place: string): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, text, under } of notes.at(place)) {
    const texts = kinds.get(kind) ?? new Set();
    kinds.set(kind, texts.add(under ? `${under} ${text}` : text));
  }
  return kinds;
}

const minus = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): readonly string[] =>
  [...(a ?? [])].filter((text) => !b?.has(text));
