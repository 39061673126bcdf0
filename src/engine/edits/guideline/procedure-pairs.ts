import type { Abstract, CodedProcedure } from '../../abstract/index.ts';

/**
 * A firing for each procedure of the section Medical and Surgical that meets an other one of the same day, where `isPair` says so; a missing
 * date counts as the same day. Reports both codes, at the one for which `isPair` was asked first.
 */
export function procedurePairs(
  { procedures }: Abstract,
  isPair: (one: CodedProcedure, other: CodedProcedure) => boolean,
) {
  if (procedures.length < 2) return [];
  const found: { field: string; codes: readonly string[]; report: { code: string; other: string } }[] = [];
  for (const [i, one] of procedures.entries()) {
    if (!one.code.startsWith('0')) continue;
    const other = procedures.find(
      (second, at) =>
        at !== i && second.code.startsWith('0') && isSameDay(one.date, second.date) && isPair(one, second),
    );
    if (other)
      found.push({
        field: `/procedures/${i}/code`,
        codes: [one.code, other.code],
        report: { code: one.code, other: other.code },
      });
  }
  return found;
}

/** Whether two procedures are of one day, as far as their dates are known. */
export const isSameDay = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
