import { IconPencilOff } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { ChartDocument, DocumentSection } from '../../../src/server/contract.ts';
import { EmptyState, formatDate } from '../../components/index.ts';
import { hitsOfSection, runsOf, textsOf } from './document-search.ts';
import { cutAtSpan, type EvidenceSpan } from './evidence.ts';
import { selectElement, selectWord, viewerTextId } from './selection.ts';
import { SelectionButton } from './selection-button.tsx';
import type { Documents } from './use-documents.ts';

export const viewerId = 'document-viewer';

interface DocumentViewerProps {
  readonly document: ChartDocument | undefined;
  readonly documents: Documents;
}

/** One document as text: sections, tables, hits marked; what is selected in it can be searched as a code. */
export function DocumentViewer({ document, documents }: DocumentViewerProps) {
  const zone = useRef<HTMLElement>(null);
  const { hit, phrase, evidence } = documents;
  const id = document?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new document starts at its top
  useEffect(() => {
    if (hit < 0 && !evidence) zone.current?.scrollTo({ top: 0 });
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hit is looked up again when the document changes
  useEffect(() => {
    const mark = hit < 0 ? undefined : zone.current?.querySelector(`mark[data-hit="${hit}"]`);
    if (!mark) return;
    mark.scrollIntoView({ block: 'center' });
    selectElement(mark);
  }, [id, hit]);
  useEffect(() => {
    if (evidence) zone.current?.querySelector('mark.evidence')?.scrollIntoView({ block: 'center' });
  }, [evidence]);
  return (
    <section
      ref={zone}
      id={viewerId}
      className="zone zone-viewer"
      aria-label={document ? `Text of ${document.title}` : 'Text of the document'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={onViewerKey}
    >
      {document ? (
        <DocumentText document={document} phrase={phrase.trim()} hit={hit} evidence={evidence} />
      ) : (
        <EmptyState title="This chart holds no documents">
          <p>Codes can still be entered; there is no text to rest them on.</p>
        </EmptyState>
      )}
      <SelectionButton documentId={id} />
    </section>
  );
}

function onViewerKey(event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'ArrowRight') selectWord('forward', event.shiftKey);
  else if (event.key === 'ArrowLeft') selectWord('backward', event.shiftKey);
  else if (event.key === 'Escape') document.getSelection()?.removeAllRanges();
  else return;
  event.preventDefault();
}

interface DocumentTextProps {
  readonly document: ChartDocument;
  readonly phrase: string;
  readonly hit: number;
  readonly evidence: EvidenceSpan | undefined;
}

const DocumentText = memo(function DocumentText({ document, phrase, hit, evidence }: DocumentTextProps) {
  let from = 0;
  return (
    <article id={viewerTextId} className="document-text">
      <header>
        <h2>{document.title}</h2>
        <p className="quiet">
          {[formatDate(document.date), document.author].filter(Boolean).join(' · ')}
          {document.signed === false && (
            <span className="unsigned">
              <IconPencilOff size={13} aria-hidden /> Unsigned: not yet part of the legal record
            </span>
          )}
        </p>
      </header>
      {document.sections.map((section, index) => {
        const start = from;
        from += hitsOfSection(section, phrase);
        const span = evidence?.section === index ? evidence : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections never move within a document
          <Section key={index} section={section} index={index} phrase={phrase} from={start} hit={hit} span={span} />
        );
      })}
    </article>
  );
});

interface SectionProps {
  readonly section: DocumentSection;
  readonly index: number;
  readonly span: EvidenceSpan | undefined;
  readonly phrase: string;
  readonly from: number;
  readonly hit: number;
}

function Section({ section, index: place, span, phrase, from, hit }: SectionProps) {
  const texts = textsOf(section);
  let start = from;
  const marked = texts.map((text, index) => {
    const runs = runsOf(text, phrase, start);
    start += runs.filter((run) => run.hit !== undefined).length;
    // biome-ignore lint/suspicious/noArrayIndexKey: texts never move within a section
    return <Marked key={index} runs={cutAtSpan(runs, index === 1 ? span : undefined)} hit={hit} />;
  });
  const { table } = section;
  const width = table?.columns.length ?? 0;
  const flag = table?.columns.findIndex((column) => /^(flag|abnormal)/i.test(column)) ?? -1;
  return (
    <section>
      {section.heading !== undefined && section.heading !== '' && <h3>{marked[0]}</h3>}
      {section.text !== '' && (
        <p className="document-paragraphs" data-section={place}>
          {marked[1]}
        </p>
      )}
      {table && (
        <table>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column} scope="col">
                  {marked[2 + index]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move within a document
              <tr key={line} className={(row[flag] ?? '').trim() === '' ? undefined : 'flagged'}>
                {row.slice(0, width).map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move within a row
                  <td key={index}>{marked[2 + width + offsetOf(table.rows, line) + index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Cells before a row: rows may be shorter or longer than the head. */
const offsetOf = (rows: readonly (readonly string[])[], line: number): number =>
  rows.slice(0, line).reduce((sum, row) => sum + row.length, 0);

function Marked({ runs, hit }: { readonly runs: ReturnType<typeof cutAtSpan>; readonly hit: number }) {
  return runs.map((run, index) =>
    run.hit === undefined && !run.evidence ? (
      run.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs are the text cut in order
      <mark key={index} data-hit={run.hit} className={run.evidence ? 'evidence' : run.hit === hit ? 'now' : undefined}>
        {run.text}
      </mark>
    ),
  );
}
