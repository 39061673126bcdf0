import type { TraceStep } from '../../base/index.ts';
import type { Evidence } from './note.ts';

/** How far a suggestion may be relied on: `documented` by a provider; `caution`: found only where no provider made the diagnosis, or only as uncertain. */
export type SuggestionStanding = 'documented' | 'caution';

/** A code that the documents speak for. A value: nothing is accepted until a coder does. */
export interface Suggestion {
  readonly system: 'icd-10-cm';
  /** Canonical form; a header where a billable code needs what the text does not say. */
  readonly code: string;
  readonly title: string;
  readonly standing: SuggestionStanding;
  /** False when the code is a header; `open` billable codes lie below it. */
  readonly complete: boolean;
  readonly open: number;
  /** Words it rests on, best first. */
  readonly evidence: readonly Evidence[];
  /** Y where admission documents name it, N where the text says it began in hospital; absent where the text does not tell. */
  readonly poaHint?: 'Y' | 'N';
  /** Which words → which index path or title → which code, why this specificity, why not negated, what it replaced. */
  readonly trace: readonly TraceStep[];
}

export interface SuggestOptions {
  readonly setting: 'inpatient' | 'outpatient';
  /**
   * `reportable`: as a coder reports an encounter. `every-mention`: every term found whatever is asserted of it, as corpora are annotated.
   */
  readonly breadth?: 'reportable' | 'every-mention';
}
