import type { Judge, Suggest } from '../office/coding/index.ts';
import type { CodePageAnswer, EditionAnswer, SearchAnswer } from './contract.ts';

export interface SearchRequest {
  readonly q: string;
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  /** Absent: the latest edition. */
  readonly on?: string;
  readonly limit: number;
}
export interface CodeRequest {
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  readonly code: string;
  readonly on?: string;
}

/** What the tables know, in the shapes of the contract: the server's one view of tables and engine. */
export interface Knowledge {
  readonly judge: Judge;
  readonly suggest: Suggest;
  readonly editions: readonly EditionAnswer[];
  /** Waits for the index where it was never built. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Fault `not-found`, saying when the code was valid. */
  codePage(request: CodeRequest): CodePageAnswer;
  close(): void;
}
