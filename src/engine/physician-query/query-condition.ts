/** A condition that physician queries are written about. */
export interface QueryCondition {
  readonly id: string;
  /** The words that name it; flags `gi`. */
  readonly names: RegExp;
  /** The words by which a fact that bears on it is known. */
  readonly indicators: RegExp;
}

/** Builds a condition from alternatives of a regular expression; an indicator's word may go on ("infect" finds "infection"). */
export const queryCondition = (id: string, names: string, indicators: string): QueryCondition => ({
  id,
  names: new RegExp(`\\b(?:${names})\\b`, 'gi'),
  indicators: new RegExp(`\\b(?:${indicators})`, 'i'),
});
