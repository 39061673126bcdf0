import type { Tables } from '../../tables/index.ts';
import type { Judge } from './verdict.ts';

/** Judges abstracts by the tables of a home. */
export function judgeWith(_tables: Tables): Judge {
  return () => ({ reason: 'No grouper table is loaded.', findings: [], codes: [], trace: [], why: [], editions: [] });
}
