import { Fault } from '../../../../base/index.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { isKey } from './code-keys.ts';
import type { MsDrgSource, VersionSet } from './ms-drg-source.ts';

const refuse = (message: string): never => {
  throw new Fault('bad-file', `${message}; this is not a table file of the MS-DRG grouper, or it is damaged.`);
};

/** Refuses rows that contradict themselves: unknown versions, codes that cannot be codes, two answers for one version, formulas that do not parse. */
export function checkMsDrgSource(source: MsDrgSource): void {
  if (source.versions.length === 0 || source.versions.length > 30) refuse('The rows name no version, or too many');
  if (source.diagnoses.length === 0 || source.procedures.length === 0 || source.formulas.length === 0)
    refuse('Diagnoses, procedures or formulas are missing');
  checkKeyed('diagnosis', source.diagnoses);
  checkKeyed('procedure', source.procedures);
  checkKeyed('procedure with clusters', source.procedureClusters);
  checkKeyed('principal diagnosis with exclusions', source.principalExclusions);
  checkKeyed('sex-dependent diagnosis', source.sexMdcs);
  checkKeyed('HAC candidate', source.hacCandidates);
  for (const row of source.diagnoses) {
    if (!isMdc(row.mdc) || row.severity < 0 || row.severity > 2)
      refuse(`Diagnosis ${row.code} has MDC ${row.mdc} and severity ${row.severity}`);
  }
  for (const row of source.principalExclusions) {
    if (!source.exclusionGroups.has(row.group))
      refuse(`Diagnosis ${row.code} names exclusion list ${row.group}, which is not there`);
  }
  for (const row of source.clusters) {
    if (row.choices.length === 0 || row.choices.length > 20)
      refuse(`Cluster ${row.id} has ${row.choices.length} choices`);
  }
  for (const row of source.formulas) {
    if (!isList(row.mdc) || !isList(row.rerouteMdc))
      refuse(`A formula of DRG ${row.drg} names an MDC that does not exist`);
    checkFormula(row.formula);
  }
  for (const row of source.hacFormulas) checkFormula(row.formula);
}

const isMdc = (mdc: number): boolean => Number.isInteger(mdc) && mdc >= 0 && mdc <= 31;
/** Lists of formulas are numbered like MDCs; one list, 99, is never evaluated. */
const isList = (list: number): boolean => isMdc(list) || list === 99;

function checkFormula(text: string): void {
  const formula = parseFormula(text);
  if (!formula.ok)
    refuse(`The formula ${JSON.stringify(text.slice(0, 60))} cannot be read: ${formula.problems[0]?.message}`);
}

function checkKeyed(what: string, rows: readonly { readonly code: string; readonly versions: VersionSet }[]): void {
  const seen = new Map<string, VersionSet>();
  for (const { code, versions } of rows) {
    if (!isKey(code)) refuse(`${JSON.stringify(code.slice(0, 12))} is not a code of a ${what}`);
    const before = seen.get(code) ?? 0;
    if (before & versions) refuse(`The ${what} ${code} has two rows for one version`);
    seen.set(code, before | versions);
  }
}
