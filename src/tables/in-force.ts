import { addDays, type IsoDate, isWithin } from '../base/index.ts';
import type { EditionInfo, EditionSource } from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';

/** Parts that carry a code list, the fullest first. */
export const codeParts = ['codes', 'codes-file', 'codes-value-set'] as const;

/** The part in force on a day: official before starter, then the latest begun, then the fullest. */
export function partInForce(
  parts: readonly InstalledPart[],
  system: string,
  names: readonly string[],
  on: IsoDate,
): InstalledPart | undefined {
  return best(parts, system, names, (part) => isWithin(on, part.effectiveFrom, part.effectiveTo));
}

/** The part in force, or else the newest that began before the day. */
export function partOrOlder(
  parts: readonly InstalledPart[],
  system: string,
  names: readonly string[],
  on: IsoDate,
): InstalledPart | undefined {
  return partInForce(parts, system, names, on) ?? best(parts, system, names, (part) => part.effectiveFrom <= on);
}

/** Whether a part answers on some day of its period: a starter part that official ones cover from end to end does not. */
export function everAnswers(parts: readonly InstalledPart[], part: InstalledPart): boolean {
  if (!part.starter) return true;
  const names = isCodeList(part) ? codeParts : [part.part];
  const days = part.effectiveTo === undefined ? [part.effectiveFrom] : [part.effectiveFrom, part.effectiveTo];
  return days.some((day) => partInForce(parts, part.system, names, day) === part);
}

const isCodeList = (part: InstalledPart): boolean => (codeParts as readonly string[]).includes(part.part);

function best(
  parts: readonly InstalledPart[],
  system: string,
  names: readonly string[],
  wanted: (part: InstalledPart) => boolean,
): InstalledPart | undefined {
  const candidates = parts.filter((part) => part.system === system && names.includes(part.part) && wanted(part));
  return candidates.sort(
    (a, b) =>
      Number(a.starter) - Number(b.starter) ||
      compare(b.effectiveFrom, a.effectiveFrom) ||
      names.indexOf(a.part) - names.indexOf(b.part),
  )[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Editions that parts belong to, by system and then oldest first. A later code list of the system ends an earlier one. */
export function editionsOf(parts: readonly InstalledPart[]): readonly EditionInfo[] {
  const groups = new Map<string, InstalledPart[]>();
  for (const part of parts) {
    const key = `${part.system} ${part.edition} ${part.starter}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()]
    .map((group) => editionOf(group, parts))
    .sort((a, b) => compare(a.system, b.system) || compare(a.effectiveFrom, b.effectiveFrom));
}

function editionOf(group: readonly InstalledPart[], all: readonly InstalledPart[]): EditionInfo {
  const [first] = group;
  if (!first) throw new RangeError('an edition has at least one part');
  const listing = codeParts.flatMap((name) => group.filter((part) => part.part === name))[0];
  const lead = listing ?? first;
  const to = endOf(lead, all);
  return {
    system: lead.system,
    edition: lead.edition,
    effectiveFrom: lead.effectiveFrom,
    ...(to ? { effectiveTo: to } : {}),
    codes: listing?.rows ?? 0,
    billable: listing?.counts['billable'] ?? 0,
    starter: lead.starter,
    sources: group.map(sourceOf),
  };
}

function endOf(lead: InstalledPart, all: readonly InstalledPart[]): IsoDate | undefined {
  const successor = all
    .filter((part) => part.system === lead.system && isCodeList(part) === isCodeList(lead) && !part.starter)
    .filter((part) => part.effectiveFrom > lead.effectiveFrom && (isCodeList(lead) || part.part === lead.part))
    .map((part) => addDays(part.effectiveFrom, -1))
    .sort()[0];
  if (successor === undefined || lead.starter) return lead.effectiveTo;
  return lead.effectiveTo === undefined || successor < lead.effectiveTo ? successor : lead.effectiveTo;
}

const sourceOf = ({ file, publisher, sha256, part, rows }: InstalledPart): EditionSource => ({
  file,
  publisher,
  sha256,
  part,
  rows,
});
