import type { CodeTable } from '../codes/index.ts';
import type { Mention } from './find-mentions.ts';
import { familyCodes, pastCodes, signsReported, staysCurrent, tooGeneral } from './reporting-rules.ts';
import type { SuggestOptions } from './suggestion.ts';

/** The row to report for a mention and why, or undefined when it is not reported. */
export function reportedRow(
  codes: CodeTable,
  mention: Mention,
  { setting, breadth }: SuggestOptions,
): { readonly row: number; readonly why: string } | undefined {
  const { finished, assertion, sectionKind, document } = mention;
  const { code } = codes.row(finished.row);
  if (breadth === 'every-mention') return finished.complete ? { row: finished.row, why: 'every mention' } : undefined;
  if (assertion === 'negated' || assertion === 'hypothetical') return undefined;
  if (assertion === 'family') return mapped(codes, familyCodes, code, 'family history, I.C.21.c.4');
  if (tooGeneral.test(code) || (code.startsWith('R') && !signsReported.test(code))) return undefined;
  if (sectionKind === 'allergies') return undefined;
  if (sectionKind === 'examination' && !signsReported.test(code)) return undefined;
  if (sectionKind === 'procedure' && document.kind === 'operative-report' && !/diagnos/i.test(mention.heading))
    return undefined;
  if (assertion === 'historical') return historical(codes, code, finished.row);
  if (assertion === 'uncertain') {
    if (setting === 'outpatient') return undefined;
    return { row: finished.row, why: 'uncertain; reported only if so at discharge (II.H)' };
  }
  return { row: finished.row, why: 'reported as documented' };
}

function historical(codes: CodeTable, code: string, row: number): { row: number; why: string } | undefined {
  if (staysCurrent.test(code) || /^(?:Z[89]|I252)/.test(code))
    return { row, why: 'lasting condition, current though “history of”' };
  return mapped(codes, pastCodes, code, 'no longer present, personal history (I.C.21.c.4)');
}

function mapped(
  codes: CodeTable,
  list: readonly (readonly [RegExp, string])[],
  code: string,
  why: string,
): { row: number; why: string } | undefined {
  const row = codes.indexOf(list.find(([condition]) => condition.test(code))?.[1] ?? '-');
  return row < 0 ? undefined : { row, why };
}
