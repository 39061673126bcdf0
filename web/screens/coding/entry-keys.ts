import type { KeyboardEvent } from 'react';
import type { EntryOption } from './code-entry-text.ts';

/** What the keys of the entry box act on. */
export interface EntryKeyParts {
  readonly text: string;
  readonly codeTyped: boolean;
  readonly options: readonly EntryOption[];
  readonly active: number;
  readonly headerOpen: boolean;
  answerPoa(key: string): boolean;
  accept(): void;
  setActive(active: number): void;
  openHeader(code: string): void;
  closeHeader(): void;
  clear(): void;
  leave(to: 'codes' | 'documents'): void;
  step(way: 'undo' | 'redo'): void;
}

/** Runs the key of an event; what it does not know is left to the text field. */
export function onEntryKey(event: KeyboardEvent, parts: EntryKeyParts): void {
  if (event.nativeEvent.isComposing) return;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const done = held ? stepKey(event, parts) : !event.shiftKey && (listKey(event, parts) || boxKey(event, parts));
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Undo and redo of the abstract while the box is empty; with text in it they are the field's own. */
function stepKey(event: KeyboardEvent, { text, step }: EntryKeyParts): boolean {
  if (text !== '' || event.altKey || !/^[zy]$/i.test(event.key)) return false;
  step(event.key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo');
  return true;
}

function listKey(event: KeyboardEvent, parts: EntryKeyParts): boolean {
  const { options, active, codeTyped, headerOpen } = parts;
  const chosen = options[Math.max(active, 0)];
  if (event.key === 'ArrowDown') {
    if (options.length > 0) parts.setActive(nextActive(active, codeTyped, options.length));
    else parts.leave('codes');
  } else if (event.key === 'ArrowUp' && options.length > 0) parts.setActive(Math.max(active - 1, -1));
  else if (event.key === 'ArrowRight' && chosen && !chosen.billable && atEnd(event)) parts.openHeader(chosen.code);
  else if (event.key === 'ArrowLeft' && headerOpen) parts.closeHeader();
  else return false;
  return true;
}

function boxKey(event: KeyboardEvent, parts: EntryKeyParts): boolean {
  if (parts.text === '' && parts.answerPoa(event.key)) return true;
  if (event.key === 'Enter') parts.accept();
  else if (event.key !== 'Escape') return false;
  else if (parts.headerOpen) parts.closeHeader();
  else if (parts.text !== '') parts.clear();
  else parts.leave('documents');
  return true;
}

/** The first hit of a search is the one Enter takes, so the first arrow goes to the second; a typed code stands before all hits. */
function nextActive(active: number, codeTyped: boolean, length: number): number {
  const next = active >= 0 ? active + 1 : codeTyped ? 0 : 1;
  return next < length ? next : length - 1;
}

const atEnd = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.selectionStart === target.value.length;
