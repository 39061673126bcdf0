import { type Finding, type IsoDate, isoDate } from '../../../base/index.ts';
import type { Abstract } from '../../abstract/index.ts';
import { renderMessage } from '../edit.ts';
import { editMce, type MceFiring } from './edit-mce.ts';
import type { MceClaim } from './mce-claim.ts';
import { mceClaimOf } from './mce-claim-of.ts';
import type { MceSubject } from './mce-edit.ts';
import type { MceLabel } from './mce-result.ts';
import type { MceTables } from './mce-tables.ts';

/** First discharge date on which inpatient claims carry ICD-10 codes, the only ones an abstract holds. */
const icd10Begins = isoDate('2015-10-01');

/** True when the tables answer for an abstract discharged on `date`; elsewhere the answer is "no table for that date". */
export function mceCovers(tables: MceTables, date: IsoDate): boolean {
  return date >= icd10Begins && Number(date.replaceAll('-', '')) <= tables.terminationDate;
}

/** Edits that a selection of codes cannot decide. */
const needsAllCodes: ReadonlySet<MceLabel> = new Set(['INVALID_CODE', 'INVALID_ADMIT_DX']);

/**
 * The editor's findings for an abstract, in the order of the editor. None for a date the tables do not cover (ask `mceCovers`) and none
 * for outpatient encounters, which the editor does not read. Tables that hold a
 * selection of codes (the starter edition) call no code invalid.
 */
export function mceFindings(tables: MceTables, abstract: Abstract): readonly Finding[] {
  if (abstract.setting !== 'inpatient' || !mceCovers(tables, abstract.dischargeDate)) return [];
  const findings: Finding[] = [];
  const hasPrincipal = abstract.principalDiagnosis !== undefined;
  editMce(tables, mceClaimOf(abstract), (firing) => {
    // Without a principal diagnosis the editor takes the first secondary one for it; to the coder only its validity means anything.
    if (firing.subject.role === 'principal' && !hasPrincipal && firing.edit.label !== 'INVALID_CODE') return;
    if (tables.partial && needsAllCodes.has(firing.edit.label)) return;
    findings.push(findingOf(firing, hasPrincipal));
  });
  return findings;
}

/** The findings of a claim as the editor reads it, its first diagnosis as principal; what the examples are checked with. */
export function mceClaimFindings(tables: MceTables, claim: MceClaim): readonly Finding[] {
  const findings: Finding[] = [];
  editMce(tables, claim, (firing) => findings.push(findingOf(firing, true)));
  return findings;
}

function findingOf({ edit, subject, report }: MceFiring, hasPrincipal: boolean): Finding {
  return {
    rule: edit.id,
    severity: edit.severity,
    title: edit.title,
    message: renderMessage(edit.message, report),
    field: edit.field ?? fieldOf(subject, hasPrincipal),
    codes: subject.text === '' ? [] : [subject.text],
    source: edit.source,
    ...(edit.repair === undefined ? {} : { repair: edit.repair }),
  };
}

function fieldOf({ role, index }: MceSubject, hasPrincipal: boolean): string {
  if (role === 'admit') return '/admittingDiagnosis';
  if (role === 'procedure') return `/procedures/${index}/code`;
  if (!hasPrincipal) return `/secondaryDiagnoses/${index}/code`;
  return index === 0 ? '/principalDiagnosis/code' : `/secondaryDiagnoses/${index - 1}/code`;
}
