import type { Finding } from '../../base/index.ts';
import type { Abstract } from '../abstract/index.ts';
import { type EditTables, findingsOf } from './abstract-edit.ts';
import { poaEdits } from './poa/index.ts';
import { validityEdits } from './validity/index.ts';

/**
 * Findings of the edits that need only the abstract and code tables: validity first, then present on admission. An edit whose table is not
 * at hand says nothing; the caller says which table is missing. The Medicare Code Editor is asked apart (`mceFindings`).
 */
export function abstractFindings(tables: EditTables, abstract: Abstract): readonly Finding[] {
  return findingsOf([...validityEdits, ...poaEdits], abstract, tables);
}
