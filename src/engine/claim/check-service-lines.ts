import type { Finding } from '../../base/index.ts';
import type { Claim, ServiceLine } from './claim.ts';
import { claimFinding as found } from './claim-rules.ts';

/** Most lines and reported diagnoses of each form (loops 2400 and segments HI of both guides). */
export const claimLimits = {
  institutional: { lines: 999, otherDiagnoses: 24, externalCauses: 12, otherProcedures: 24 },
  professional: { lines: 50, otherDiagnoses: 11, externalCauses: 0, otherProcedures: 0 },
} as const;

/** Sums, dates, quantities, revenue codes and diagnosis pointers of the service lines. */
export function checkServiceLines(claim: Claim): readonly Finding[] {
  const { serviceLines: lines, totalCents, form } = claim;
  const findings: Finding[] = [];
  const sum = lines.reduce((total, { cents }) => total + cents, 0);
  if (lines.length === 0) findings.push(found('claim/lines-missing', '/serviceLines', 'Nothing is charged.'));
  if (lines.length > claimLimits[form].lines)
    findings.push(
      found('claim/lines-limit', '/serviceLines', `${lines.length} lines; ${claimLimits[form].lines} at most.`),
    );
  if (sum !== totalCents)
    findings.push(found('claim/total', '/totalCents', `The lines sum to ${sum} cents, the claim says ${totalCents}.`));
  return [...findings, ...lines.flatMap((line, i) => checkLine(claim, line, i))];
}

function checkLine(claim: Claim, line: ServiceLine, i: number): readonly Finding[] {
  const at = `/serviceLines/${i}`;
  const findings: Finding[] = [];
  if (line.cents < 0) findings.push(found('claim/line-negative', `${at}/cents`, `Line ${i + 1} is below zero.`));
  if (!(Number(line.quantity) > 0))
    findings.push(found('claim/units', `${at}/quantity`, `Line ${i + 1} counts nothing.`));
  if (claim.form === 'institutional') {
    if (!/^\d{4}$/.test(line.revenueCode ?? ''))
      findings.push(
        found('claim/revenue-code', `${at}/revenueCode`, `Line ${i + 1} needs a revenue code of four digits.`),
      );
    if (isOutside(claim, line)) findings.push(found('claim/line-date', `${at}/from`, `Line ${i + 1}.`));
  } else if (!arePointersRight(claim, line))
    findings.push(
      found(
        'claim/pointer',
        `${at}/pointers`,
        `Line ${i + 1} needs one to four diagnoses of the claim, the most relevant first.`,
      ),
    );
  return findings;
}

function isOutside({ statementFrom, statementThrough }: Claim, { from, through }: ServiceLine): boolean {
  if (from === undefined || statementFrom === undefined || statementThrough === undefined) return false;
  return from < statementFrom || (through ?? from) > statementThrough;
}

function arePointersRight({ diagnoses }: Claim, { pointers }: ServiceLine): boolean {
  const count = diagnoses.filter(({ role }) => role === 'principal' || role === 'other').length;
  return pointers.length >= 1 && pointers.length <= 4 && pointers.every((pointer) => pointer >= 1 && pointer <= count);
}
