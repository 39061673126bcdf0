import type { Finding, Severity } from '../../base/index.ts';

interface ClaimRule {
  readonly severity: Severity;
  readonly title: string;
  readonly section: string;
}

const institutionalGuide = 'X12N/005010X223A2, 837 institutional';
const rule = (title: string, section: string, severity: Severity = 'error'): ClaimRule => ({
  severity,
  title,
  section,
});

/** What a claim is checked for before it leaves. Sections name the loop and element; the guides themselves are licensed. */
export const claimRules = {
  'claim/admission-missing': rule('Admission facts are missing on an inpatient claim', '2300 CL1 and DTP 435'),
  'claim/admitting-diagnosis-missing': rule('Admitting diagnosis is missing on an inpatient claim', '2300 HI ABJ'),
  'claim/attending-missing': rule('Attending provider is missing', '2310A', 'warning'),
  'claim/billing-zip': rule('ZIP code of the billing provider needs nine digits', '2010AA N403'),
  'claim/coverage-incomplete': rule('Payer or member is not identified', '2010BA NM109 and 2010BB NM109'),
  'claim/diagnosis-limit': rule('More diagnoses than a claim can carry', '2300 HI', 'warning'),
  'claim/diagnosis-missing': rule('Principal diagnosis is missing', '2300 HI ABK'),
  'claim/diagnosis-repeated': rule('Diagnosis is repeated', '2300 HI', 'warning'),
  'claim/discharge-hour-missing': rule('Discharge hour is missing', '2300 DTP 096'),
  'claim/external-cause-principal': rule('External cause as principal diagnosis', '2300 HI ABK'),
  'claim/frequency-status': rule('Frequency and discharge status contradict each other', '2300 CLM05-3 and CL103'),
  'claim/line-date': rule('Service line is dated outside of the statement', '2400 DTP 472', 'warning'),
  'claim/line-negative': rule('Credits exceed the charges of a line', '2400 SV203', 'error'),
  'claim/lines-limit': rule('More service lines than a claim can carry', '2400'),
  'claim/lines-missing': rule('Claim without a charge', '2400'),
  'claim/npi': rule('National Provider Identifier is missing or fails its check digit', 'NM109; 45 CFR 162.406'),
  'claim/operating-missing': rule('Operating physician is missing beside a procedure', '2310B', 'warning'),
  'claim/patient-control-number': rule('Patient control number is missing or longer than 20 characters', '2300 CLM01'),
  'claim/patient-incomplete': rule('Birth date or address of the patient is missing', '2010BA or 2010CA'),
  'claim/payer-control-number-missing': rule(
    'Replacement or void without the number of the claim it concerns',
    '2300 REF F8',
  ),
  'claim/payer-control-number-unexpected': rule('Original claim with the number of an earlier one', '2300 REF F8'),
  'claim/poa-missing': rule('Present-on-admission indicator is missing', '2300 HI, ninth component'),
  'claim/pointer': rule('Service line is linked to no diagnosis of the claim', '2400 SV107'),
  'claim/procedure-date-missing': rule('Procedure without a date cannot be reported', '2300 HI BBR and BBQ'),
  'claim/revenue-code': rule('Revenue code is not four digits', '2400 SV201'),
  'claim/statement-dates': rule('Statement dates are missing or reversed', '2300 DTP 434'),
  'claim/tax-id': rule('Employer identification number needs nine digits', '2010AA REF EI'),
  'claim/total': rule('Total differs from the sum of the lines', '2300 CLM02'),
  'claim/type-of-bill': rule('Type of bill is missing or malformed', '2300 CLM05'),
  'claim/units': rule('Quantity is not above zero', '2400 SV104 or SV205'),
} as const satisfies Readonly<Record<string, ClaimRule>>;

export type ClaimRuleId = keyof typeof claimRules;

/** One firing. `field` is a path in the claim; `message` holds codes and numbers of lines, never a name or an id of a patient. */
export function claimFinding(id: ClaimRuleId, field: string, message: string, codes: readonly string[] = []): Finding {
  const { severity, title, section } = claimRules[id];
  return { rule: id, severity, title, message, field, codes, source: { document: institutionalGuide, section } };
}
