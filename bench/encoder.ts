import { isoDate, readPack } from '../src/base/index.ts';
import {
  type BookName,
  type Books,
  bookNames,
  type CodeTable,
  entryPage,
  essentialTitle,
  expandCode,
  explainPcs,
  findTerms,
  nextQuestion,
  openCodeTable,
  openPcsTables,
  openTermTree,
  type PcsBuilder,
  type PcsTables,
  pcsBuilder,
  rememberRows,
  resolveReference,
  shelve,
  stemsOf,
  type TermTree,
} from '../src/engine/codes/index.ts';
import { importers } from '../src/tables/importers.ts';
import { officialFile, unzipOne } from '../test/official-files.ts';

const codesZip = 'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip';
const indexZip = 'tables/icd-10-cm/icd10cm-table-and-index-2026.zip';
const pcsZip = 'tables/icd-10-pcs/icd10pcs-2026.zip';

/** Opening, memory, navigation, builder and guided questions on the official FY2026 edition. */
export async function bench(): Promise<void> {
  if (![codesZip, indexZip, pcsZip].every((zip) => officialFile(zip))) {
    console.log('skipped: the official FY2026 files are not at hand (set CHARTWRIGHT_SHARED)');
    return;
  }
  const files = [
    'icd10cm_index_2026.xml',
    'icd10cm_eindex_2026.xml',
    'icd10cm_neoplasm_2025.xml',
    'icd10cm_drug_2025.xml',
  ];
  const trees: Partial<Record<BookName, TermTree>> = {};
  for (const [i, book] of bookNames.entries())
    trees[book] = await opened(book, indexZip, files[i] ?? '', (bytes) => openTermTree(readPack(bytes)));
  const tables = await opened('pcs tables', pcsZip, 'icd10pcs_tables_2026.xml', (bytes) =>
    openPcsTables(readPack(bytes)),
  );
  const info = {
    system: 'icd-10-cm',
    edition: 'FY2026',
    effectiveFrom: isoDate('2025-10-01'),
    codes: 0,
    billable: 0,
    starter: false,
    sources: [],
  };
  const codes = await opened('code list', codesZip, 'icd10cm_order_2026.txt', (bytes) =>
    openCodeTable(readPack(bytes), info),
  );
  const books = shelve(trees);
  navigation(books, codes);
  builder(tables);
  questions(codes);
}

/** Compiles a file (timed once), then opens the pack many times. */
async function opened<T>(name: string, zip: string, file: string, open: (bytes: Uint8Array) => T): Promise<T> {
  const bytes = await unzipOne(officialFile(zip) ?? '', file);
  const importer = importers.find((one) => one.recognises(file, bytes.subarray(0, 4096)));
  const start = performance.now();
  const [part] = importer?.compile({ name: file, path: file, bytes, sha256: '' }) ?? [];
  const compiled = performance.now() - start;
  const pack = part?.bytes ?? new Uint8Array();
  const times = Array.from({ length: 21 }, () => timed(() => open(pack)));
  console.log(
    `${name.padEnd(22)} ${String(part?.rows).padStart(6)} rows · compiled in ${compiled.toFixed(0)} ms · pack ${(pack.length / 1e6).toFixed(2)} MB · opens in ${median(times).toFixed(2)} ms`,
  );
  return open(pack);
}

function navigation(books: Books, codes: CodeTable): void {
  const index = books.tree('index');
  if (!index) return;
  const queries = Array.from({ length: 2_000 }, (_, i) => stemsFor(index, (i * 40_503) % index.size));
  const before = memory();
  report(
    'stems → entries',
    queries.map((query) => timed(() => findTerms(index, query))),
  );
  report(
    'entry → page',
    queries.map((_, i) => timed(() => entryPage(books, codes, { book: 'index', entry: (i * 40_503) % index.size }))),
  );
  const references = Array.from({ length: index.size }, (_, entry) => index.textOf(entry, 'see') ?? '').filter(
    (text) => text !== '',
  );
  report(
    'see → entries',
    references.map((text) => timed(() => resolveReference(books, 'index', text))),
  );
  const led = references.map((text) => resolveReference(books, 'index', text));
  const share = (wanted: (one: (typeof led)[number]) => boolean): string =>
    `${((led.filter(wanted).length / led.length) * 100).toFixed(2)} %`;
  console.log(
    `${references.length} see references: ${share(({ places, codes: named }) => places.length + named.length > 0)} lead somewhere, ${share(({ complete }) => complete)} word for word (the others stop at the deepest entry they name, as "by site" does)`,
  );
  const found = queries.filter((query, i) =>
    findTerms(index, query, { limit: 10 }).some(
      ({ entry }) => entry === (i * 40_503) % index.size || isAbove(index, entry, (i * 40_503) % index.size),
    ),
  );
  console.log(
    `stems cut to four letters, in reverse order: the entry or one above it is in the first 10 for ${((found.length / queries.length) * 100).toFixed(1)} % of 2,000 entries`,
  );
  console.log(`memory the books took while in use: ${((memory() - before) / 1e6).toFixed(1)} MB beyond the packs`);
}

