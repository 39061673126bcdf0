import type { Severity, Source } from '../../base/index.ts';
import type { PhysicianQueryDraft } from './physician-query.ts';

/** Where in the draft a rule fired. */
export interface QueryFiring {
  /** Path in the draft, for example `/question` or `/options/1/text`. */
  readonly field: string;
  /** The words that fired it, where words did. */
  readonly words?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface QueryExample {
  readonly says: string;
  /** Laid over a compliant draft (example-draft.ts). */
  readonly given: Partial<PhysicianQueryDraft>;
  readonly fires: boolean;
}

/** One thing the practice brief forbids or requires. `{words}` in the message is what fired it. */
export interface QueryRule {
  /** `physician-query/name`, never reused. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly repair: string;
  /** `error` blocks sending. */
  readonly severity: Severity;
  readonly source: Source;
  readonly check: (draft: PhysicianQueryDraft) => readonly QueryFiring[];
  readonly examples: readonly QueryExample[];
}

export const queryRule = (rule: QueryRule): QueryRule => rule;

/**
 * The standard of the field. It is copyrighted and was not at hand; the rules follow the summaries that ACDIS and coding educators
 * publish of it (field guide D7), so no paragraph is cited.
 */
export const practiceBrief: Source = {
  document: 'AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice (2022 Update)',
  section: 'as summarised in public; paragraph not checked against the text',
  url: 'https://acdis.org',
};
