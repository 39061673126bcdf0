import { createContext, useContext } from 'react';
import type { AbstractJson, ChartAnswer } from '../../../src/server/contract.ts';
import type { AbstractChange, CodePath, Poa } from './abstract-changes.ts';
import type { AbstractHistory, HistoryAction } from './abstract-history.ts';
import type { EntryMode, EntrySystem } from './code-entry-text.ts';
import type { CodeMarks } from './code-marks.ts';
import type { EvidenceSpan } from './evidence.ts';
import type { Judgement } from './use-verdict.ts';

/** A code whose page is open in the drawer. */
export interface PageRequest {
  readonly system: EntrySystem;
  readonly code: string;
}

/** A new object each time, so that the same text can be asked for twice. */
export interface EntrySeed {
  readonly mode: EntryMode;
  readonly text: string;
  /** The words of the chart it was taken from. */
  readonly evidence?: EvidenceSpan | undefined;
}

/** Which dialogue is open, and which panel stands below the codes. */
export type Dialog = 'help' | 'stay' | 'final' | 'reopen';
export type DockTab = 'findings' | 'why' | 'suggestions' | 'record';

/** What the window of physician queries was opened for; a new object each time. */
export interface QueryRequest {
  readonly show: 'list' | 'new';
  /** Template to begin with. */
  readonly template?: string;
}

/** What the parts of the coding screen share. */
export interface Workbench {
  readonly chart: ChartAnswer;
  readonly abstract: AbstractJson;
  readonly history: AbstractHistory;
  readonly judgement: Judgement;
  readonly marks: CodeMarks;
  /** True while the abstract is final: nothing can be changed until it is reopened. */
  readonly readOnly: boolean;
  /** Titles of codes that were chosen on this screen, known before the verdict names them. */
  readonly titles: Map<string, string>;
  /** What was last done, for eyes and screen readers. */
  readonly message: string;
  /** What the entry box was last told to take: a mode, and text to search for. */
  readonly seed: EntrySeed;
  change(action: AbstractChange | HistoryAction): void;
  say(message: string): void;
  focusOn(elementId: string): void;
  openPage(page: PageRequest): void;
  /** Puts a text into the entry box and the focus with it. */
  enter(mode: EntryMode, text?: string, evidence?: EvidenceSpan): void;
  /** Adds a code from anywhere; answers where it stands now, or undefined when it could not be added. */
  addCode(mode: EntryMode, code: { code: string; title: string; poa?: Poa | undefined }): CodePath | undefined;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('useWorkbench outside the coding screen');
  return workbench;
}

export const entryBoxId = 'code-entry-box';
