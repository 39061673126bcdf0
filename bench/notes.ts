import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isoDate } from '../src/base/index.ts';
import { openTermTree } from '../src/engine/codes/index.ts';
import { diagnosisSuggester, type Lexicon } from '../src/engine/notes/index.ts';
import { addTables, openLexicon, openTables, type Tables } from '../src/tables/index.ts';
import { answerKeyFigures } from '../test/cases/notes-figures.ts';
import { officialFile } from '../test/official-files.ts';
import { type CodiEspCase, codiEspCases, comparableCode, untar } from './notes/codiesp.ts';
import { dictionaryMatcher } from './notes/dictionary-matcher.ts';
import { agreement, agreementAsText } from './notes/measure.ts';

const files = [
  'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'tables/icd-10-cm/icd10cm-table-and-index-2026.zip',
  'tables/icd-10-cm/icd10cm-conversion-table-2026.zip',
] as const;
const corpus = 'samples/notes-codiesp-train-dev.tar.gz';
const aci = 'samples/notes-aci-bench.tar.gz';
const day = isoDate('2026-01-15');

/** Suggestions on the CodiEsp training and development sets beside a plain dictionary, on the answer keys, and their speed. */
export async function bench(): Promise<void> {
  const missing = [...files, corpus, aci].find((file) => !officialFile(file));
  if (missing) {
    console.log(`Skipped: ${missing} is not at hand; set CHARTWRIGHT_SHARED.`);
    return;
  }
  const home = mkdtempSync(join(tmpdir(), 'chartwright-notes-'));
  try {
    await addTables(
      home,
      files.map((file) => officialFile(file) ?? file),
      {},
    );
    const tables = openTables(home);
    const start = performance.now();
    const lexicon = openLexicon(tables, day);
    if (!lexicon) return;
    console.log(
      `${lexicon.size.toLocaleString('en-US')} terms compiled in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    onCodiEsp(tables, lexicon);
    onAnswerKeys(lexicon);
    speed(lexicon);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function onCodiEsp(tables: Tables, lexicon: Lexicon): void {
  const comparable = comparableCode(lexicon.codes, tables.conversions('icd-10-cm'));
  const index = tables.index(day).find(({ info }) => info.part === 'index');
  const notes = tables.notes('icd-10-cm', day);
  if (!index || !notes) return;
  const dictionary = (form: 'as-printed' | 'tidied') =>
    dictionaryMatcher(lexicon.codes, openTermTree(index.pack), notes.inclusionTerms(), form);
  const [plain, tidied] = [dictionary('as-printed'), dictionary('tidied')];
  const archive = untar(officialFile(corpus) ?? corpus);
  const suggest = diagnosisSuggester(lexicon);
  const documents = (text: string) => [{ id: 'case', kind: 'discharge-summary', sections: [{ text }] }];
  const readers: readonly (readonly [string, (text: string) => readonly string[]])[] = [
    ['plain dictionary (titles, index), no context', (text) => plain(text).map(({ code }) => code)],
    ['tidied dictionary, no context', (text) => tidied(text).map(({ code }) => code)],
    [
      'every mention, as annotated',
      (text) => suggest(documents(text), { setting: 'inpatient', breadth: 'every-mention' }).map(({ code }) => code),
    ],
    [
      'reportable, as a coder reports',
      (text) =>
        suggest(documents(text), { setting: 'inpatient' })
          .filter(({ complete }) => complete)
          .map(({ code }) => code),
    ],
  ];
  for (const set of ['train', 'dev'] as const) {
    const cases = codiEspCases(archive, set, comparable);
    console.log(`CodiEsp ${set}, ${cases.length} cases, ICD-10-CM of 2018 brought to FY2026:`);
    for (const [name, read] of readers) report(name, cases, (text) => read(text).map(comparable));
  }
}

function report(name: string, cases: readonly CodiEspCase[], read: (text: string) => readonly string[]): void {
  const answers = cases.map(({ text, codes }) => ({ ranked: read(text), gold: codes }));
  const short = answers.map(({ ranked, gold }) => ({
    ranked: ranked.map((code) => code.slice(0, 3)),
    gold: new Set([...gold].map((code) => code.slice(0, 3))),
  }));
  console.log(`  ${name}: ${agreementAsText(agreement(answers))}; categories ${agreementAsText(agreement(short))}`);
}

function onAnswerKeys(lexicon: Lexicon): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  for (const [set, words] of [
    ['inSight', 'answer keys in sight while the rules were written'],
    ['unseen', 'answer keys written afterwards'],
  ] as const) {
    const { charts, recall, precision, missed, surplus } = answerKeyFigures(lexicon, set);
    console.log(
      `${charts} ${words}: recall ${percent(recall)} (wanted 90 %), precision ${percent(precision)} (wanted 60 %)`,
    );
    console.log(`  missed: ${missed.join(', ')}`);
    console.log(`  surplus: ${surplus.join(', ')}`);
  }
}

/** Notes of both corpora, one document each; the second pass counts, when the program is warm. */
function speed(lexicon: Lexicon): void {
  const suggest = diagnosisSuggester(lexicon);
  for (const file of [corpus, aci]) {
    const texts = textsOf(file);
    const seconds = Array.from({ length: 4 }, () => {
      const start = performance.now();
      for (const text of texts)
        suggest([{ id: 'note', kind: 'progress-note', sections: [{ text }] }], { setting: 'inpatient' });
      return (performance.now() - start) / 1000;
    }).slice(1);
    const rates = seconds.map((time) => Math.round(texts.length / time)).sort((a, b) => a - b);
    if (texts.length > 0) console.log(`${file}: ${texts.length} notes, ${rates.join(' / ')} notes/s (wanted 500)`);
  }
}

/** Notes of an archive: its English text files, or the column `note` of its tables. */
function textsOf(file: string): readonly string[] {
  return [...untar(officialFile(file) ?? file)].flatMap(([name, text]) => {
    if (/text_files_en/.test(name)) return [text];
    if (!name.endsWith('.csv')) return [];
    const rows = parse(text, { columns: true, relax_column_count: true, relax_quotes: true }) as Record<
      string,
      string
    >[];
    return rows.flatMap(({ note }) => (note ? [note] : []));
  });
}
