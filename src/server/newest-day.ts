import type { IsoDate } from '../base/index.ts';
import type { Tables } from '../tables/index.ts';

/** The first day of the newest edition of a system: the date of a question that names none. */
export function newestDay(tables: Tables, system: string): IsoDate | undefined {
  const editions = tables.list().filter((edition) => edition.system === system);
  return (editions.filter((edition) => !edition.starter).at(-1) ?? editions.at(-1))?.effectiveFrom;
}
