import type { CodeTable } from '../src/engine/codes/index.ts';
import { openSearchIndex, type SearchIndex, searchTogether } from '../src/engine/codes/search/index.ts';
import { openTables } from '../src/tables/index.ts';
import { coderQueries } from '../test/cases/search/coder-queries.ts';
import {
  keptSearchIndexes,
  type OfficialSearch,
  officialDay,
  officialIndexEntries,
  openOfficialSearch,
  searchFiles,
} from '../test/cases/search/official-search.ts';
import { titleQueries } from '../test/cases/search/title-queries.ts';
import { officialFile } from '../test/official-files.ts';
import { percent, type QueryTimes, quantile, type Search, timeQueries, timesAsText } from './search/measure.ts';
import { miniSearchOf } from './search/mini-search.ts';
import { peerDocuments } from './search/peer-documents.ts';
import { ceilingAsText, foundAsText, type Titled } from './search/title-quality.ts';

const systems = ['icd-10-cm', 'icd-10-pcs'] as const;

/** Search over all of ICD-10-CM and ICD-10-PCS FY2026 with their indexes: build, opening, memory, quality, speed, and MiniSearch beside it. */
export async function bench(): Promise<void> {
  const missing = searchFiles.find((file) => !officialFile(file));
  if (missing) {
    console.log(`Skipped: ${missing} is not at hand; set CHARTWRIGHT_SHARED.`);
    return;
  }
  const official = await openOfficialSearch();
  try {
    const indexes = buildAndOpen(official);
    indexEntryQuality(official, indexes[0]);
    const titles = systems.map((system) => titlesOf(official.tables.codes(system, officialDay)));
    systems.forEach((system, i) => {
      titleQuality(system, titles[i] ?? [], indexes[i]);
    });
    coderQuality(indexes);
    speed(official, titles.flat());
  } finally {
    official.close();
  }
}

function buildAndOpen({ home, tables }: OfficialSearch): readonly SearchIndex[] {
  for (const system of systems) {
    const start = performance.now();
    tables.search(system, officialDay);
    console.log(`${system}: compiled from code list, notes and indexes in ${seconds(start)} s`);
  }
  const packs = keptSearchIndexes(home);
  const before = resident();
  const opened: SearchIndex[] = [];
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    opened.push(...packs.map((bytes) => openSearchIndex(bytes)));
    return performance.now() - start;
  });
  console.log(
    `both opened from bytes in ${quantile(times, 0.5).toFixed(1)} ms (first time ${times[0]?.toFixed(1)} ms)`,
  );
  const sizes = packs.map((bytes) => (bytes.length / 1e6).toFixed(1));
  console.log(
    `packs ${sizes.join(' + ')} MB; arrays made by opening one pair ${((resident() - before) / 9e6).toFixed(1)} MB more`,
  );
  const start = performance.now();
  const again = openTables(home);
  const indexes = systems.map((system) => again.search(system, officialDay)).filter((index) => index !== undefined);
  console.log(`tables and both indexes opened from disk in ${(performance.now() - start).toFixed(1)} ms`);
  return indexes;
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);
const resident = (): number => process.memoryUsage().arrayBuffers;

function indexEntryQuality({ tables }: OfficialSearch, index: SearchIndex | undefined): void {
  const entries = officialIndexEntries(tables);
  let first = 0;
  let ten = 0;
  for (const { path, code } of entries) {
    const at = index?.search(path.join(', '), { limit: 10 }).findIndex((hit) => hit.code.startsWith(code)) ?? -1;
    if (at === 0) first += 1;
    if (at >= 0) ten += 1;
  }
  const count = entries.length;
  console.log(
    `${count.toLocaleString('en-US')} index entries by their path: in the first 10 ${percent(ten, count)} (wanted 98 %), first ${percent(first, count)} (wanted 85 %)`,
  );
}

function titlesOf(codes: CodeTable | undefined): readonly Titled[] {
  const rows = Array.from({ length: codes?.size ?? 0 }, (_, row) => codes?.row(row));
  return rows.flatMap((row) => (row?.billable ? [{ code: row.code, title: row.title }] : []));
}

function titleQuality(system: string, titles: readonly Titled[], index: SearchIndex | undefined): void {
  const answer = (text: string): readonly string[] => index?.search(text, { limit: 20 }).map((hit) => hit.code) ?? [];
  const few = titleQueries(titles, { count: 1000, seed: 42, words: 'few', typos: 0.3 });
  console.log(`${system}, 2–3 words of a title, last one cut, 30 % misspelt: ${foundAsText(few, answer)}`);
  console.log(`  ${ceilingAsText(few.slice(0, 300), titles)} (many titles share those words)`);
  const all = titleQueries(titles, { count: 1000, seed: 43, words: 'all', typos: 1 });
  console.log(`${system}, whole titles with one wrong letter, last word cut: ${foundAsText(all, answer)}`);
  const mini = miniSearchOf(titles.map((one) => ({ ...one, id: one.code, terms: '' })));
  const theirs = (text: string): readonly string[] => mini(text).map(String);
  console.log(`  MiniSearch, 2–3 words, the first 300: ${foundAsText(few.slice(0, 300), theirs)}`);
}

