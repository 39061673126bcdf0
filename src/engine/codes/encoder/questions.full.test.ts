import { beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../../test/official-files.ts';
import { isoDate, readPack } from '../../../base/index.ts';
import { importers } from '../../../tables/importers.ts';
import {
  type BookName,
  type Books,
  bookNames,
  type CodeTable,
  expandCode,
  indexEntries,
  nextQuestion,
  openCodeTable,
  openTermTree,
  rememberRows,
  resolveReference,
  shelve,
  type TermTree,
} from '../index.ts';

const codesOf = (year: number): string => `tables/icd-10-cm/icd10cm-code-descriptions-${year}.zip`;
const indexOf = (year: number): string => `tables/icd-10-cm/icd10cm-table-and-index-${year}.zip`;

async function compiled(zip: string, name: string) {
  const bytes = await unzipOne(officialFile(zip) ?? '', name);
  const importer = importers.find((one) => one.recognises(name, bytes.subarray(0, 4096)));
  const [part] = importer?.compile({ name, path: name, bytes, sha256: '' }) ?? [];
  if (!part) throw new Error(`nothing compiled from ${name}`);
  return part;
}

describe.each([
  { year: 2025, tables: 2025, categories: 1_917, billable: 74_260, unknown: [] as string[], references: 15_400 },
  { year: 2026, tables: 2025, categories: 1_918, billable: 74_719, unknown: ['Z1508', 'Q99814'], references: 15_396 },
])('the encoder on FY$year', ({ year, tables, categories: expectedCategories, billable, unknown, references }) => {
  const [codesZip, indexZip] = [codesOf(year), indexOf(year)];
  const missing = [codesZip, indexZip].find((zip) => !officialFile(zip));
  describe.skipIf(missing)(`with all official codes${missing ? skippedWithout(missing) : ''}`, () => {
    let codes: CodeTable;
    let books: Books;
    beforeAll(async () => {
      const part = await compiled(codesZip, `icd10cm_order_${year}.txt`);
      const info = {
        system: 'icd-10-cm',
        edition: `FY${year}`,
        effectiveFrom: isoDate(`${year - 1}-10-01`),
        codes: 0,
        billable: 0,
        starter: false,
        sources: [],
      };
      codes = rememberRows(openCodeTable(readPack(part.bytes), info));
      const files = [
        `icd10cm_index_${year}.xml`,
        `icd10cm_eindex_${year}.xml`,
        `icd10cm_neoplasm_${tables}.xml`,
        `icd10cm_drug_${tables}.xml`,
      ];
      const trees: Partial<Record<BookName, TermTree>> = {};
      for (const [i, name] of bookNames.entries())
        trees[name] = openTermTree(readPack((await compiled(indexZip, files[i] ?? '')).bytes));
      books = shelve(trees);
    });

    it('asks its way from every category to every billable code below it, and to nothing else', () => {
      let [categories, reached] = [0, 0];
      const ask = (rows: readonly number[]): void => {
        const question = nextQuestion(codes, rows);
        if (!question) {
          expect(rows).toHaveLength(1);
          expect(codes.isBillable(rows[0] ?? -1)).toBe(true);
          reached += 1;
          return;
        }
        const labels = question.answers.map(({ label }) => label);
        if (new Set(labels).size !== labels.length) throw new Error(`two answers read the same: ${labels.join(' | ')}`);
        if (question.answers.reduce((sum, answer) => sum + answer.rows.length, 0) !== rows.length)
          throw new Error(`a code is under no answer or under two: ${question.about}`);
        for (const answer of question.answers) ask(answer.rows);
      };
      for (let row = 0; row < codes.size; row += 1) {
        if (codes.parentOf(row) >= 0) continue;
        categories += 1;
        ask(expandCode(codes, codes.row(row).code));
      }
      expect([categories, reached]).toEqual([expectedCategories, billable]);
    });

    it('expands every printed code of the index but those that the edition does not have', () => {
      const index = books.tree('index');
      const missing = [...(index ? indexEntries(index) : [])].filter(
        ({ code }) => expandCode(codes, code).length === 0,
      );
      // What the index names and the order file does not have.
      expect([...new Set(missing.map(({ code }) => code))]).toEqual(unknown);
    });

    it('follows at least 998 in 1,000 see and see also references to an entry, a table or a category', () => {
      let [all, led] = [0, 0];
      for (const book of bookNames) {
        const tree = books.tree(book);
        for (let entry = 0; tree && entry < tree.size; entry += 1)
          for (const [field, text] of tree.referencesOf(entry)) {
            if (field !== 'see' && field !== 'seeAlso') continue;
            all += 1;
            const { places, codes: named } = resolveReference(books, book, text);
            if (places.length > 0 || named.length > 0) led += 1;
          }
      }
      expect(all).toBe(references);
      expect(led / all).toBeGreaterThan(0.998);
    });
  });
});
