import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CodePageAnswer } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import { Notice } from '../../components/index.ts';
import { type PageRequest, useWorkbench } from './workbench-context.ts';

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

interface CodePageDrawerProps {
  readonly page: PageRequest | undefined;
  readonly onClose: () => void;
}

/** The page of a code beside the work: hierarchy, notes, and the way to add it. Backspace goes a page back. */
export function CodePageDrawer({ page, onClose }: CodePageDrawerProps) {
  const [trail, setTrail] = useState<readonly PageRequest[]>([]);
  useEffect(() => setTrail(page ? [page] : []), [page]);
  const current = trail.at(-1);
  return (
    <Drawer
      opened={page !== undefined}
      onClose={onClose}
      position="right"
      size="32rem"
      title="Code page"
      closeButtonProps={{ 'aria-label': 'Close the code page' }}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && trail.length > 1) setTrail(trail.slice(0, -1));
      }}
    >
      {current && (
        <CodePage key={current.code} page={current} onGo={(next) => setTrail([...trail, next])} onClose={onClose} />
      )}
    </Drawer>
  );
}

interface CodePageProps {
  readonly page: PageRequest;
  readonly onGo: (page: PageRequest) => void;
  readonly onClose: () => void;
}

function CodePage({ page, onGo, onClose }: CodePageProps) {
  const { abstract } = useWorkbench();
  const on = abstract.dischargeDate;
  const answer = useQuery({
    queryKey: ['code', page.system, page.code, on],
    queryFn: ({ signal }) => api.codePage(page.system, page.code, on, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (answer.isError) return <Notice tone="warning">{answer.error.message}</Notice>;
  if (!answer.data)
    return [80, 60, 90, 70].map((width) => (
      <Skeleton key={width} height={16} my={10} width={`${width}%`} animate={false} />
    ));
  const go = (code: string): void => onGo({ system: page.system, code });
  return <CodePageText code={answer.data} system={page.system} go={go} onClose={onClose} />;
}

interface CodePageTextProps {
  readonly code: CodePageAnswer;
  readonly system: PageRequest['system'];
  readonly go: (code: string) => void;
  readonly onClose: () => void;
}

function CodePageText({ code, system, go, onClose }: CodePageTextProps) {
  const { addCode, readOnly } = useWorkbench();
  const add = (): void => {
    addCode(system === 'icd-10-pcs' ? 'procedure' : 'diagnosis', code);
    onClose();
  };
  return (
    <article className="code-page">
      {code.parents.length > 0 && <CodeLinks codes={code.parents} go={go} label="Above" />}
      <h2>
        <span className="code-text">{code.display}</span> {code.title}
      </h2>
      <p className="code-page-facts">
        <span className={`badge ${code.billable && code.valid ? 'badge-or' : 'badge-quiet'}`}>
          {!code.valid ? 'Not valid on this date' : code.billable ? 'Valid for claims' : 'Header: not valid for claims'}
        </span>
        {code.poaExempt === true && <span className="badge badge-quiet">POA exempt</span>}
        <span className="quiet">{code.edition}</span>
      </p>
      {code.billable && !readOnly && (
        <button type="button" className="tool tool-main" onClick={add}>
          Add this code
        </button>
      )}
      <Notes notes={code.notes} />
      {code.children.length > 0 && <CodeLinks codes={code.children} go={go} label="Below" />}
    </article>
  );
}

interface CodeLinksProps {
  readonly codes: CodePageAnswer['parents'];
  readonly label: string;
  readonly go: (code: string) => void;
}

function CodeLinks({ codes, label, go }: CodeLinksProps) {
  return (
    <nav aria-label={label}>
      <h3 className="heading-small">{label}</h3>
      <ul className="code-links">
        {codes.map((code) => (
          <li key={code.code}>
            <button type="button" className="plain" onClick={() => go(code.code)}>
              <span className="code-text">{code.display}</span> {code.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Notes({ notes }: { readonly notes: CodePageAnswer['notes'] }) {
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
            </li>
          ))}
      </ul>
    </section>
  ));
}
