import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { AbstractJson } from '../../src/server/contract.ts';
import { chromiumPath } from './program.ts';

/** An answer key of the demonstration charts. */
export interface AnswerKey {
  readonly abstract: AbstractJson;
  readonly drg: { readonly drg: string; readonly weight: number };
}

export function answerKey(chartId: string): AnswerKey {
  const file = join(import.meta.dirname, '..', 'synthetic', 'answers', `${chartId}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as AnswerKey;
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('no Chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Text of the one element at a selector. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

const attribute = (page: Page, selector: string, name: string): Promise<string | undefined> =>
  page.evaluate(([at, key]) => (document.querySelector(at) as HTMLElement | null)?.dataset[key], [
    selector,
    name,
  ] as const);

/** The hands of a coder: keys only, and eyes that wait for what the screen shows. */
export function coderAt(page: Page) {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 8 });
  const focusIs = (selector: string): Promise<unknown> =>
    page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
  return {
    press,
    type,
    focusIs,
    drg: (): Promise<string | undefined> => attribute(page, '.drg-panel', 'drg'),
    untilDrg: (drg: string): Promise<unknown> => page.waitForSelector(`.drg-panel[data-drg="${drg}"]`),
    untilSaved: (): Promise<unknown> =>
      page.waitForSelector('.saved-state[data-saving="saved"]:not([data-version="0"])'),
    latency: async (): Promise<number> => Number(await attribute(page, '.drg-panel', 'latency')),
    revision: async (): Promise<number> => Number(await attribute(page, '.drg-panel', 'revision')),
    /** One diagnosis from the entry box: code, Enter, and the letter when a POA answer is asked for. */
    addDiagnosis: async (code: string, poa: string | undefined): Promise<void> => {
      await focusIs('#code-entry-box');
      await type(code.toLowerCase());
      await press('Enter');
      await page.waitForSelector(`.poa[data-code="${code}"]`);
      if (poa !== undefined && poa !== 'exempt') {
        await focusIs(`.poa[data-code="${code}"]`);
        await press(poa.toLowerCase());
      }
      await focusIs('#code-entry-box');
    },
    addProcedure: async (code: string, date: string | undefined): Promise<void> => {
      await focusIs('#code-entry-box');
      await type(code.toLowerCase());
      await press('Enter');
      await focusIs('.date-field');
      if (date !== undefined) await type(`${date.slice(5, 7)}${date.slice(8, 10)}`);
      await press('Enter');
      await focusIs('#code-entry-box');
    },
  };
}

/** Waits (three seconds at most) until nothing fades any more: half-transparent text has no contrast of its own. Skeletons pulse for ever and do not count. */
async function atRest(page: Page): Promise<void> {
  for (let quiet = 0, looks = 0; quiet < 3 && looks < 50; looks += 1) {
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
          .length,
    );
    quiet = moving === 0 ? quiet + 1 : 0;
    await page.waitForTimeout(60);
  }
}

/** Violations that axe finds on the page as it stands, in a line each. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await atRest(page);
  const axe = readFileSync(join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  // Not a script element: the page's content security policy forbids it, and rightly.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface AxeNode {
      readonly target: readonly string[];
      readonly failureSummary: string;
    }
    interface Axe {
      run(): Promise<{ readonly violations: readonly { id: string; impact: string; nodes: readonly AxeNode[] }[] }>;
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')} ${node.failureSummary.replace(/\s+/g, ' ')}`),
    );
  });
}
