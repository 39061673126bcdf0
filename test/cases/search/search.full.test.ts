import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/engine/codes/search/index.ts';
import { officialFile, skippedWithout } from '../../official-files.ts';
import { coderQueries } from './coder-queries.ts';
import {
  type OfficialSearch,
  officialDay,
  officialIndexEntries,
  openOfficialSearch,
  searchFiles,
} from './official-search.ts';
import { titleQueries } from './title-queries.ts';

const missing = searchFiles.find((file) => !officialFile(file));

describe.skipIf(missing !== undefined)(
  `search over the official FY2026 tables${skippedWithout(missing ?? searchFiles[0])}`,
  () => {
    let official: OfficialSearch;
    const indexOf = (system: string): SearchIndex => {
      const index = official.tables.search(system, officialDay);
      if (!index) throw new Error(`no search index of ${system}`);
      return index;
    };
    beforeAll(async () => {
      official = await openOfficialSearch();
    });
    afterAll(() => official?.close());

    it('answers what coders type with the code they mean', () => {
      const wrong = coderQueries.flatMap(({ system, text, codes, within }) => {
        const found = indexOf(system).search(text, { limit: within });
        const first = found.map((hit) => hit.code);
        return first.some((code) => codes.some((wanted) => code.startsWith(wanted)))
          ? []
          : [`${text}: wanted ${codes.join(' or ')} within ${within}, found ${first.join(' ')}`];
      });
      expect(coderQueries.length).toBeGreaterThanOrEqual(150);
      expect(wrong).toEqual([]);
    });

    it('finds the code of an index entry by its path: every eleventh of 63,143', () => {
      const entries = officialIndexEntries(official.tables);
      expect(entries.length).toBe(63_143);
      const index = indexOf('icd-10-cm');
      const sample = entries.filter((_, i) => i % 11 === 3);
      let first = 0;
      let ten = 0;
      for (const { path, code } of sample) {
        const at = index.search(path.join(', '), { limit: 10 }).findIndex((hit) => hit.code.startsWith(code));
        if (at === 0) first += 1;
        if (at >= 0) ten += 1;
      }
      expect(ten / sample.length).toBeGreaterThanOrEqual(0.98);
      expect(first / sample.length).toBeGreaterThanOrEqual(0.85);
    });

    it.each(['icd-10-cm', 'icd-10-pcs'])(
      'finds whole titles of %s with one wrong letter and the last word cut',
      (system) => {
        const codes = official.tables.codes(system, officialDay);
        const index = indexOf(system);
        const rows = Array.from({ length: codes?.size ?? 0 }, (_, row) => codes?.row(row)).filter(
          (row) => row?.billable === true,
        );
        const queries = titleQueries(
          rows.map((row) => ({ code: row?.code ?? '', title: row?.title ?? '' })),
          { count: 300, seed: 7, words: 'all', typos: 1 },
        );
        const found = queries.filter(({ text, code }) =>
          index.search(text, { limit: 20 }).some((hit) => hit.code === code),
        );
        expect(found.length / queries.length).toBeGreaterThanOrEqual(0.75);
      },
    );
  },
);
