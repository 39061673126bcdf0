import type { Cents, Finding } from '../../base/index.ts';
import type { Abstract } from '../abstract/index.ts';
import { checkClaim } from './check-claim.ts';
import type { Claim, ClaimForm } from './claim.ts';
import type { ClaimRequest, EncounterFacts } from './claim-request.ts';
import { claimFinding as found } from './claim-rules.ts';
import { diagnosesOf, proceduresOf } from './codes-of-abstract.ts';
import { linesOfCharges } from './lines-of-charges.ts';

export interface ClaimBuilt {
  readonly claim: Claim;
  /** What is missing or wrong; a claim with an `error` is not to be sent. */
  readonly findings: readonly Finding[];
}

/**
 * The claim for an abstract with its charges: type of bill, statement, diagnoses with POA, procedures, DRG, lines. What is not known is
 * left out and said in a finding, never filled in (UB-04 form locators and loops as in `claim.ts`).
 */
export function claimOf(request: ClaimRequest): ClaimBuilt {
  const { form, abstract, encounter, charges, coverage, drg } = request;
  const { acceptsAssignment, benefitsAssigned, releaseOfInformation, ...ownCoverage } = coverage;
  const diagnoses = diagnosesOf(request);
  const { lines, findings: lineFindings } = linesOfCharges(form, abstract.setting, charges, diagnoses.diagnoses);
  const procedures = proceduresOf(request);
  const isSelf = coverage.relationship === '18';
  const claim: Claim = {
    form,
    billingProvider: request.billingProvider,
    coverage: ownCoverage,
    otherCoverages: request.otherCoverages ?? [],
    ...(isSelf ? {} : { patient: encounter.patient }),
    patientControlNumber: encounter.patientControlNumber,
    totalCents: lines.reduce((total, { cents }) => total + cents, 0) as Cents,
    ...placeOf(form, encounter),
    acceptsAssignment,
    benefitsAssigned,
    releaseOfInformation,
    ...stayOf(form, abstract, encounter),
    ...given('medicalRecordNumber', abstract.mrn),
    ...given('priorAuthorization', encounter.priorAuthorization),
    diagnoses: diagnoses.diagnoses,
    ...(form === 'institutional' && abstract.setting === 'inpatient' ? given('drg', drg) : {}),
    procedures: procedures.procedures,
    occurrences: encounter.occurrences ?? [],
    occurrenceSpans: encounter.occurrenceSpans ?? [],
    valueCodes: encounter.valueCodes ?? [],
    conditionCodes: encounter.conditionCodes ?? [],
    ...physiciansOf(form, encounter),
    serviceLines: lines,
  };
  return {
    claim,
    findings: [
      ...poaFindings(request),
      ...diagnoses.findings,
      ...procedures.findings,
      ...lineFindings,
      ...checkClaim(claim),
    ],
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

function placeOf(
  form: ClaimForm,
  { typeOfBill = '', placeOfService = '', frequency, payerControlNumber }: EncounterFacts,
): Pick<Claim, 'facilityType' | 'frequency' | 'payerControlNumber' | 'providerSignature'> {
  const number = given('payerControlNumber', payerControlNumber);
  if (form === 'professional')
    return { facilityType: placeOfService, frequency: frequency ?? '1', providerSignature: true, ...number };
  return { facilityType: typeOfBill.slice(0, 2), frequency: frequency ?? typeOfBill.slice(2), ...number };
}

function stayOf(form: ClaimForm, abstract: Abstract, encounter: EncounterFacts): Partial<Claim> {
  const inpatient = abstract.setting === 'inpatient';
  const admission = inpatient ? given('admissionDate', abstract.admissionDate) : {};
  if (form === 'professional') return admission;
  return {
    ...admission,
    ...(inpatient && abstract.admissionDate ? given('admissionTime', encounter.admissionTime) : {}),
    ...(inpatient ? given('dischargeTime', encounter.dischargeTime) : {}),
    statementFrom: encounter.statementFrom ?? abstract.admissionDate ?? abstract.dischargeDate,
    statementThrough: encounter.statementThrough ?? abstract.dischargeDate,
    ...given('admissionType', encounter.admissionType),
    ...given('pointOfOrigin', encounter.pointOfOrigin),
    dischargeStatus: abstract.dischargeStatus,
  };
}

function physiciansOf(form: ClaimForm, encounter: EncounterFacts): Partial<Claim> {
  const all = { ...given('rendering', encounter.rendering), ...given('referring', encounter.referring) };
  if (form === 'professional') return all;
  return { ...given('attending', encounter.attending), ...given('operating', encounter.operating), ...all };
}

/** Acute inpatient claims answer POA for every code that is not exempt (Official Guidelines, Appendix I). */
function poaFindings({ form, abstract }: ClaimRequest): readonly Finding[] {
  if (form === 'professional' || abstract.setting !== 'inpatient' || abstract.poaReporting === 'exempt') return [];
  const missing = [
    ...(abstract.principalDiagnosis ? [{ dx: abstract.principalDiagnosis, field: '/principalDiagnosis/poa' }] : []),
    ...abstract.secondaryDiagnoses.map((dx, i) => ({ dx, field: `/secondaryDiagnoses/${i}/poa` })),
  ].filter(({ dx }) => dx.poa === undefined);
  return missing.map(({ dx, field }) =>
    found('claim/poa-missing', field, `${dx.code} has no indicator and is not marked exempt.`, [dx.code]),
  );
}
