import type { Finding } from '../../base/index.ts';
import { checkServiceLines } from './check-service-lines.ts';
import type { Claim, ClaimProvider } from './claim.ts';
import { claimFinding as found } from './claim-rules.ts';

/**
 * What would keep a claim from being paid, told before it is sent: sums, dates, identifiers and what the guides require together.
 * Whether codes are valid on the day is asked of the code tables, not here; POA is judged where the abstract is known (`claimOf`).
 */
export function checkClaim(claim: Claim): readonly Finding[] {
  const checks = claim.form === 'institutional' ? [...anyForm, ...institutional] : anyForm;
  return checks.flatMap((check) => check(claim));
}

type Check = (claim: Claim) => readonly Finding[];
const when = (wrong: boolean, finding: () => Finding): readonly Finding[] => (wrong ? [finding()] : []);

const isInpatient = ({ facilityType }: Claim): boolean => ['11', '12', '18', '21', '41'].includes(facilityType);

const checkIdentity: Check = (claim) => {
  const { patientControlNumber, coverage, patient } = claim;
  const person = patient ?? coverage.subscriber;
  return [
    ...when(patientControlNumber === '' || patientControlNumber.length > 20, () =>
      found('claim/patient-control-number', '/patientControlNumber', 'Payers return 20 characters of it at most.'),
    ),
    ...when(coverage.memberId === '' || coverage.payerId === '' || coverage.payerName === '', () =>
      found('claim/coverage-incomplete', '/coverage', 'Payer name, payer id and member id are all needed.'),
    ),
    ...when(person.birthDate === undefined || person.address === undefined, () =>
      found(
        'claim/patient-incomplete',
        patient ? '/patient' : '/coverage/subscriber',
        'Both are needed where the patient is named.',
      ),
    ),
  ];
};

const checkBillingProvider: Check = ({ billingProvider }) => [
  ...when(!/^\d{9}$/.test(billingProvider.taxId), () =>
    found('claim/tax-id', '/billingProvider/taxId', 'Nine digits without a hyphen.'),
  ),
  ...when(!/^\d{9}$/.test(billingProvider.address.zip ?? ''), () =>
    found('claim/billing-zip', '/billingProvider/address/zip', 'ZIP code with its four-digit extension.'),
  ),
];

const providers = ['billingProvider', 'attending', 'operating', 'rendering', 'referring'] as const;

const checkProviders: Check = (claim) =>
  providers.flatMap((role) => {
    const provider: ClaimProvider | undefined = claim[role];
    return when(provider !== undefined && !isNpi(provider.npi ?? ''), () =>
      found(
        'claim/npi',
        `/${role}/npi`,
        `The NPI of the ${role === 'billingProvider' ? 'billing' : role} provider is not one.`,
      ),
    );
  });

/** Ten digits that end in the Luhn digit of `80840` and the first nine (NPI standard, 45 CFR 162.406). */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  let sum = 24;
  for (let i = 0; i < 10; i += 1) {
    const digit = Number(text[i]);
    const value = i % 2 === 0 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const checkFrequency: Check = ({ frequency, payerControlNumber, facilityType }) => [
  ...when(!/^[0-9A-Z]$/.test(frequency) || !/^\d{2}$/.test(facilityType), () =>
    found(
      'claim/type-of-bill',
      '/facilityType',
      'Two digits of facility, or place of service, and one of frequency are needed.',
    ),
  ),
  ...when('78'.includes(frequency) && frequency !== '' && payerControlNumber === undefined, () =>
    found(
      'claim/payer-control-number-missing',
      '/payerControlNumber',
      `Frequency ${frequency} names an earlier claim.`,
    ),
  ),
  ...when(frequency === '1' && payerControlNumber !== undefined, () =>
    found(
      'claim/payer-control-number-unexpected',
      '/payerControlNumber',
      'Frequency 1 begins a claim; send 7 to replace one.',
    ),
  ),
];

const checkDiagnoses: Check = ({ diagnoses }) => {
  const principal = diagnoses.find(({ role }) => role === 'principal');
  const reported = diagnoses.filter(({ role }) => role === 'principal' || role === 'other').map(({ code }) => code);
  const repeated = [...new Set(reported.filter((code, i) => reported.indexOf(code) !== i))];
  return [
    ...when(principal === undefined, () =>
      found('claim/diagnosis-missing', '/diagnoses', 'No claim goes without one.'),
    ),
    ...when(principal !== undefined && /^[V-Y]/.test(principal.code), () =>
      found('claim/external-cause-principal', '/diagnoses', 'Codes V00 to Y99 are never first.', [
        principal?.code ?? '',
      ]),
    ),
    ...when(repeated.length > 0, () =>
      found('claim/diagnosis-repeated', '/diagnoses', `${repeated.join(', ')}: reported once is enough.`, repeated),
    ),
  ];
};

const checkStatement: Check = ({ statementFrom, statementThrough }) =>
  when(statementFrom === undefined || statementThrough === undefined || statementFrom > statementThrough, () =>
    found('claim/statement-dates', '/statementFrom', 'First and last day of the bill, in this order.'),
  );

const checkStay: Check = (claim) => {
  const { frequency, dischargeStatus, diagnoses } = claim;
  const stays = dischargeStatus === '30';
  const facts = [claim.admissionDate, claim.admissionType, claim.pointOfOrigin, dischargeStatus];
  if (!isInpatient(claim))
    return when(dischargeStatus === undefined || claim.admissionType === undefined, () =>
      found(
        'claim/admission-missing',
        '/admissionType',
        'Type of admission and discharge status are required on every institutional claim.',
      ),
    );
  return [
    ...when(facts.includes(undefined), () =>
      found(
        'claim/admission-missing',
        '/admissionDate',
        'Date, type, point of origin and discharge status are needed.',
      ),
    ),
    ...when(claim.dischargeTime === undefined && !stays, () =>
      found('claim/discharge-hour-missing', '/dischargeTime', 'A discharged patient left at some hour.'),
    ),
    ...when(!diagnoses.some(({ role }) => role === 'admitting'), () =>
      found('claim/admitting-diagnosis-missing', '/diagnoses', 'What the patient was admitted for, in a code.'),
    ),
    ...when(stays ? ['1', '4'].includes(frequency) : ['2', '3'].includes(frequency), () =>
      found(
        'claim/frequency-status',
        '/frequency',
        `Frequency ${frequency} with discharge status ${dischargeStatus ?? 'missing'}.`,
      ),
    ),
  ];
};

const checkPhysicians: Check = ({ attending, operating, procedures }) => [
  ...when(attending === undefined, () =>
    found('claim/attending-missing', '/attending', 'All claims but those of scheduled transport have one.'),
  ),
  ...when(operating === undefined && procedures.length > 0, () =>
    found('claim/operating-missing', '/operating', 'A surgical procedure is reported with who performed it.'),
  ),
];

const anyForm: readonly Check[] = [
  checkIdentity,
  checkBillingProvider,
  checkProviders,
  checkFrequency,
  checkDiagnoses,
  checkServiceLines,
];
const institutional: readonly Check[] = [checkStatement, checkStay, checkPhysicians];
