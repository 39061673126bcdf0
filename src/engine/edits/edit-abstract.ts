import type { Finding, Severity } from '../../base/index.ts';
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
 * All findings on an abstract, errors first: validity, the Medicare Code Editor, present on admission, guidelines. What two families
 * would say of one code in other words is said once.
 */
export function editAbstract(given: EncounterEditTables, abstract: Abstract): EncounterEdits {
  const tables = withoutPartialExemptions(given);
  const { mce } = tables;
  const own = findingsOf(validityEdits, abstract, tables);
  const editor = mce ? mceFindings(mce, abstract) : [];
  const further = findingsOf(furtherEdits, abstract, tables);
  return {
    findings: bySeverity([
      ...own,
      ...withoutSaid(editor, invalid, own, unusable),
      ...withoutSaid(further, first, editor, refused),
    ]),
    unchecked: unchecked(tables, abstract),
  };
}

/** The findings of `editAbstract` alone, errors first: each with its field, codes, rule, citation and, where one can be named, the repair. */
export const checkAbstract = (tables: EncounterEditTables, abstract: Abstract): readonly Finding[] =>
  editAbstract(tables, abstract).findings;

/** The starter edition's exempt list speaks of the starter edition's codes only; beside a whole code set it decides nothing. */
function withoutPartialExemptions(tables: EncounterEditTables): EncounterEditTables {
  const { poaExempt, ...others } = tables;
  const partial = poaExempt?.vintage?.starter === true && tables.diagnosisCodes?.info.starter === false;
  return partial ? others : tables;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** One list that stays the same, since what a code wakes is kept with it. */
const furtherEdits = [...poaEdits, ...guidelineEdits];

/** Errors first, then warnings, then questions; within one severity in the order in which the edits are asked. */
const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length < 2 ? findings : [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);

const unusable: ReadonlySet<string> = new Set(['validity/code-not-valid', 'validity/code-incomplete']);
const invalid: ReadonlySet<string> = new Set(['mce/invalid-code', 'mce/invalid-admitting-diagnosis']);
const refused: ReadonlySet<string> = new Set(['mce/unacceptable-principal']);
const first: ReadonlySet<string> = new Set([
  'guideline/secondary-only',
  'guideline/sequela-first',
  'guideline/underdosing-first',
  'guideline/adverse-effect-first',
  'guideline/resistance-first',
  'guideline/susceptibility-first',
  'guideline/thrombolysis-status-first',
]);

/** Findings without those of `rules` at a field where a finding of `saidRules` already says the same. */
function withoutSaid(
  findings: readonly Finding[],
  rules: ReadonlySet<string>,
  said: readonly Finding[],
  saidRules: ReadonlySet<string>,
): readonly Finding[] {
  const fields = new Set(said.filter(({ rule }) => saidRules.has(rule)).map(({ field }) => field));
  return findings.filter(({ rule, field }) => !(rules.has(rule) && fields.has(field)));
}

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
