import type { Finding } from '../../base/index.ts';
import type { CodedDiagnosis, Poa } from '../abstract/index.ts';
import { claimLimits } from './check-service-lines.ts';
import type { ClaimDiagnosis, ClaimProcedure, DiagnosisRole } from './claim.ts';
import type { ClaimRequest } from './claim-request.ts';
import { claimFinding as found } from './claim-rules.ts';

/** Chapter 20 of ICD-10-CM. */
const isExternalCause = (code: string): boolean => /^[V-Y]/.test(code);

export interface DiagnosesOfClaim {
  readonly diagnoses: readonly ClaimDiagnosis[];
  readonly findings: readonly Finding[];
}

/** The abstract's diagnoses in the roles of the claim. POA is sent on inpatient institutional claims; an exempt code sends none. */
export function diagnosesOf(request: ClaimRequest): DiagnosesOfClaim {
  const { form, abstract, encounter } = request;
  const withPoa = form === 'institutional' && abstract.setting === 'inpatient';
  const coded = (role: DiagnosisRole, { code, poa }: CodedDiagnosis): ClaimDiagnosis => ({
    role,
    code,
    ...(withPoa && isSent(poa) ? { poa } : {}),
  });
  const plain = (role: DiagnosisRole, code: string): ClaimDiagnosis => ({ role, code });
  const principal = abstract.principalDiagnosis ? [coded('principal', abstract.principalDiagnosis)] : [];
  const limits = claimLimits[form];
  const secondary = abstract.secondaryDiagnoses;
  if (form === 'professional') {
    const kept = keepMost(secondary, limits.otherDiagnoses, request.important);
    return { diagnoses: [...principal, ...kept.kept.map((dx) => coded('other', dx))], findings: cutFinding(kept.cut) };
  }
  const causes = keepMost(
    secondary.filter(({ code }) => isExternalCause(code)),
    limits.externalCauses,
    request.important,
  );
  const others = keepMost(
    secondary.filter(({ code }) => !isExternalCause(code)),
    limits.otherDiagnoses,
    request.important,
  );
  const admitting = abstract.setting === 'inpatient' ? abstract.admittingDiagnosis : undefined;
  const reasons = abstract.setting === 'outpatient' ? (encounter.reasonsForVisit ?? []).slice(0, 3) : [];
  return {
    diagnoses: [
      ...principal,
      ...(admitting === undefined ? [] : [plain('admitting', admitting)]),
      ...reasons.map((code) => plain('reasonForVisit', code)),
      ...causes.kept.map((dx) => coded('externalCause', dx)),
      ...others.kept.map((dx) => coded('other', dx)),
    ],
    findings: cutFinding([...causes.cut, ...others.cut]),
  };
}

const isSent = (poa: Poa | undefined): poa is 'Y' | 'N' | 'U' | 'W' => poa !== undefined && poa !== 'exempt';

interface Kept {
  readonly kept: readonly CodedDiagnosis[];
  readonly cut: readonly CodedDiagnosis[];
}

/** As many as fit, in their order; important ones push the last others out. */
function keepMost(all: readonly CodedDiagnosis[], most: number, important: ReadonlySet<string> = new Set()): Kept {
  if (all.length <= most) return { kept: all, cut: [] };
  const ranked = [...all.filter(({ code }) => important.has(code)), ...all.filter(({ code }) => !important.has(code))];
  const chosen = new Set(ranked.slice(0, most));
  return { kept: all.filter((dx) => chosen.has(dx)), cut: all.filter((dx) => !chosen.has(dx)) };
}

function cutFinding(cut: readonly CodedDiagnosis[]): readonly Finding[] {
  if (cut.length === 0) return [];
  const codes = cut.map(({ code }) => code);
  return [
    found(
      'claim/diagnosis-limit',
      '/secondaryDiagnoses',
      `${codes.join(', ')}: left off the claim, kept in the abstract.`,
      codes,
    ),
  ];
}

export interface ProceduresOfClaim {
  readonly procedures: readonly ClaimProcedure[];
  readonly findings: readonly Finding[];
}

/** ICD-10-PCS codes go on inpatient institutional claims only (45 CFR 162.1002); one without a date cannot be sent. */
export function proceduresOf({ form, abstract }: ClaimRequest): ProceduresOfClaim {
  if (form === 'professional' || abstract.setting !== 'inpatient') return { procedures: [], findings: [] };
  const most = claimLimits.institutional.otherProcedures + 1;
  const dated = abstract.procedures.flatMap(({ code, date }) => (date === undefined ? [] : [{ code, date }]));
  const findings = abstract.procedures.flatMap(({ code, date }, i) =>
    date === undefined
      ? [found('claim/procedure-date-missing', `/procedures/${i}/date`, `${code} was left off.`, [code])]
      : [],
  );
  return { procedures: dated.slice(0, most), findings };
}
