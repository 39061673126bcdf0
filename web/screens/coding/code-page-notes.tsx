import type { CodePageAnswer, NoteTargetAnswer } from '../../../src/server/contract.ts';

const kinds: Readonly<Record<string, string>> = {
  inclusionTerm: 'Inclusion terms',
  includes: 'Includes',
  excludes1: 'Excludes 1: not coded here',
  excludes2: 'Excludes 2: not included here',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional code',
  codeAlso: 'Code also',
  notes: 'Notes',
  sevenChrNote: '7th character',
  sevenChrDef: '7th character',
};
const headingOf = (kind: string): string => kinds[kind] ?? kinds[camel(kind)] ?? kind;
const camel = (kind: string): string => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

interface CodePageNotesProps {
  readonly notes: CodePageAnswer['notes'];
  readonly go: (code: string) => void;
}

/** The instructions that apply to a code, by kind, each with the level it is written at and the codes it names to open. */
export function CodePageNotes({ notes, go }: CodePageNotesProps) {
  const kindsHere = [...new Set(notes.map(({ kind }) => kind))];
  if (kindsHere.length === 0) return <p className="quiet">No notes at this code.</p>;
  return kindsHere.map((kind) => (
    <section key={kind}>
      <h3 className="heading-small">{headingOf(kind)}</h3>
      <ul className="code-notes">
        {notes
          .filter((note) => note.kind === kind)
          .map((note) => (
            <li key={`${note.from} ${note.text}`}>
              {note.text} <span className="quiet code-text">{note.from}</span>
              {note.targets.length > 0 && <Targets targets={note.targets} go={go} />}
            </li>
          ))}
      </ul>
    </section>
  ));
}

interface TargetsProps {
  readonly targets: readonly NoteTargetAnswer[];
  readonly go: (code: string) => void;
}

function Targets({ targets, go }: TargetsProps) {
  return (
    <span className="note-targets">
      {targets.map((target) => (
        <Target key={`${target.written} ${target.limit ?? ''}`} target={target} go={go} />
      ))}
    </span>
  );
}

/** One target: a code or the two ends of a range, and how many codes valid for claims that is. */
function Target({ target, go }: { readonly target: NoteTargetAnswer; readonly go: (code: string) => void }) {
  const { written, first, last, billable, limit } = target;
  if (!first || !last) return <span className="quiet">{written}: not in this edition</span>;
  const ends = first.code === last.code ? [first] : [first, last];
  return (
    <span className="note-target">
      {ends.map((end, i) => (
        <span key={end.code}>
          {i > 0 && ' to '}
          <button type="button" className="plain" title={end.title} onClick={() => go(end.code)}>
            <span className="code-text">{end.display}</span>
          </button>
        </span>
      ))}
      <span className="quiet">
        {ends.length === 1 ? ` ${first.title}` : ''}
        {billable > 1 ? ` (${billable} codes)` : ''}
        {limit === undefined ? '' : ` ${limit}`}
      </span>
    </span>
  );
}