function coderQuality(indexes: readonly SearchIndex[]): void {
  const right = coderQueries.filter(({ system, text, codes, within }) =>
    indexes[systems.indexOf(system)]
      ?.search(text, { limit: within })
      .some((hit) => codes.some((code) => hit.code.startsWith(code))),
  );
  const together = coderQueries.filter(({ text, codes, within }) =>
    searchTogether(indexes, text, { limit: within }).some((hit) => codes.some((code) => hit.code.startsWith(code))),
  );
  console.log(
    `${coderQueries.length} queries of coders, written by hand: ${right.length} right in their system, ${together.length} with both searched together`,
  );
}

/** What no coder types, but what a search must bear: single letters, very long words, the commonest words, every word misspelt. */
const hostile = [
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  'x'.repeat(400),
  'fracture of the '.repeat(25),
  'of in with and or the to as by for from',
  'unspecified initial encounter left right other',
  'ab cd ef gh ij kl mn op qr st uv wx yz ba dc fe hg ji lk nm po rq ts vu xw zy',
  'diabtes melitus wiht neuropahty chornic kidny diseese stge perpheral angiopthy gangrne forot ulcr',
  'pe ms ca mi cap ra or av',
];

function speed(official: OfficialSearch, titles: readonly Titled[]): void {
  const few = (seed: number): readonly string[] =>
    titleQueries(titles, { count: 500, seed, words: 'few', typos: 0.3 }).map(({ text }) => text);
  const paths = officialIndexEntries(official.tables).map((entry) => entry.path.join(', '));
  const texts = {
    'queries of coders': coderQueries.map((query) => query.text),
    'index paths': paths.filter((_, i) => i % 63 === 5),
    '2–3 words of titles': few(44),
    'hostile texts': hostile,
  };
  const warmUp = [...paths.filter((_, i) => i % 240 === 17), ...few(45).slice(0, 250)];
  const packs = keptSearchIndexes(official.home);
  const ours = (): Search => {
    const indexes = packs.map((bytes) => openSearchIndex(bytes));
    return (text) => searchTogether(indexes, text, { limit: 20 });
  };
  const apart = (): Search => {
    const indexes = packs.map((bytes) => openSearchIndex(bytes));
    return (text) => indexes.map((index) => index.search(text, { limit: 20 }));
  };
  console.log('Speed: the first 20 hits; every query is different and seen for the first time; p50 / p95 / p99 in ms.');
  // Ours before the peers are built: their million objects would be in the way of every collection of garbage.
  const mine = Object.entries(texts).map(([name, list]) => {
    const times = timeQueries(list, 5, ours, warmUp);
    console.log(`${list.length} ${name}, ICD-10-CM and PCS together: ${timesAsText(times)}`);
    console.log(`  each system by itself, one after the other: ${timesAsText(timeQueries(list, 5, apart, warmUp))}`);
    return { name, list: list.slice(0, 150), times };
  });
  const peers = peersOf(official);
  for (const { name, list, times } of mine) {
    console.log(`${name}, the first ${list.length}:`);
    for (const [peer, search] of peers) comparePeer(peer, search, list, times, warmUp.slice(0, 20));
  }
}

type PeerSearch = (text: string) => readonly string[];

function comparePeer(
  peer: string,
  search: PeerSearch,
  texts: readonly string[],
  ours: QueryTimes,
  warmUp: readonly string[],
): void {
  const asked = [...new Set(texts)];
  const theirs = timeQueries(asked, 2, () => search, warmUp);
  console.log(`  MiniSearch over ${peer}: ${timesAsText(theirs)}`);
  console.log(`    ours is ${timesAsFast(ours, theirs)}`);
  // What it finds nothing for it has soon done with.
  const answered = asked.flatMap((text, i) => (search(text).length > 0 ? [i] : []));
  const times = ratio(only(ours.quiet, answered), only(theirs.quiet, answered), 0.5);
  console.log(
    `    it finds something for ${answered.length} of ${asked.length}; of these ours is ${times} times as fast at p50`,
  );
}

const only = (times: readonly number[], which: readonly number[]): readonly number[] => which.map((i) => times[i] ?? 0);
const ratio = (ours: readonly number[], theirs: readonly number[], share: number): string =>
  (quantile(theirs, share) / quantile(ours, share)).toFixed(1);

function timesAsFast(ours: QueryTimes, theirs: QueryTimes): string {
  const of = (share: number): string => ratio(ours.quiet, theirs.quiet, share);
  const mean = (theirs.processor / ours.processor).toFixed(1);
  return `${of(0.5)} times as fast at p50, ${of(0.99)} at p99, ${mean} by processor time`;
}

function peersOf(official: OfficialSearch): readonly (readonly [string, PeerSearch])[] {
  const { titles, texts, terms } = peerDocuments(official);
  const count = (value: number): string => value.toLocaleString('en-US');
  console.log(
    `Held: ours the titles of ${count(titles.length)} codes and headers, index, external causes, neoplasm and drug tables, inclusion terms, PCS index and keys.`,
  );
  return [
    [`the same texts (those titles, ${count(terms)} index paths and inclusion terms)`, miniSearchOf(texts)],
    [`the titles alone (${count(titles.length)})`, miniSearchOf(titles)],
  ];
}
