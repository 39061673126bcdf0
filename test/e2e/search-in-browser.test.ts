import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, openSearchIndex } from '../../src/engine/codes/search/index.ts';
import { launchBrowser } from './coder.ts';
import { reasonNotToRun } from './program.ts';

const reason = reasonNotToRun();
const engine = join(import.meta.dirname, '..', '..', 'src', 'engine', 'codes', 'search', 'index.ts');

const titles = [
  'Chronic obstructive pulmonary disease with (acute) exacerbation',
  'Heart failure, unspecified',
  'Pneumonia, unspecified organism',
];
const index = buildSearchIndex(
  titles.map((title, i) => ({
    code: `X0${i}`,
    display: `X0${i}`,
    title,
    shortTitle: title,
    billable: true,
    terms: [],
  })),
  { hierarchy: 'none' },
);

/** The engine's codes room as one script, as a web page would load it. */
async function engineScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: engine, formats: ['iife'], name: 'codes' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = output[0]?.output ?? [];
  return chunk?.code ?? '';
}

describe.skipIf(reason)(`code search in the browser${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('finds in Chromium what it finds in the server, from the same bytes', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await engineScript() });
      const queries = ['copd exac', 'failure', 'pneumona', 'heart fail'];
      const found = await page.evaluate(
        ({ bytes, queries }) => {
          const { codes } = window as unknown as { codes: { openSearchIndex: typeof openSearchIndex } };
          const opened = codes.openSearchIndex(Uint8Array.from(bytes));
          return queries.map((query) => opened.search(query, { limit: 3 }).map((hit) => [hit.code, hit.because]));
        },
        { bytes: [...index], queries },
      );
      const opened = openSearchIndex(index);
      expect(found).toEqual(
        queries.map((query) => opened.search(query, { limit: 3 }).map((hit) => [hit.code, hit.because])),
      );
      expect(found.map(([first]) => first?.[0])).toEqual(['X00', 'X01', 'X02', 'X01']);
    } finally {
      await browser.close();
    }
  });
});
