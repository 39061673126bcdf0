import type { Abstract } from '../../../engine/abstract/index.ts';
import type { ChartRow } from '../../store/index.ts';
import type { SavedAbstract } from '../abstract-rows.ts';
import type { CodeMark, Verdict } from '../verdict.ts';

/** What every form of export is made from: the abstract as it stands with what the tables say of it now. */
export interface ExportedAbstract {
  readonly chart: ChartRow;
  readonly saved: SavedAbstract;
  readonly abstract: Abstract;
  readonly verdict: Verdict;
  readonly facility: string;
  readonly exportedAt: Date;
}

export interface ExportedDiagnosis {
  /** 1 is the principal diagnosis. */
  readonly rank: number;
  readonly code: string;
  readonly poa: string | undefined;
  readonly mark: CodeMark | undefined;
}

/** The diagnoses in claim order, each with what the verdict says of it. */
export function diagnosesOf({ abstract, verdict }: ExportedAbstract): readonly ExportedDiagnosis[] {
  const { principalDiagnosis, secondaryDiagnoses } = abstract;
  return [
    ...(principalDiagnosis ? [{ dx: principalDiagnosis, field: '/principalDiagnosis', rank: 1 }] : []),
    ...secondaryDiagnoses.map((dx, i) => ({ dx, field: `/secondaryDiagnoses/${i}`, rank: i + 2 })),
  ].map(({ dx, field, rank }) => ({ rank, code: dx.code, poa: dx.poa, mark: markOf(verdict, field) }));
}

export const markOf = ({ codes }: Verdict, field: string): CodeMark | undefined =>
  codes.find((mark) => mark.field === field || mark.field === `${field}/code`);
