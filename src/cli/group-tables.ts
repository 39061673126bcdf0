import { Fault, type IsoDate, type Pack } from '../base/index.ts';
import { type MsDrgTables, openMsDrg } from '../engine/group/ms-drg/index.ts';
import { type DrgWeights, openDrgWeights } from '../engine/group/weights/index.ts';
import { openOnce, type PartTables } from '../tables/parts/index.ts';

/** What grouping rests on for one day of discharge, with the names of the editions. */
export interface DayOfGrouping {
  readonly grouper?: MsDrgTables;
  readonly weights?: DrgWeights;
  /** `ms-drg v40.0–v43.1`, `ipps FY2026`; the starter edition named as such. */
  readonly editions: readonly string[];
  /** The same as a last field of a JSON object that has others. */
  readonly editionsText: string;
}

export interface GroupingTables {
  readonly tables: PartTables;
  readonly on: (date: IsoDate) => DayOfGrouping;
}

/** Tables as grouping wants them: opened once per pack, looked up once per day. */
export function groupingTables(tables: PartTables): GroupingTables {
  const days = new Map<string, DayOfGrouping>();
  const openGrouper = openOnce((pack: Pack) => openMsDrg(pack));
  const openWeights = openOnce((pack: Pack) => openDrgWeights(pack));
  const day = (date: IsoDate): DayOfGrouping => {
    const grouper = tables.part('ms-drg', 'grouper', date);
    const weight = tables.part('ipps', 'weights', date);
    const editions = [grouper, weight].flatMap((part) =>
      part ? [`${part.info.system} ${part.info.edition}${part.info.starter ? ' (starter edition)' : ''}`] : [],
    );
    return {
      ...(grouper ? { grouper: openGrouper(grouper.pack) } : {}),
      ...(weight ? { weights: openWeights(weight.pack) } : {}),
      editions,
      editionsText: `,"editions":${JSON.stringify(editions)}`,
    };
  };
  return {
    tables,
    on: (date) => {
      const known = days.get(date) ?? day(date);
      if (days.size < 5000) days.set(date, known);
      return known;
    },
  };
}

/** The official grouper with all its versions. Throws Fault `no-table`, naming the file to add, when it is not installed. */
export const officialGrouper = (tables: GroupingTables): MsDrgTables =>
  openMsDrg(officialPack(tables, 'ms-drg', 'grouper', 'ms-drg-grouper-tables-43.1.zip'));

/** The newest official pack of a part. Throws Fault `no-table`, naming the file to add, when there is none. */
export function officialPack({ tables }: GroupingTables, system: string, name: string, file: string): Pack {
  const parts = tables.parts().filter((part) => part.system === system && part.part === name && !part.starter);
  const last = [...parts].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  const found = last && tables.part(system, name, last.effectiveFrom);
  if (found) return found.pack;
  throw new Fault(
    'no-table',
    `The official tables (${system}, ${name}) are not installed; add ${file} with: chartwright tables add ${file}`,
  );
}
