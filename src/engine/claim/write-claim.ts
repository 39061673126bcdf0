import type { Claim, ClaimDiagnosis, DiagnosisRole, OtherCoverage, ServiceLine } from './claim.ts';
import {
  addressSegments,
  compactDate,
  demographicSegments,
  nameSegment,
  providerSegments,
  upper,
} from './write-parties.ts';
import { formatAmount, type X12Element, type X12Segment, x12Segment } from './x12/index.ts';

/** The segments of one claim from its subscriber level on: 2000B, 2000C where the patient is another, 2300 to 2400. */
export function claimSegments(claim: Claim, level: number, billingLevel: number): readonly X12Segment[] {
  const { coverage, patient } = claim;
  const subscriberSegments = [
    x12Segment('HL', String(level), String(billingLevel), '22', patient ? '1' : '0'),
    x12Segment(
      'SBR',
      coverage.responsibility,
      coverage.relationship === '18' ? '18' : '',
      coverage.group ?? '',
      ...['', '', '', '', ''],
      coverage.filingIndicator,
    ),
    nameSegment('IL', coverage.subscriber, ['MI', coverage.memberId]),
    ...addressSegments(coverage.subscriber.address),
    ...demographicSegments(coverage.subscriber),
    x12Segment('NM1', 'PR', '2', upper(coverage.payerName), '', '', '', '', 'PI', coverage.payerId),
  ];
  const patientSegments =
    patient === undefined
      ? []
      : [
          x12Segment('HL', String(level + 1), String(level), '23', '0'),
          x12Segment('PAT', coverage.relationship),
          nameSegment('QC', patient),
          ...addressSegments(patient.address),
          ...demographicSegments(patient),
        ];
  const body = claim.form === 'institutional' ? institutionalBody(claim) : professionalBody(claim);
  return [
    ...subscriberSegments,
    ...patientSegments,
    ...body,
    ...claim.serviceLines.flatMap((line, i) => lineSegments(claim, line, i + 1)),
  ];
}

function claimSegment(claim: Claim): X12Segment {
  const place = [claim.facilityType, claim.form === 'institutional' ? 'A' : 'B', claim.frequency];
  const signature = claim.form === 'professional' ? (claim.providerSignature === false ? 'N' : 'Y') : '';
  return x12Segment(
    'CLM',
    claim.patientControlNumber,
    formatAmount(claim.totalCents),
    '',
    '',
    place,
    signature,
    claim.acceptsAssignment,
    claim.benefitsAssigned,
    claim.releaseOfInformation,
  );
}

const optional = (value: string | undefined, segment: (value: string) => X12Segment): readonly X12Segment[] =>
  value === undefined ? [] : [segment(value)];

function referenceSegments(claim: Claim): readonly X12Segment[] {
  return [
    ...optional(claim.priorAuthorization, (value) => x12Segment('REF', 'G1', value)),
    ...optional(claim.payerControlNumber, (value) => x12Segment('REF', 'F8', value)),
    ...optional(claim.medicalRecordNumber, (value) => x12Segment('REF', 'EA', value)),
  ];
}

function admissionSegments({ admissionDate, admissionTime }: Claim): readonly X12Segment[] {
  if (admissionDate === undefined) return [];
  const day = compactDate(admissionDate);
  return [
    admissionTime === undefined
      ? x12Segment('DTP', '435', 'D8', day)
      : x12Segment('DTP', '435', 'DT', day + admissionTime),
  ];
}

function institutionalBody(claim: Claim): readonly X12Segment[] {
  const { statementFrom, statementThrough } = claim;
  return [
    claimSegment(claim),
    ...optional(claim.dischargeTime, (value) => x12Segment('DTP', '096', 'TM', value)),
    ...(statementFrom && statementThrough
      ? [x12Segment('DTP', '434', 'RD8', `${compactDate(statementFrom)}-${compactDate(statementThrough)}`)]
      : []),
    ...admissionSegments(claim),
    x12Segment('CL1', claim.admissionType, claim.pointOfOrigin, claim.dischargeStatus),
    ...referenceSegments(claim),
    ...diagnosisSegments(claim),
    ...codeSegments(claim),
    ...providerSegments('71', claim.attending, 'AT'),
    ...providerSegments('72', claim.operating),
    ...providerSegments('82', claim.rendering),
    ...providerSegments('DN', claim.referring),
    ...claim.otherCoverages.flatMap(otherCoverageSegments),
  ];
}

function professionalBody(claim: Claim): readonly X12Segment[] {
  const diagnoses = claim.diagnoses.filter(({ role }) => role === 'principal' || role === 'other');
  return [
    claimSegment(claim),
    ...(claim.admissionDate === undefined ? [] : [x12Segment('DTP', '435', 'D8', compactDate(claim.admissionDate))]),
    ...referenceSegments(claim),
    ...hiSegments(
      diagnoses.map(({ code }, i) => [i === 0 ? 'ABK' : 'ABF', code]),
      12,
    ),
    ...providerSegments('DN', claim.referring),
    ...providerSegments('82', claim.rendering, 'PE'),
    ...claim.otherCoverages.flatMap(otherCoverageSegments),
  ];
}