const isAbove = (tree: TermTree, above: number, entry: number): boolean => above < entry && entry < tree.endOf(above);

/** What a coder would type for an entry: each word of its path cut to four letters, deepest first. */
function stemsFor(tree: TermTree, entry: number): string {
  const words = tree.pathOf(entry).flatMap((at) => stemsOf(essentialTitle(tree.titleOf(at))));
  return [...new Set(words.map((word) => word.slice(0, 4)))].reverse().slice(0, 8).join(' ');
}

function builder(tables: PcsTables): void {
  const start = performance.now();
  const pcs: PcsBuilder = pcsBuilder(tables);
  console.log(
    `\nPCS builder ready in ${(performance.now() - start).toFixed(1)} ms, ${tables.codes} codes in ${tables.rows} rows of ${tables.tables} tables`,
  );
  const codes = [...pcs.codes()];
  const sample = codes.filter((_, i) => i % 40 === 0);
  report(
    'nothing known',
    sample.slice(0, 200).map(() => timed(() => pcs.state({}))),
  );
  report(
    'body part and approach',
    sample.map((code) => timed(() => pcs.state({ 4: { value: code.charAt(3) }, 5: { value: code.charAt(4) } }))),
  );
  report(
    'label stems',
    sample.slice(0, 500).map(() => timed(() => pcs.state({ 4: { stems: 'femor art r' } }))),
  );
  report(
    'table known',
    sample.map((code) =>
      timed(() =>
        pcs.state({ 1: { value: code.charAt(0) }, 2: { value: code.charAt(1) }, 3: { value: code.charAt(2) } }),
      ),
    ),
  );
  const all = timed(() => codes.every((code) => pcs.rowOf(code) >= 0));
  console.log(`is it a code? ${((codes.length / all) * 1000).toFixed(0)} codes/s`);
  report(
    'explained code',
    sample.map((code) => timed(() => explainPcs({ tables, builder: pcs }, code))),
  );
}

function questions(codes: CodeTable): void {
  const table = rememberRows(codes);
  const [perCode, perCategory, times]: [number[], number[], number[]] = [[], [], []];
  let longest = 0;
  const ask = (rows: readonly number[], asked: number): void => {
    const start = performance.now();
    const question = nextQuestion(table, rows);
    if (question) times.push(performance.now() - start);
    else perCode.push(asked);
    longest = Math.max(longest, question?.answers.length ?? 0);
    for (const answer of question?.answers ?? []) ask(answer.rows, asked + 1);
  };
  for (let row = 0; row < table.size; row += 1) {
    if (table.parentOf(row) >= 0) continue;
    const from = perCode.length;
    ask(expandCode(table, table.row(row).code), 0);
    const own = perCode.slice(from);
    perCategory.push(own.reduce((sum, asked) => sum + asked, 0) / own.length);
  }
  const mean = perCode.reduce((sum, asked) => sum + asked, 0) / perCode.length;
  console.log(`\nguided questions: ${perCategory.length} categories, ${perCode.length} billable codes, all reached`);
  console.log(
    `questions from the category: median ${median(perCode)} per code (mean ${mean.toFixed(2)}, most ${Math.max(...perCode)}), median of the categories' means ${median(perCategory).toFixed(2)}; longest list of answers ${longest}`,
  );
  report('next question', times);
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
  console.log(`${name.padEnd(22)} p50 ${at(0.5)} ms · p99 ${at(0.99)} ms · ${times.length} times`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
