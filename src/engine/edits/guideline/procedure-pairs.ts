import type { Abstract } from '../../abstract/index.ts';

/** A procedure with the path of its entry in the abstract. */
export interface PlacedProcedure {
  readonly code: string;
  readonly path: string;
  readonly date?: string;
}

/**
 * A firing for each procedure of the section Medical and Surgical that meets an other one of the same day, where `isPair` says so; a missing
 * date counts as the same day. Reports both codes, at the one for which `isPair` was asked first.
 */
export function procedurePairs(
  { procedures }: Abstract,
  isPair: (one: PlacedProcedure, other: PlacedProcedure) => boolean,
) {
  if (procedures.length < 2) return [];
  const all: readonly PlacedProcedure[] = procedures
    .map((procedure, i) => ({ ...procedure, path: `/procedures/${i}` }))
    .filter(({ code }) => code.startsWith('0'));
  return all.flatMap((one) => {
    const other = all.find(
      (second) => second.path !== one.path && isSameDay(one.date, second.date) && isPair(one, second),
    );
    if (!other) return [];
    const report = { code: one.code, other: other.code };
    return [{ field: `${one.path}/code`, codes: [one.code, other.code], report }];
  });
}

const isSameDay = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
