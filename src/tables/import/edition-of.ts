import { addDays, type IsoDate, isoDate } from '../../base/index.ts';
import type { Artifact, CompileOptions } from '../importer.ts';

/** Name and period of an edition of a yearly code set. */
export interface EditionName {
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate;
}

/**
 * Edition of a file of a fiscal year (in force 1 October to 30 September). Updates of April bear the October name inside; they are told by
 * `april` in the name of the file or its archive, or by the day the person gives.
 */
export function editionOf(artifact: Artifact, fiscalYear: number, options: CompileOptions = {}): EditionName {
  const october = isoDate(`${fiscalYear - 1}-10-01`);
  const april = isoDate(`${fiscalYear}-04-01`);
  const from = options.effectiveFrom ?? (/april|(?:^|[^a-z])apr(?:[^a-z]|$)/i.test(artifact.path) ? april : october);
  const name = `FY${fiscalYear}`;
  const edition = from === october ? name : from === april ? `${name}-April` : `${name}-from-${from}`;
  return { edition, effectiveFrom: from, effectiveTo: addDays(isoDate(`${fiscalYear}-10-01`), -1) };
}

/** Fiscal year in a file name (`icd10cm_order_2026.txt`, `POAexemptCodesFY26.txt`); undefined when it names none. */
export function fiscalYearInName(name: string): number | undefined {
  const year = /(?:^|\D)(20[1-4]\d)(?:\D|$)/.exec(name)?.[1];
  if (year !== undefined) return Number(year);
  const short = /FY(\d\d)(?:\D|$)/i.exec(name)?.[1];
  return short === undefined ? undefined : 2000 + Number(short);
}