/** HI composites put into as many segments as needed. */
function hiSegments(composites: readonly (readonly string[])[], size: number): readonly X12Segment[] {
  const segments: X12Segment[] = [];
  for (let at = 0; at < composites.length; at += size)
    segments.push({ id: 'HI', elements: composites.slice(at, at + size) });
  return segments;
}

function diagnosisSegments(claim: Claim): readonly X12Segment[] {
  const of = (role: DiagnosisRole, qualifier: string, size: number): readonly X12Segment[] =>
    hiSegments(
      claim.diagnoses
        .filter((diagnosis) => diagnosis.role === role)
        .map((diagnosis) => diagnosisComposite(qualifier, diagnosis)),
      size,
    );
  return [
    ...of('principal', 'ABK', 1),
    ...of('admitting', 'ABJ', 1),
    ...of('reasonForVisit', 'APR', 3),
    ...of('externalCause', 'ABN', 12),
    ...(claim.drg === undefined ? [] : hiSegments([['DR', claim.drg]], 1)),
    ...of('other', 'ABF', 12),
  ];
}

const diagnosisComposite = (qualifier: string, { code, poa }: ClaimDiagnosis): readonly string[] =>
  poa === undefined ? [qualifier, code] : [qualifier, code, '', '', '', '', '', '', poa];

function codeSegments(claim: Claim): readonly X12Segment[] {
  const day = (qualifier: string, { code, date }: { code: string; date: string }): readonly string[] => [
    qualifier,
    code,
    'D8',
    compactDate(date),
  ];
  const [principal, ...others] = claim.procedures;
  return [
    ...(principal ? hiSegments([day('BBR', principal)], 1) : []),
    ...hiSegments(
      others.map((procedure) => day('BBQ', procedure)),
      12,
    ),
    ...hiSegments(
      claim.occurrenceSpans.map(({ code, from, through }) => [
        'BI',
        code,
        'RD8',
        `${compactDate(from)}-${compactDate(through)}`,
      ]),
      12,
    ),
    ...hiSegments(
      claim.occurrences.map((occurrence) => day('BH', occurrence)),
      12,
    ),
    ...hiSegments(
      claim.valueCodes.map(({ code, amount }) => ['BE', code, '', '', amount]),
      12,
    ),
    ...hiSegments(
      claim.conditionCodes.map((code) => ['BG', code]),
      12,
    ),
  ];
}

function otherCoverageSegments(other: OtherCoverage): readonly X12Segment[] {
  return [
    x12Segment(
      'SBR',
      other.responsibility,
      other.relationship,
      other.group ?? '',
      '',
      '',
      '',
      '',
      '',
      other.filingIndicator,
    ),
    ...other.adjustments.map(({ group, reason, cents }) => x12Segment('CAS', group, reason, formatAmount(cents))),
    ...(other.paidCents === undefined ? [] : [x12Segment('AMT', 'D', formatAmount(other.paidCents))]),
    x12Segment('OI', '', '', other.benefitsAssigned, '', '', other.releaseOfInformation),
    nameSegment('IL', other.subscriber, ['MI', other.memberId]),
    ...addressSegments(other.subscriber.address),
    x12Segment('NM1', 'PR', '2', upper(other.payerName), '', '', '', '', 'PI', other.payerId),
    ...optional(other.payerControlNumber, (value) => x12Segment('REF', 'F8', value)),
  ];
}

function lineSegments(claim: Claim, line: ServiceLine, number: number): readonly X12Segment[] {
  const procedure: X12Element = line.procedure === undefined ? '' : ['HC', line.procedure, ...line.modifiers];
  const amount = formatAmount(line.cents);
  const service =
    claim.form === 'institutional'
      ? x12Segment(
          'SV2',
          line.revenueCode,
          procedure,
          amount,
          line.unit,
          line.quantity,
          '',
          line.nonCoveredCents === undefined ? '' : formatAmount(line.nonCoveredCents),
        )
      : x12Segment(
          'SV1',
          procedure,
          amount,
          line.unit,
          line.quantity,
          line.placeOfService,
          '',
          line.pointers.map(String),
        );
  return [
    x12Segment('LX', String(number)),
    service,
    ...lineDates(line),
    ...optional(line.controlNumber, (value) => x12Segment('REF', '6R', value)),
  ];
}

function lineDates({ from, through }: ServiceLine): readonly X12Segment[] {
  if (from === undefined) return [];
  if (through === undefined) return [x12Segment('DTP', '472', 'D8', compactDate(from))];
  return [x12Segment('DTP', '472', 'RD8', `${compactDate(from)}-${compactDate(through)}`)];
}
