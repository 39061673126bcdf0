import type { Finding } from '../../base/index.ts';
import type { Abstract } from '../abstract/index.ts';
import { type EditTables, findingsOf } from './abstract-edit.ts';
import { guidelineEdits } from './guideline/index.ts';
import { type MceTables, mceCovers, mceFindings } from './mce/index.ts';
import { poaEdits } from './poa/index.ts';
import { validityEdits } from './validity/index.ts';

/** Everything the edits of an encounter may use; each for its discharge date, each may be missing. */
export interface EncounterEditTables extends EditTables {
  readonly mce?: MceTables;
}

export interface EncounterEdits {
  readonly findings: readonly Finding[];
  /** What could not be checked for want of a table for the date, one sentence each. */
  readonly unchecked: readonly string[];
}

/**
 * All findings on an abstract: validity, the Medicare Code Editor, present on admission, guidelines. Where a code is unknown to both the code set and
 * the editor it is reported once, in the words of the code set.
 */
export function editAbstract(given: EncounterEditTables, abstract: Abstract): EncounterEdits {
  const tables = withoutPartialExemptions(given);
  const { mce } = tables;
  const own = findingsOf(validityEdits, abstract, tables);
  const unusable = new Set(own.filter(({ rule }) => unusableRules.has(rule)).map(({ field }) => field));
  const editor = mce ? mceFindings(mce, abstract) : [];
  const further = editor.filter(({ rule, field }) => !(invalidRules.has(rule) && unusable.has(field)));
  return {
    findings: [...own, ...further, ...findingsOf([...poaEdits, ...guidelineEdits], abstract, tables)],
    unchecked: unchecked(tables, abstract),
  };
}

/** The starter edition's exempt list speaks of the starter edition's codes only; beside a whole code set it decides nothing. */
function withoutPartialExemptions(tables: EncounterEditTables): EncounterEditTables {
  const { poaExempt, ...others } = tables;
  const partial = poaExempt?.vintage?.starter === true && tables.diagnosisCodes?.info.starter === false;
  return partial ? others : tables;
}

const unusableRules: ReadonlySet<string> = new Set(['validity/code-not-valid', 'validity/code-incomplete']);
const invalidRules: ReadonlySet<string> = new Set(['mce/invalid-code', 'mce/invalid-admitting-diagnosis']);

function unchecked(tables: EncounterEditTables, { dischargeDate, setting, procedures }: Abstract): readonly string[] {
  const missing: string[] = [];
  if (!tables.diagnosisCodes) missing.push('Diagnosis codes');
  if (!tables.procedureCodes && procedures.length > 0) missing.push('Procedure codes');
  if (!tables.notes) missing.push('Excludes1 and code-first notes');
  if (setting === 'inpatient') {
    if (!tables.mce || !mceCovers(tables.mce, dischargeDate)) missing.push('Medicare Code Editor edits');
    if (!tables.poaExempt) missing.push('Present-on-admission exemptions');
  }
  const sentences = missing.map((what) => `${what} are not checked: no table for ${dischargeDate}.`);
  if (setting === 'inpatient' && tables.mce?.partial)
    sentences.push('Medicare Code Editor edits are checked for the codes of the starter edition only.');
  return sentences;
}
