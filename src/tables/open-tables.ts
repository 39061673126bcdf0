import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type IsoDate, isWithin, type Pack, readPack } from '../base/index.ts';
import {
  type CodeHistory,
  type CodeSystem,
  type CodeTable,
  openCodeList,
  openCodeTable,
  openConversions,
  openNotes,
  type Vintage,
} from '../engine/codes/index.ts';
import { type InstalledPart, packForm, packsFolder, readCatalogue, tablesFolder } from './catalogue.ts';
import { historyOf } from './history-of.ts';
import { codeParts, editionsOf, everAnswers, partInForce, partOrOlder } from './in-force.ts';
import { searchOpener } from './open-search.ts';
import { openStarter } from './starter.ts';
import type { OpenPart, Tables } from './tables.ts';

/** Parts of a system's alphabetic index and tables that lead to codes. */
export const indexParts = ['index', 'external-cause-index', 'neoplasm', 'drug'] as const;

/** Opens everything installed under `home`, and the starter edition. Reads the catalogue now and each pack when first asked for. */
export function openTables(home: string): Tables {
  const official = readCatalogue(tablesFolder(home)).parts.filter((part) => part.form === packForm);
  const starter = openStarter(home);
  const parts = [...official, ...starter.parts];
  const packs = new Map<string, Pack>();
  const packOf = (part: InstalledPart): Pack => {
    const known = packs.get(part.pack);
    if (known) return known;
    const pack = part.starter ? starter.pack(part) : readInstalled(home, part);
    packs.set(part.pack, pack);
    return pack;
  };
  const open = (part: InstalledPart | undefined, on: IsoDate): OpenPart | undefined =>
    part && { info: part, pack: packOf(part), current: isWithin(on, part.effectiveFrom, part.effectiveTo) };
  const older = (system: string, name: string, on: IsoDate): OpenPart | undefined =>
    open(partOrOlder(parts, system, [name], on), on);
  const tableOf = tableOpener(parts, packOf);
  const codes = (system: CodeSystem, on: IsoDate): CodeTable | undefined => {
    const part = partInForce(parts, system, codeParts, on);
    return part && tableOf(part);
  };
  return Object.freeze({
    home,
    list: () => editionsOf(parts.filter((part) => everAnswers(parts, part))),
    parts: () => parts,
    codes,
    codesOfEdition: (system: CodeSystem, edition: string) => {
      const part = editionNamed(parts, system, edition);
      return part && tableOf(part);
    },
    notes: (system: CodeSystem, on: IsoDate) => {
      const found = older(system, 'notes', on);
      return found && openNotes(found.pack, vintageOf(found));
    },
    poaExempt: (on: IsoDate) => {
      const found = older('icd-10-cm', 'poa-exempt', on);
      return found && openCodeList(found.pack, vintageOf(found));
    },
    index: (on: IsoDate, system: CodeSystem = 'icd-10-cm') =>
      indexParts.map((name) => older(system, name, on)).filter((found) => found !== undefined),
    conversions: (system: CodeSystem) => {
      const part = parts
        .filter((one) => one.system === system && one.part.startsWith('conversions'))
        .sort((a, b) =>
          a.effectiveFrom < b.effectiveFrom
            ? 1
            : a.effectiveFrom > b.effectiveFrom
              ? -1
              : a.part.length - b.part.length,
        )[0];
      return part && openConversions(packOf(part));
    },
    history(system: CodeSystem, code: string): CodeHistory {
      return historyOf(code, parts, system, tableOf, this.conversions(system));
    },
    search: searchOpener(home, parts, packOf, tableOf),
    part: (system: string, name: string, on: IsoDate) => open(partInForce(parts, system, [name], on), on),
    partOrOlder: older,
  });
}

export function vintageOf({ info, current }: OpenPart): Vintage {
  return { edition: info.edition, effectiveFrom: info.effectiveFrom, current, starter: info.starter };
}

function readInstalled(home: string, part: InstalledPart): Pack {
  const path = join(packsFolder(home), part.pack);
  try {
    return readPack(readFileSync(path));
  } catch (error) {
    if (error instanceof Fault) throw new Fault(error.code, error.message, { file: path }, error);
    const what = `The compiled ${part.part} of ${part.system} ${part.edition} cannot be read; add its file again.`;
    throw new Fault('storage', what, { file: path }, error);
  }
}

/** Opens code lists once each, with the identity of the edition they belong to. */
function tableOpener(
  parts: readonly InstalledPart[],
  packOf: (part: InstalledPart) => Pack,
): (part: InstalledPart) => CodeTable {
  const tables = new Map<InstalledPart, CodeTable>();
  const editions = editionsOf(parts);
  return (part) => {
    const known = tables.get(part);
    if (known) return known;
    const info = editions.find((one) => one.system === part.system && one.edition === part.edition);
    if (!info) throw new RangeError('a part belongs to an edition');
    const table = openCodeTable(packOf(part), info);
    tables.set(part, table);
    return table;
  };
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
