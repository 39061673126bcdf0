import type { DiffCode, DiffNotes, DiffRevision, EditionDiff } from '../engine/codes/index.ts';

/** Differences of two editions for a reader at a terminal. */
export function diffAsText(diff: EditionDiff): string {
  return sections(diff)
    .map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`), ''].join('\n'))
    .join('\n');
}

/** The same as Markdown, for a memo to the coders. */
export function diffAsMarkdown(diff: EditionDiff): string {
  const [head, ...rest] = sections(diff);
  const body = rest.map(({ title, lines }) => [`## ${title}`, '', ...lines.map((line) => `- ${line}`), ''].join('\n'));
  return [`# ${head?.title ?? ''}`, '', ...(head?.lines.map((line) => `- ${line}`) ?? []), '', ...body].join('\n');
}

interface DiffSection {
  readonly title: string;
  readonly lines: readonly string[];
}

function sections(diff: EditionDiff): readonly DiffSection[] {
  const { system, from, to, counts } = diff;
  const chapters = diff.chapters.map(
    (one) =>
      `${one.chapter}: ${one.added} added, ${one.deleted} deleted, ${one.revised} revised, ${one.notes} changed notes`,
  );
  const some: readonly DiffSection[] = [
    { title: `Added (${counts.added})`, lines: diff.added.map(codeLine) },
    { title: `Deleted (${counts.deleted})`, lines: diff.deleted.map(codeLine) },
    { title: `Revised titles (${counts.revised})`, lines: diff.revised.map(revisionLine) },
    { title: 'Codes that became headers', lines: diff.becameHeader.map(codeLine) },
    { title: 'Headers that became codes', lines: diff.becameBillable.map(codeLine) },
    { title: 'Headers added', lines: diff.headersAdded.map(codeLine) },
    { title: 'Headers deleted', lines: diff.headersDeleted.map(codeLine) },
    { title: 'Headers revised', lines: diff.headersRevised.map(revisionLine) },
    { title: `Changed notes (${diff.notes.length})`, lines: diff.notes.flatMap(noteLines) },
    { title: 'By chapter', lines: chapters },
  ];
  const summary = `${counts.added} added, ${counts.deleted} deleted, ${counts.revised} revised (codes valid for claims)`;
  const notes = diff.notesMissing ? [`Notes are not compared: ${diff.notesMissing}`] : [];
  return [
    { title: `${system} ${from.edition} → ${to.edition} (in force ${to.effectiveFrom})`, lines: [summary, ...notes] },
    ...some.filter((section) => section.lines.length > 0),
  ];
}

const codeLine = ({ display, title }: DiffCode): string => `${display} ${title}`;
const revisionLine = ({ display, from, to }: DiffRevision): string => `${display} “${from}” → “${to}”`;

function noteLines({ at, kind, added, removed, movedFrom }: DiffNotes): readonly string[] {
  const moved = new Map(movedFrom.map((one) => [one.text, one.kind]));
  return [
    ...added.map((text) => `${at} ${kind} + ${text}${moved.has(text) ? ` (was ${moved.get(text)})` : ''}`),
    ...removed.map((text) => `${at} ${kind} − ${text}`),
  ];
}
