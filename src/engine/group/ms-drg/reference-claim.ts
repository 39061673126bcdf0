import type { PoaReporting, Sex } from '../../abstract/index.ts';
import type { ClaimDiagnosis, MsDrgClaim } from './claim/ms-drg-claim.ts';
import type { DiagnosisMark, DrgResult, HacMark, MsDrgVerdict, ProcedureMark } from './ms-drg-verdict.ts';

/** One line of the reference claims, as the grouper reads it. */
export interface ReferenceClaim {
  readonly id: string;
  /** Version number as given: `431`. */
  readonly version: string;
  readonly claim: MsDrgClaim;
}

const reporting: Readonly<Record<string, PoaReporting>> = { EXEMPT: 'exempt', NON_EXEMPT: 'non-exempt' };

/**
 * Reads a line of the reference claims (tab-separated: id, version, age, sex, discharge status, hospital status, discharge date, length of
 * stay, admit dx, `pdx:poa`, list of `sdx:poa`, list of procedures). Nothing is normalised.
 */
export function referenceClaim(line: string): ReferenceClaim {
  const [
    id = '',
    version = '',
    ,
    sex = '',
    dischargeStatus = '',
    hospital = '',
    ,
    ,
    admit = '',
    pdx = '',
    sdx = '',
    px = '',
  ] = line.split('\t');
  return {
    id,
    version,
    claim: {
      sex: sex as Sex,
      dischargeStatus,
      poaReporting: reporting[hospital] ?? 'unknown',
      ...(admit === '' ? {} : { admittingDiagnosis: admit }),
      ...(pdx === '' ? {} : { principalDiagnosis: diagnosis(pdx) }),
      secondaryDiagnoses: sdx === '' ? [] : sdx.split(',').map(diagnosis),
      procedures: px === '' ? [] : px.split(',').map((code) => ({ code })),
    },
  };
}

function diagnosis(text: string): ClaimDiagnosis {
  const colon = text.lastIndexOf(':');
  return colon < 0 ? { code: text } : { code: text.slice(0, colon), poa: text.slice(colon + 1) };
}

/** The verdict in the labels and shape of the reference program's output (specification 11). */
export function referenceVerdict(verdict: MsDrgVerdict): unknown {
  return {
    initial: side(verdict.initial),
    final: side(verdict.final),
    admitFlag: verdict.admitFlag,
    hacStatus: verdict.hacStatus,
    hacCount: verdict.hacCount,
    pdx: diagnosisMark(verdict.principalDiagnosis),
    sdx: verdict.secondaryDiagnoses.map(diagnosisMark),
    px: verdict.procedures.map(procedureMark),
  };
}

const side = ({ drg, mdc, baseDrg, returnCode, type, severity, sdxSeverity }: DrgResult): unknown => ({
  drg,
  mdc,
  baseDrg,
  grc: returnCode,
  type,
  severity,
  sdxSeverity,
});

const hacText = ({ hac, status }: HacMark): string => `${hac}:${status}`;

// The reference output writes an absent principal diagnosis as the text "null".
const diagnosisMark = ({ code, hacs, ...mark }: DiagnosisMark): unknown => ({
  code: String(code),
  ...mark,
  hacs: hacs.map(hacText),
});

const procedureMark = ({ code, recognized, impact, operatingRoom, hacs }: ProcedureMark): unknown => ({
  code,
  recognized,
  impact,
  or: operatingRoom,
  hac: `[${hacs.map((hac) => `HAC_${String(hac).padStart(2, '0')}`).join(', ')}]`,
});
