import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerKey, coderAt, launchBrowser, textOf } from './coder.ts';
import { type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

const reason = reasonNotToRun();
const charts = readdirSync(join(import.meta.dirname, '..', 'synthetic', 'answers')).map((file) =>
  file.replace('.json', ''),
);

describe.skipIf(reason !== undefined)(
  `every demonstration chart${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    let program: RunningProgram;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      program = await startProgram();
      browser = await launchBrowser();
      page = await (await browser.newContext({ viewport: { width: 1024, height: 768 } })).newPage();
      await program.signIn(page);
    });
    afterAll(async () => {
      await browser?.close();
      await program?.stop();
    });

    it.each(charts.filter((id) => answerKey(id).abstract.setting === 'inpatient'))(
      '%s codes to its answer key on the starter edition, typed as codes',
      async (id) => {
        const key = answerKey(id);
        const { principalDiagnosis, secondaryDiagnoses, procedures, dischargeStatus } = key.abstract;
        const coder = coderAt(page);
        await page.goto(`${program.url}/charts/${id}`);
        await coder.focusIs('.document-button');
        await coder.press('c');
        for (const diagnosis of [principalDiagnosis, ...secondaryDiagnoses])
          if (diagnosis) await coder.addDiagnosis(diagnosis.code, diagnosis.poa);
        for (const procedure of procedures) {
          await coder.press('Escape');
          await coder.press('p');
          await coder.addProcedure(procedure.code, procedure.date);
        }
        expect(await page.locator('#discharge-status').inputValue()).toBe(dischargeStatus);
        await coder.untilDrg(key.drg.drg);
        expect(await textOf(page, '.drg-facts')).toContain((key.drg.weight / 10_000).toFixed(4));
        expect(await page.locator('.badge-bad').count()).toBe(0);
      },
    );

    it.each(charts.filter((id) => answerKey(id).abstract.setting === 'outpatient'))(
      '%s, an outpatient encounter, takes the codes of its answer key without POA and without a DRG',
      async (id) => {
        const { principalDiagnosis, secondaryDiagnoses } = answerKey(id).abstract;
        const coder = coderAt(page);
        await page.goto(`${program.url}/charts/${id}`);
        await coder.focusIs('.document-button');
        await coder.press('c');
        const all = [principalDiagnosis, ...secondaryDiagnoses].flatMap((one) => one?.code ?? []);
        for (const [i, code] of all.entries()) {
          await coder.focusIs('#code-entry-box');
          await coder.type(code.toLowerCase());
          await coder.press('Enter');
          await page.waitForFunction((rows) => document.querySelectorAll('.code-row').length === rows, i + 1);
        }
        await page.waitForFunction(() => document.querySelector('.drg-reason')?.textContent?.includes('outpatient'));
        expect(await coder.drg()).toBe('');
        expect(await page.locator('.poa').count()).toBe(0);
        expect(await page.locator('.badge-bad').count()).toBe(0);
      },
    );
  },
);
