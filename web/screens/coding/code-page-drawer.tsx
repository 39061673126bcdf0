import './code-page.css';
import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CodePageAnswer } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import { Notice } from '../../components/index.ts';
import { CodePageNotes } from './code-page-notes.tsx';
import { CodePageSides, SeventhCharacters } from './code-page-sides.tsx';
import { pageBadges } from './page-badges.ts';
import { type PageRequest, useWorkbench } from './workbench-context.ts';

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
        {pageBadges(code.marks).map(({ text, tone, words }) => (
          <span key={text} className={`badge badge-${tone}`} title={words}>
            {text}
          </span>
        ))}
        <span className="quiet">
          {code.edition}
          {code.marks.grouper && `, MS-DRG v${code.marks.grouper}`}
          {code.marks.starter && ' (starter edition)'}
        </span>
      </p>
      <GrouperWords marks={code.marks} />
      {code.billable && !readOnly && (
        <button type="button" className="tool tool-main" onClick={add}>
          Add this code
        </button>
      )}
      <CodePageSides siblings={code.siblings} go={go} />
      <CodePageNotes notes={code.notes} go={go} />
      {code.seventh && <SeventhCharacters seventh={code.seventh} />}
      {code.children.length > 0 && <CodeLinks codes={code.children} go={go} label="Below" />}
    </article>
  );
}

/** What no badge can say: the MDC, and how many principal diagnoses take the severity away. */
function GrouperWords({ marks: { mdc, mdcTitle, excludedBy, severity } }: { readonly marks: CodePageAnswer['marks'] }) {
  const words = [
    ...(mdc === undefined ? [] : [`MDC ${String(mdc).padStart(2, '0')} ${mdcTitle ?? ''}`.trim()]),
    ...(excludedBy === undefined ? [] : [`no ${severity ?? 'CC'} with ${excludedBy} principal diagnoses`]),
  ];
  return words.length === 0 ? null : <p className="quiet">{words.join('; ')}</p>;
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
