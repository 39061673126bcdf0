import { Fault, type IsoDate, isoDate, type Pack } from '../base/index.ts';
import {
  type ConversionEnd,
  convertCode,
  type GemAnswer,
  gemAlternatives,
  type MapFacts,
  type MappedGroup,
  mapSnomedConcept,
  openSnomedMap,
  type SnomedMap,
} from '../engine/codes/crosswalk/index.ts';
import { type CodeSystem, type Equivalences, openEquivalences } from '../engine/codes/index.ts';
import type { Tables } from './tables.ts';

/** Where an answer comes from. */
export interface CrosswalkSource {
  readonly system: string;
  readonly part: string;
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
  readonly publisher: string;
}

/** The four directions of the general equivalence mappings. */
export const gemDirections = [
  'icd-10-cm-to-icd-9',
  'icd-9-to-icd-10-cm',
  'icd-10-pcs-to-icd-9',
  'icd-9-to-icd-10-pcs',
] as const;
export type GemDirection = (typeof gemDirections)[number];

const gemDay = isoDate('2018-09-30');
const openGems = opener<Equivalences>(openEquivalences);
const openMap = opener<SnomedMap>(openSnomedMap);

function opener<T>(open: (pack: Pack) => T): (pack: Pack) => T {
  const known = new WeakMap<Pack, { readonly value: T }>();
  return (pack) => {
    const found = known.get(pack) ?? { value: open(pack) };
    known.set(pack, found);
    return found.value;
  };
}

/** What one direction of the GEMs (2018, the last) says of a code. Throws Fault `no-table` when it is not installed. */
export function crosswalkByGem(
  tables: Tables,
  direction: GemDirection,
  code: string,
): { readonly source: CrosswalkSource; readonly answer: GemAnswer } {
  const found = tables.partOrOlder('gems', direction, gemDay);
  if (!found) throw new Fault('no-table', 'The general equivalence mappings are not installed (gems-2018.zip).');
  return { source: sourceOf(found.info), answer: gemAlternatives(openGems(found.pack), code) };
}

/** A code of one day on another day. */
export interface ConvertedCode {
  readonly source: CrosswalkSource;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Edition in which the ends were looked up. */
  readonly edition: string;
  /** Set where the conversion table ends before the later of the two days: newer replacements are not in it. */
  readonly tableEnds?: IsoDate;
  readonly ends: readonly (ConversionEnd & { readonly title?: string })[];
}

/**
 * Converts a canonical code between two days by the newest cumulative conversion table. Throws Fault `no-table` when the table is missing or no
 * edition covers the wanted day.
 */
export function convertBetweenYears(
  tables: Tables,
  system: CodeSystem,
  code: string,
  from: IsoDate,
  to: IsoDate,
): ConvertedCode {
  const conversions = tables.conversions(system);
  const source = newestConversionTable(tables, system);
  if (!conversions || !source) throw new Fault('no-table', `No conversion table of ${system} is installed.`);
  const codes = tables.codes(system, to);
  if (!codes) throw new Fault('no-table', `No edition of ${system} covers ${to}.`);
  const validOn = (one: string, on: IsoDate): boolean | undefined => {
    const table = tables.codes(system, on);
    return table && (table.find(one)?.billable ?? false);
  };
  const ends = convertCode({ conversions, validOn }, code, from, to).map((end) => {
    const title = codes.find(end.code)?.title;
    return title === undefined ? end : { ...end, title };
  });
  const later = from > to ? from : to;
  const ended = source.effectiveTo !== undefined && source.effectiveTo < later ? { tableEnds: source.effectiveTo } : {};
  return { source, from, to, edition: codes.info.edition, ...ended, ends };
}

function newestConversionTable(tables: Tables, system: CodeSystem): CrosswalkSource | undefined {
  const found = tables
    .parts()
    .filter((part) => part.system === system && /^conversions(?:-workbook)?$/.test(part.part))
    .sort((a, b) => (`${a.effectiveFrom} ${a.part}` < `${b.effectiveFrom} ${b.part}` ? -1 : 1));
  const newest = found.filter((part) => part.effectiveFrom === found.at(-1)?.effectiveFrom)[0];
  return newest && sourceOf(newest);
}

/** A SNOMED CT concept by the rule map, with the validity of every target on the day. */
export interface MappedConcept {
  readonly source: CrosswalkSource;
  readonly groups: readonly MappedGroup[];
  /** Titles of complete targets that may be reported on the day; a target without one is not valid then. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Asks the NLM rule map. Throws Fault `no-table` when the site has not added it. */
export function crosswalkSnomed(tables: Tables, concept: string, on: IsoDate, facts: MapFacts = {}): MappedConcept {
  const found = tables.partOrOlder('snomed-ct', 'icd-10-cm-map', on);
  if (!found) {
    const file = 'der2_iisssccRefset_ExtendedMapSnapshot_…txt of the SNOMED CT to ICD-10-CM map';
    throw new Fault('no-table', `The rule map is not installed; add ${file} (licence of the site).`);
  }
  const groups = mapSnomedConcept(openMap(found.pack), concept, facts);
  const titles: Record<string, string> = {};
  for (const { code } of groups.flatMap(({ targets }) => targets)) {
    const row = tables.codes('icd-10-cm', on)?.find(code);
    if (row?.billable) titles[code] = row.title;
  }
  return { source: sourceOf(found.info), groups, titles };
}

function sourceOf({ system, part, edition, effectiveFrom, effectiveTo, publisher }: CrosswalkSource): CrosswalkSource {
  const source = { system, part, edition, effectiveFrom, publisher };
  return effectiveTo === undefined ? source : { ...source, effectiveTo };
}
