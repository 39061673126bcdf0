import { IconPencilOff, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { ChartDocument } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { shortestSearch } from './document-search.ts';
import { viewerId } from './document-viewer.tsx';
import { keyOf } from './keymap.ts';
import type { Documents } from './use-documents.ts';

export const documentSearchId = 'document-search';

/** The documents by type in reading order, with read marks, and the search across all of them. */
export function DocumentList({ documents }: { readonly documents: Documents }) {
  const { groups, phrase, total, hitOfAll } = documents;
  const searching = phrase.trim().length >= shortestSearch;
  return (
    <nav className="zone zone-documents" aria-label="Documents" onKeyDown={(event) => moveFocus(event)}>
      <div className="document-search">
        <IconSearch size={14} aria-hidden />
        <input
          id={documentSearchId}
          type="search"
          value={phrase}
          placeholder={`Search all (${keyOf('search-documents')})`}
          aria-label="Search in all documents"
          aria-describedby="document-search-count"
          onChange={(event) => documents.search(event.currentTarget.value)}
          onKeyDown={(event) => onSearchKey(event, documents)}
        />
      </div>
      <p id="document-search-count" className="document-search-count quiet" aria-live="polite">
        {searching &&
          (total === 0 ? 'No hits' : `${hitOfAll === 0 ? '' : `${hitOfAll} of `}${total} hits · Enter: next`)}
      </p>
      <div className="document-groups">
        {groups.map((group) => (
          <section key={group.kind} aria-label={group.heading}>
            <h2 className="heading-small">{group.heading}</h2>
            <ul>
              {group.documents.map((document) => (
                <DocumentLine
                  key={document.id}
                  document={document}
                  documents={documents}
                  hits={searching ? documents.hits.get(document.id) : undefined}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

interface DocumentLineProps {
  readonly document: ChartDocument;
  readonly documents: Documents;
  readonly hits: number | undefined;
}

function DocumentLine({ document, documents, hits }: DocumentLineProps) {
  const current = documents.current?.id === document.id;
  const unread = !documents.read.has(document.id);
  return (
    <li>
      <button
        type="button"
        className={`document-button${unread ? ' unread' : ''}`}
        aria-current={current || undefined}
        tabIndex={current ? 0 : -1}
        data-document={document.id}
        onClick={() => documents.open(document.id)}
      >
        <span className="document-title">
          {unread && <span className="hidden-words">Unread: </span>}
          {document.title}
          {hits !== undefined && hits > 0 && (
            <span className="hit-count">
              {hits}
              <span className="hidden-words"> hits</span>
            </span>
          )}
        </span>
        <span className="document-meta">
          {formatDate(document.date)}
          {document.author !== undefined && ` · ${document.author}`}
        </span>
        {document.signed === false && (
          <span className="unsigned">
            <IconPencilOff size={12} aria-hidden /> Unsigned
          </span>
        )}
      </button>
    </li>
  );
}

/** Arrow keys go through the documents and open them on the way; Enter goes into the text. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.document-button')];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = buttons[steps[event.key] ?? -1];
  if (to) {
    to.focus();
    to.click();
  } else if (event.key === 'Enter' || event.key === 'ArrowRight') document.getElementById(viewerId)?.focus();
  else return;
  event.preventDefault();
}

function onSearchKey(event: KeyboardEvent, documents: Documents): void {
  if (event.key === 'Enter') documents.stepHit(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape') {
    if (documents.phrase === '') document.getElementById(viewerId)?.focus();
    documents.search('');
  } else if (event.key === 'ArrowDown') document.getElementById(viewerId)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
