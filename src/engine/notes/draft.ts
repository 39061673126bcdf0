import type { TraceStep } from '../../base/index.ts';
import type { Evidence } from './note.ts';

/** A suggestion while it is being gathered. */
export interface Draft {
  readonly row: number;
  readonly open: number;
  readonly complete: boolean;
  evidence: Evidence[];
  steps: TraceStep[];
  byProvider: boolean;
  hospitalOnset: boolean;
  onAdmission: boolean;
  weight: number;
}

const emptyDraft = (row: number, complete = true, open = 1): Draft => ({
  row,
  open,
  complete,
  evidence: [],
  steps: [],
  byProvider: false,
  hospitalOnset: false,
  onAdmission: false,
  weight: 0,
});

/** The draft of a row, begun where there is none. */
export function draftAt(drafts: Map<number, Draft>, row: number, complete = true, open = 1): Draft {
  const draft = drafts.get(row) ?? emptyDraft(row, complete, open);
  drafts.set(row, draft);
  return draft;
}
