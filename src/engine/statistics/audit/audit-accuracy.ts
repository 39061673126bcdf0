import { cohenKappa, type Kappa } from '../cohen-kappa.ts';
import { type Share, shareOf } from '../wilson-interval.ts';
import type { AbstractComparison, AuditedCode } from './compare-abstracts.ts';

/** One audited encounter: the comparison and the DRG of each side, where both group. */
export interface AuditedEncounter {
  readonly comparison: AbstractComparison;
  readonly coderDrg?: string;
  readonly auditorDrg?: string;
}

export interface AuditSettings {
  /** Errors that a wrong principal diagnosis counts for; 2 in many departments, 1 in others. */
  readonly principalWeight: number;
}

/** Accuracy of coding by the usual measures, each with its numerator, denominator and 95 % interval. */
export interface AuditAccuracy {
  readonly encounters: number;
  /** Coder's correct codes ÷ auditor's codes (field: code-over-code), never below 0; a moved principal is an error. */
  readonly codeOverCode: Share;
  /** Encounters in which nothing was changed ÷ encounters (record-over-record). */
  readonly recordOverRecord: Share;
  /** Encounters with the auditor's DRG ÷ encounters that group on both sides (case-over-case). */
  readonly drg: Share;
  readonly principalDiagnosis: Share;
  readonly principalProcedure: Share;
  /** POA of codes that both list ÷ such codes with a POA on the auditor's side. */
  readonly poa: Share;
  readonly dischargeStatus: Share;
  readonly errors: {
    readonly added: number;
    readonly removed: number;
    readonly resequenced: number;
    readonly poa: number;
  };
  /** Agreement on the DRG beyond chance. */
  readonly drgKappa: Kappa;
}

const defaults: AuditSettings = { principalWeight: 1 };

/** Adds up audited encounters; the definitions are those of field use (see the README), the intervals Wilson's. */
export function auditAccuracy(
  encounters: readonly AuditedEncounter[],
  { principalWeight }: AuditSettings = defaults,
): AuditAccuracy {
  const codes = encounters.flatMap(({ comparison }) => comparison.codes);
  const drgs = encounters.flatMap(({ coderDrg, auditorDrg }) =>
    coderDrg === undefined || auditorDrg === undefined ? [] : [[coderDrg, auditorDrg] as const],
  );
  const part = (holds: (one: AbstractComparison) => boolean): Share =>
    shareOf(encounters.filter(({ comparison }) => holds(comparison)).length, encounters.length);
  return {
    encounters: encounters.length,
    codeOverCode: codeOverCode(encounters, principalWeight),
    recordOverRecord: part((one) => one.dischargeStatusAgrees && one.codes.every(({ mark }) => mark === 'kept')),
    drg: shareOf(drgs.filter(([a, b]) => a === b).length, drgs.length),
    principalDiagnosis: part(({ principalAgrees }) => principalAgrees),
    principalProcedure: part(({ principalProcedureAgrees }) => principalProcedureAgrees),
    poa: poaShare(codes),
    dischargeStatus: part(({ dischargeStatusAgrees }) => dischargeStatusAgrees),
    errors: {
      added: marked(codes, 'added'),
      removed: marked(codes, 'removed'),
      resequenced: marked(codes, 'resequenced'),
      poa: marked(codes, 'poa-changed'),
    },
    drgKappa: cohenKappa(drgs),
  };
}

const marked = (codes: readonly AuditedCode[], mark: AuditedCode['mark']): number =>
  codes.filter((one) => one.mark === mark).length;

function codeOverCode(encounters: readonly AuditedEncounter[], principalWeight: number): Share {
  let correct = 0;
  let wanted = 0;
  for (const { comparison } of encounters) {
    const listed = comparison.codes.filter(({ auditor }) => auditor !== undefined);
    const right = listed.filter(({ mark }) => mark === 'kept' || mark === 'poa-changed').length;
    const extra = comparison.principalAgrees ? 0 : principalWeight - 1;
    correct += Math.max(0, right - extra);
    wanted += listed.length;
  }
  return shareOf(correct, wanted);
}

function poaShare(codes: readonly AuditedCode[]): Share {
  const both = codes.filter((one) => one.coder !== undefined && one.auditorPoa !== undefined);
  return shareOf(both.filter((one) => one.coderPoa === one.auditorPoa).length, both.length);
}
