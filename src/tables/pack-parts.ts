import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type IsoDate, isWithin, type Pack, readPack } from '../base/index.ts';
import { type InstalledPart, packForm, packsFolder, readCatalogue, tablesFolder } from './catalogue.ts';
import { partInForce, partOrOlder } from './in-force.ts';
import type { Starter } from './standing-starter.ts';
import type { OpenPart } from './tables.ts';

/** Installed parts with their packs, each read once and when first asked for. */
export interface PackParts {
  readonly all: readonly InstalledPart[];
  packOf(part: InstalledPart): Pack;
  /** The part in force on a day, by one of several names. */
  inForce(system: string, names: readonly string[], on: IsoDate): InstalledPart | undefined;
  /** The same, or the newest that began before. */
  orOlder(system: string, names: readonly string[], on: IsoDate): InstalledPart | undefined;
  open(part: InstalledPart, on: IsoDate): OpenPart;
}

/** Reads the catalogue of a home and puts the starter edition beside it; packs wait until they are wanted. */
export function openPackParts(home: string, starter: Starter): PackParts {
  const official = readCatalogue(tablesFolder(home)).parts.filter((part) => part.form === packForm);
  const all = Object.freeze([...official, ...starter.parts]);
  const packOf = remember((part: InstalledPart) => (part.starter ? starter.pack(part) : readInstalled(home, part)));
  return {
    all,
    packOf,
    inForce: byDay((system, names, on) => partInForce(all, system, names, on)),
    orOlder: byDay((system, names, on) => partOrOlder(all, system, names, on)),
    open: (part, on) => ({
      info: part,
      pack: packOf(part),
      current: isWithin(on, part.effectiveFrom, part.effectiveTo),
    }),
  };
}

/** Answers the second question for the same thing from memory. */
export function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

type FindPart = (system: string, names: readonly string[], on: IsoDate) => InstalledPart | undefined;

/** Days come in thousands at most; should a caller ask for more, memory starts anew. */
const mostDays = 20_000;

function byDay(find: FindPart): FindPart {
  const known = new Map<string, InstalledPart | undefined>();
  return (system, names, on) => {
    const key = `${on} ${system} ${names.join()}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= mostDays) known.clear();
    const found = find(system, names, on);
    known.set(key, found);
    return found;
  };
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
