import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { FaultCode } from '../../base/index.ts';
import { problemOf } from '../problem.ts';

// FHIR R4 IssueType for each kind of fault.
const codes: Readonly<Record<FaultCode, OperationOutcomeIssue['code']>> = {
  'bad-input': 'invalid',
  'bad-file': 'structure',
  'too-large': 'too-long',
  'not-found': 'not-found',
  'no-table': 'not-supported',
  conflict: 'conflict',
  locked: 'lock-error',
  denied: 'forbidden',
  unauthenticated: 'login',
  storage: 'no-store',
  unavailable: 'transient',
  internal: 'exception',
};

export interface OutcomeAnswer {
  readonly status: number;
  readonly outcome: OperationOutcome;
}

/** Any failure as an OperationOutcome with the HTTP status that every other route gives it. */
export function outcomeOf(error: unknown): OutcomeAnswer {
  const problem = problemOf(error);
  const code = codes[problem.type.replace('urn:chartwright:problem:', '') as FaultCode] ?? 'exception';
  const expression = problem.errors?.map(({ path }) => path).filter((path) => path !== '');
  return { status: problem.status, outcome: outcome('error', code, problem.detail, expression) };
}

/** An OperationOutcome with one issue; `expression` is where in the resource. */
export function outcome(
  severity: OperationOutcomeIssue['severity'],
  code: OperationOutcomeIssue['code'],
  diagnostics: string,
  expression?: readonly string[],
): OperationOutcome {
  const where = expression && expression.length > 0 ? { expression: [...expression] } : {};
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics, ...where }] };
}
