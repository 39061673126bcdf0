import { Fault, type IsoDate, type Pack, readPack } from '../../../../base/index.ts';
import type { TitleRow } from './ms-drg-source.ts';
import type { MsDrgVersion } from './ms-drg-version.ts';
import { type MsDrgPackHeader, msDrgPackFormat } from './pack-layout.ts';
import { sharedTables } from './shared-tables.ts';
import { type VersionTables, versionTables } from './version-tables.ts';

/** The grouper's tables, open: every version in them, each ready when first asked for. */
export interface MsDrgTables {
  readonly versions: readonly MsDrgVersion[];
  /** The version for a day of discharge, or undefined where no table covers it. */
  versionOn(date: IsoDate): MsDrgVersion | undefined;
  /** A version by its number (431) or name (`43.1`, `v43.1`). */
  versionNamed(name: string): MsDrgVersion | undefined;
  /** Look-ups of one version. Throws Fault `no-table` for a version that is not here. */
  of(version: MsDrgVersion): VersionTables;
  readonly titles: readonly TitleRow[];
  /** A title as a version words it; empty when the tables have none. */
  title(version: MsDrgVersion, kind: TitleRow['kind'], number: number): string;
}

/** Opens a pack made by `compileMsDrg`, or its bytes, without copying it. Throws Fault `bad-file` when it is something else or of another layout. */
export function openMsDrg(compiled: Pack | Uint8Array): MsDrgTables {
  const pack = compiled instanceof Uint8Array ? readPack(compiled) : compiled;
  const header = pack.header as unknown as MsDrgPackHeader;
  if (header.kind !== 'ms-drg' || header.format !== msDrgPackFormat)
    throw new Fault(
      'bad-file',
      'This compiled table is not one of the MS-DRG grouper, or of another layout; add its file again.',
    );
  const shared = sharedTables(pack);
  const opened = new Map<MsDrgVersion, VersionTables>();
  return {
    versions: header.versions,
    versionOn: (date) => {
      for (const version of header.versions)
        if (date <= version.dischargesTo && version.dischargesFrom <= date) return version;
      return undefined;
    },
    versionNamed: (name) => {
      const bare = name.replace(/^v/i, '');
      return header.versions.find((v) => v.name === bare || String(v.number) === bare);
    },
    of: (version) => {
      const known = opened.get(version);
      if (known) return known;
      const position = header.versions.findIndex((v) => v.number === version.number);
      const ours = header.versions[position];
      if (!ours) throw new Fault('no-table', `There is no table of grouper version ${version.name}.`);
      const tables = opened.get(ours) ?? versionTables(shared, header, position);
      opened.set(ours, tables);
      return tables;
    },
    titles: header.titles,
    title: titleFinder(header),
  };
}

type TitleLists = Readonly<Record<TitleRow['kind'], string[]>>;

function titleFinder(header: MsDrgPackHeader): MsDrgTables['title'] {
  const byVersion = new Map<number, TitleLists>();
  return (version, kind, number) => {
    let titles = byVersion.get(version.number);
    if (!titles) {
      titles = { drg: [], mdc: [], base: [], hac: [] };
      const bit = 1 << header.versions.findIndex((v) => v.number === version.number);
      for (const row of header.titles) if (row.versions & bit) titles[row.kind][row.number] = row.title;
      byVersion.set(version.number, titles);
    }
    return titles[kind][number] ?? '';
  };
}
