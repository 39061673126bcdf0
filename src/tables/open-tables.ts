import type { IsoDate } from '../base/index.ts';
import {
  type CodeConversions,
  type CodeNotes,
  type CodeSystem,
  openCodeList,
  openConversions,
  openNotes,
  type PoaExemptList,
  type Vintage,
} from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';
import { historyOf } from './history-of.ts';
import { codeParts, editionsOf, everAnswers } from './in-force.ts';
import { openParts, type Parts } from './open-parts.ts';
import { searchOpener } from './open-search.ts';
import { remember } from './pack-parts.ts';
import type { OpenPart, Tables } from './tables.ts';

/** Parts of a system's alphabetic index and tables that lead to codes. */
export const indexParts = ['index', 'external-cause-index', 'neoplasm', 'drug'] as const;

/** Opens everything installed under `home`, and the starter edition. Reads the catalogue now and each pack when first asked for. */
export function openTables(home: string): Tables {
  const parts = openParts(home);
  const { all, tableOf } = parts;
  const older = (system: string, name: string, on: IsoDate): OpenPart | undefined => {
    const part = parts.orOlder(system, [name], on);
    return part && parts.open(part, on);
  };
  const notes = noteOpener(parts);
  const lists = listOpener(parts);
  const conversions = remember((system: CodeSystem) => openNewestConversions(parts, system));
  return Object.freeze({
    home,
    list: () => editionsOf(all.filter((part) => everAnswers(all, part))),
    parts: () => all,
    codes: (system: CodeSystem, on: IsoDate) => {
      const part = parts.inForce(system, codeParts, on);
      return part && tableOf(part);
    },
    codesOfEdition: (system: CodeSystem, edition: string) => {
      const part = editionNamed(all, system, edition);
      return part && tableOf(part);
    },
    notes,
    poaExempt: (on: IsoDate) => lists('icd-10-cm', on),
    index: (on: IsoDate, system: CodeSystem = 'icd-10-cm') =>
      indexParts.map((name) => older(system, name, on)).filter((found) => found !== undefined),
    conversions,
    history: (system: CodeSystem, code: string) => historyOf(code, all, system, tableOf, conversions(system)),
    search: searchOpener(home, parts),
    part: (system: string, name: string, on: IsoDate) => {
      const part = parts.inForce(system, [name], on);
      return part && parts.open(part, on);
    },
    partOrOlder: older,
  });
}

export function vintageOf({ info, current }: OpenPart): Vintage {
  return { edition: info.edition, effectiveFrom: info.effectiveFrom, current, starter: info.starter };
}

/** Opens a part once for days on which it is current and once for days on which it is an older one. */
function dated<T>(parts: Parts, name: string, open: (found: OpenPart) => T) {
  const [current, older] = [new Map<InstalledPart, T>(), new Map<InstalledPart, T>()];
  return (system: string, on: IsoDate): T | undefined => {
    const part = parts.orOlder(system, [name], on);
    if (!part) return undefined;
    const found = parts.open(part, on);
    const kept = found.current ? current : older;
    const known = kept.get(part);
    if (known !== undefined) return known;
    const opened = open(found);
    kept.set(part, opened);
    return opened;
  };
}

const noteOpener = (parts: Parts) =>
  dated(parts, 'notes', (found): CodeNotes => openNotes(found.pack, vintageOf(found)));
const listOpener = (parts: Parts) =>
  dated(parts, 'poa-exempt', (found): PoaExemptList => openCodeList(found.pack, vintageOf(found)));

/** The newest conversion table holds all earlier ones. Of one release the text answers before the workbook, which says the same. */
function openNewestConversions({ all, packOf }: Parts, system: CodeSystem): CodeConversions | undefined {
  const tables = all.filter((one) => one.system === system && one.part.startsWith('conversions'));
  const rank = (part: InstalledPart): string => `${part.effectiveFrom} ${part.part === 'conversions' ? 1 : 0}`;
  const newest = tables.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
  return newest && openConversions(packOf(newest));
}

/** An edition by the name people use: in full, or the bare year. */
function editionNamed(parts: readonly InstalledPart[], system: string, name: string): InstalledPart | undefined {
  const wanted = name.toUpperCase();
  const lists = codeParts.flatMap((one) => parts.filter((part) => part.system === system && part.part === one));
  return (
    lists.find((part) => part.edition.toUpperCase() === wanted) ??
    lists.find((part) => part.edition.toUpperCase() === `FY${wanted}`)
  );
}
