import type { AnyReport } from '../edit.ts';
import type { MceClaim } from './mce-claim.ts';
import { readMceDate } from './mce-date.ts';
import type { MceEdit, MceFacts, MceFlagSet, MceRole, MceSubject } from './mce-edit.ts';
import type { MceAgeGroup, MceCodeEdits, MceEditType, MceLabel, MceResult } from './mce-result.ts';
import type { MceTables } from './mce-tables.ts';
import { mceEditsByRole } from './rules/index.ts';

/** One firing, as a recorder hears of it. */
export interface MceFiring {
  readonly edit: MceEdit;
  readonly subject: MceSubject;
  readonly report: AnyReport;
}

interface Tally {
  readonly counted: MceLabel[];
  readonly once: MceEdit[];
  prepayment: boolean;
  postpayment: boolean;
  readonly record: ((firing: MceFiring) => void) | undefined;
}

const noEdits: readonly MceLabel[] = Object.freeze([]);
const noCounts: MceResult['counts'] = Object.freeze({});
const unedited = (code: string): MceCodeEdits => ({ code, edits: noEdits });

/**
 * Runs the Medicare Code Editor over one claim. Every edit is asked in the order of the reference program; `record` hears each firing.
 * A discharge date that cannot be read, or outside the tables' period, is the only verdict then.
 */
export function editMce(tables: MceTables, claim: MceClaim, record?: (firing: MceFiring) => void): MceResult {
  const date = readMceDate(claim.dischargeDate);
  if (date === undefined || date < tables.firstDate || date > tables.terminationDate) return invalidDate(tables, claim);
  const icd = claim.icdVersion === 9 ? tables.icd9 : tables.icd10;
  const dx = claim.diagnoses.map((code) => icd.diagnoses.flagsOf(code, date));
  const px = claim.procedures.map((code) => icd.procedures.flagsOf(code, date));
  const nothing = icd.diagnoses.flagsOf('', date);
  const facts = factsOf(claim, date, dx, px, nothing, icd.lookups);
  const tally: Tally = { counted: [], once: [], prepayment: false, postpayment: false, record };
  const whole: MceSubject = { role: 'claim', text: '', index: 0, flags: nothing };
  for (const edit of mceEditsByRole.claim) ask(edit, whole, facts, tally);
  const admit = claim.admitDx
    ? judge('admit', claim.admitDx, 0, icd.diagnoses.flagsOf(claim.admitDx, date), facts, tally).edits
    : null;
  const dxEdits = dx.map((flags, i) =>
    judge(i === 0 ? 'principal' : 'secondary', claim.diagnoses[i] ?? '', i, flags, facts, tally),
  );
  const pxEdits = px.map((flags, i) => judge('procedure', claim.procedures[i] ?? '', i, flags, facts, tally));
  return {
    version: tables.version,
    editType: editTypeOf(tally),
    counts: countsOf(tally.counted),
    admit,
    dx: dxEdits,
    px: pxEdits,
  };
}

function factsOf(
  claim: MceClaim,
  date: number,
  dx: readonly MceFlagSet[],
  px: readonly MceFlagSet[],
  nothing: MceFlagSet,
  tables: MceFacts['tables'],
): MceFacts {
  const principal = dx[0] ?? nothing;
  let secondaryMask = 0;
  for (let i = 1; i < dx.length; i += 1) secondaryMask |= dx[i]?.mask ?? 0;
  let procedureMask = 0;
  for (const { mask } of px) procedureMask |= mask;
  const sex = claim.sex === 'M' ? 1 : claim.sex === 'F' ? 2 : 0;
  const diagnosisMask = principal.mask | secondaryMask;
  return { claim, date, sex, principal, secondaryMask, diagnosisMask, procedureMask, procedureFlags: px, tables };
}

/** Asks the edits that concern this code and lists those that fire. */
function judge(
  role: Exclude<MceRole, 'claim'>,
  text: string,
  index: number,
  flags: MceFlagSet,
  facts: MceFacts,
  tally: Tally,
): MceCodeEdits {
  const edits = flags.asked[role];
  if (edits.length === 0) return unedited(text);
  const subject: MceSubject = { role, text, index, flags };
  let labels: MceLabel[] | undefined;
  let age: MceAgeGroup | undefined;
  for (const edit of edits) {
    const report = ask(edit, subject, facts, tally);
    if (!report) continue;
    const label = edit.labelOf?.(report) ?? edit.label;
    if (!labels) labels = [label];
    else if (!labels.includes(label)) labels.push(label);
    age = edit.ageGroupOf?.(report) ?? age;
  }
  if (!labels) return unedited(text);
  return age === undefined ? { code: text, edits: labels } : { code: text, edits: labels, age };
}

function ask(edit: MceEdit, subject: MceSubject, facts: MceFacts, tally: Tally): AnyReport | undefined {
  const report = edit.check(subject, facts);
  if (!report) return undefined;
  tally.record?.({ edit, subject, report });
  // Conflicts of the admitting diagnosis are shown and not counted; only its being invalid is.
  if (subject.role === 'admit' && edit.label !== 'INVALID_ADMIT_DX') return report;
  if (edit.countedOnce) {
    if (tally.once.includes(edit)) return report;
    tally.once.push(edit);
  }
  tally.counted.push(edit.labelOf?.(report) ?? edit.label);
  if (edit.class === 'prepayment') tally.prepayment = true;
  else if (edit.class === 'postpayment') tally.postpayment = true;
  return report;
}

function editTypeOf({ prepayment, postpayment }: Tally): MceEditType {
  if (prepayment) return postpayment ? 'BOTH' : 'PREPAYMENT';
  return postpayment ? 'POSTPAYMENT' : 'NONE';
}

function countsOf(labels: MceLabel[]): MceResult['counts'] {
  if (labels.length === 0) return noCounts;
  const counts: Partial<Record<MceLabel, number>> = {};
  for (const label of labels.sort()) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

function invalidDate(tables: MceTables, claim: MceClaim): MceResult {
  const admit = claim.admitDx ? noEdits : null;
  const [dx, px] = [claim.diagnoses.map(unedited), claim.procedures.map(unedited)];
  return { version: tables.version, editType: 'INVALID_DISCHARGE_DATE', counts: noCounts, admit, dx, px };
}
