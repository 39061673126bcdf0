import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codiEspCases, comparableCode, untar } from '../../../bench/notes/codiesp.ts';
import { agreement } from '../../../bench/notes/measure.ts';
import { answerKeyFigures } from '../../../test/cases/notes-figures.ts';
import { officialFile, skippedWithout } from '../../../test/official-files.ts';
import { isoDate } from '../../base/index.ts';
import { addTables, openLexicon, openTables } from '../../tables/index.ts';
import { diagnosisSuggester, type Lexicon } from './index.ts';

const day = isoDate('2026-01-15');
const corpus = 'samples/notes-codiesp-train-dev.tar.gz';
const tables = [
  'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'tables/icd-10-cm/icd10cm-table-and-index-2026.zip',
  'tables/icd-10-cm/icd10cm-conversion-table-2026.zip',
];
const needed = [corpus, ...tables].find((file) => !officialFile(file));

describe.skipIf(needed)(`suggestions with the official tables${needed ? skippedWithout(needed) : ''}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-notes-full-'));
  let lexicon: Lexicon;
  let comparable: (code: string) => string;
  beforeAll(async () => {
    await addTables(
      home,
      tables.map((file) => officialFile(file) ?? file),
      {},
    );
    const opened = openTables(home);
    const found = openLexicon(opened, day);
    if (!found) throw new Error('FY2026 covers the day');
    lexicon = found;
    comparable = comparableCode(found.codes, opened.conversions('icd-10-cm'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('agree with the answer keys that were in sight while the rules were written', () => {
    const { recall, precision } = answerKeyFigures(lexicon, 'inSight');
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('find at least half of the answer keys that were not', () => {
    const { recall, precision } = answerKeyFigures(lexicon, 'unseen');
    expect(recall).toBeGreaterThanOrEqual(0.5);
    expect(precision).toBeGreaterThanOrEqual(0.6);
  });

  it('find more than half of what is coded in the development set of CodiEsp, and are right in more than half', () => {
    const suggest = diagnosisSuggester(lexicon);
    const cases = codiEspCases(untar(officialFile(corpus) ?? corpus), 'dev', comparable).map(({ text, codes }) => ({
      gold: codes,
      ranked: suggest([{ id: 'case', kind: 'discharge-summary', sections: [{ text }] }], {
        setting: 'inpatient',
        breadth: 'every-mention',
      }).map(({ code }) => comparable(code)),
    }));
    expect(cases.length).toBe(250);
    const { precision, recall, f1, map } = agreement(cases);
    expect(precision).toBeGreaterThan(0.57);
    expect(recall).toBeGreaterThan(0.5);
    expect(f1).toBeGreaterThan(0.54);
    expect(map).toBeGreaterThan(0.37);
  });
});
