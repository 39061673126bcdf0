import { searchTextOf } from './code-entry-text.ts';
import type { EvidenceSpan } from './evidence.ts';

export const viewerTextId = 'document-text';

/** The text selected in the viewer as a search; empty when nothing is selected there. */
export function selectedInViewer(): string {
  const selection = document.getSelection();
  const viewer = document.getElementById(viewerTextId);
  if (!selection || selection.isCollapsed || !viewer?.contains(selection.anchorNode)) return '';
  return searchTextOf(selection.toString());
}

/** Where the selection stands in the text of one section; undefined when it runs over several or is not in text. */
export function spanOfSelection(documentId: string | undefined): EvidenceSpan | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || documentId === undefined) return undefined;
  const range = selection.getRangeAt(0);
  const paragraph = elementOf(range.startContainer)?.closest<HTMLElement>('.document-paragraphs');
  if (!paragraph?.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const section = Number(paragraph.dataset['section']);
  return { document: documentId, section, start, end: start + range.toString().length };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Selects by word with the arrow keys, as a caret would, in text that cannot be edited. */
export function selectWord(way: 'forward' | 'backward', extend: boolean): void {
  const selection = document.getSelection();
  const viewer = document.getElementById(viewerTextId);
  if (!selection || !viewer) return;
  if (!viewer.contains(selection.anchorNode)) startAtVisibleText(selection, viewer);
  else if (!extend) {
    if (way === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
  }
  if (!extend && way === 'backward') {
    selection.modify('move', 'backward', 'word');
    selection.modify('extend', 'forward', 'word');
  } else selection.modify('extend', way, 'word');
  if (!viewer.contains(selection.focusNode)) selection.removeAllRanges();
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}

function startAtVisibleText(selection: Selection, viewer: HTMLElement): void {
  const top = viewer.parentElement?.getBoundingClientRect().top ?? 0;
  // The text, not the title and author above it.
  const walker = document.createTreeWalker(viewer, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('header') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom > top) {
      selection.setPosition(node, 0);
      return;
    }
  }
}

/** Makes a hit of the search the selection, so that it can be extended and coded from. */
export function selectElement(element: Element): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.addRange(range);
}
