import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedAbstract } from '../../src/server/contract.ts';
import { axeViolations, coderAt, launchBrowser } from './coder.ts';
import { type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

const reason = reasonNotToRun();
const path = '/api/charts/copd-exacerbation/abstract';

describe.skipIf(reason !== undefined)(
  `two coders on one abstract${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    let program: RunningProgram;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      program = await startProgram();
      browser = await launchBrowser();
      page = await browser.newPage();
      await program.signIn(page);
    });
    afterAll(async () => {
      await browser?.close();
      await program?.stop();
    });

    const stored = async (): Promise<SavedAbstract> => (await program.fetch(path)).json() as Promise<SavedAbstract>;

    it('loses no code when both have saved, and asks before it combines them', async () => {
      const coder = coderAt(page);
      await page.goto(`${program.url}/charts/copd-exacerbation`);
      await coder.focusIs('.document-button');
      await coder.press('c');
      await coder.addDiagnosis('J441', 'Y');
      await coder.untilSaved();

      const { version, abstract, stage } = await stored();
      const theirs = { ...abstract, secondaryDiagnoses: [{ code: 'I10', poa: 'Y' }] };
      const other = await program.fetch(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ version, stage, abstract: theirs }),
      });
      expect(other.status).toBe(200);

      await coder.addDiagnosis('E785', 'Y');
      await page.waitForSelector('.conflict-columns');
      expect(await axeViolations(page)).toEqual([]);
      expect((await stored()).abstract.secondaryDiagnoses.map(({ code }) => code)).toEqual(['I10']);
      await page.getByRole('button', { name: 'Mine, plus codes only they have' }).focus();
      await coder.press('Enter');
      await page.waitForSelector('.conflict-columns', { state: 'detached' });
      await coder.untilSaved();
      await page.waitForFunction(() => document.querySelectorAll('.row-code').length === 3);
      await expect
        .poll(async () => (await stored()).abstract.secondaryDiagnoses.map(({ code }) => code))
        .toEqual(['E785', 'I10']);
    });

    it('keeps work that the server could not take, and sends it when it answers again', async () => {
      const coder = coderAt(page);
      await page.route(`**${path}`, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
      await coder.focusIs('#code-entry-box');
      await coder.addDiagnosis('F17210', 'Y');
      await page.waitForSelector('.saved-state[data-saving="unreachable"]');
      await page.unroute(`**${path}`);
      await coder.untilSaved();
      expect((await stored()).abstract.secondaryDiagnoses.map(({ code }) => code)).toContain('F17210');
    });
  },
);
