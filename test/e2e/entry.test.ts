import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedAbstract } from '../../src/server/contract.ts';
import { axeViolations, coderAt, launchBrowser, textOf } from './coder.ts';
import { type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

const reason = reasonNotToRun();

describe.skipIf(reason !== undefined)(`the entry box${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    await program.signIn(page);
    await page.goto(`${program.url}/charts/cholecystectomy`);
    await coderAt(page).focusIs('.document-button');
    await page.keyboard.press('c');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('opens a header that was typed and adds the code chosen below it', async () => {
    const coder = coderAt(page);
    await coder.type('k81');
    await coder.press('Enter');
    await page.waitForSelector('.opened-header');
    expect(await textOf(page, '.opened-header')).toContain('K81');
    expect(await axeViolations(page)).toEqual([]);
    await coder.press('Enter');
    await coder.focusIs('.poa');
    expect(await textOf(page, '[data-path="/principalDiagnosis"] .row-code')).toMatch(/^K81\./);
    await coder.press('y');
    await coder.focusIs('#code-entry-box');
  });

  it('finds by words, chooses with the arrows, and types on over the POA question', async () => {
    const coder = coderAt(page);
    await coder.type('hypertens');
    await page.waitForSelector('.entry-option');
    const second = await textOf(page, '#entry-option-1 .code-text');
    await coder.press('ArrowDown');
    await coder.press('Enter');
    await coder.focusIs('.poa');
    expect(await textOf(page, '[data-path="/secondaryDiagnoses/0"] .row-code')).toBe(second);
    await coder.type('e785 y');
    expect(await page.locator('#code-entry-box').inputValue()).toBe('e785 y');
    await coder.press('Enter');
    await page.waitForSelector('.poa-Y[data-code="E785"]');
    await coder.focusIs('#code-entry-box');
  });

  it('adds a code the tables do not hold only on the second Enter, and marks it', async () => {
    const coder = coderAt(page);
    await coder.type('b9999');
    await coder.press('Enter');
    await page.waitForSelector('.obstacle');
    expect(await textOf(page, '.obstacle')).toContain('Enter again');
    await coder.press('Enter');
    await page.waitForSelector('.code-row.invalid .badge-bad');
    await coder.press('Escape');
    await coder.press('Delete');
    await page.waitForSelector('.code-row.invalid', { state: 'detached' });
  });

  it('takes a procedure code in the diagnosis box and its date as days after admission', async () => {
    const coder = coderAt(page);
    await coder.press('c');
    await coder.focusIs('#code-entry-box');
    await coder.type('0ft44zz');
    await coder.press('Enter');
    await coder.focusIs('.date-field');
    await coder.type('13/45');
    await coder.press('Enter');
    await page.waitForSelector('.date-field[aria-invalid]');
    await coder.press('Control+a');
    await coder.type('+1');
    await coder.press('Enter');
    await coder.focusIs('#code-entry-box');
    expect(await page.locator('.date-field').inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await page.waitForSelector('.badge-or');
    await coder.untilSaved();
  });

  it('marks where the claim ends, and stays usable with sixty diagnoses', async () => {
    const address = '/api/charts/hip-fracture/abstract';
    const saved = (await (await program.fetch(address)).json()) as SavedAbstract;
    const secondaryDiagnoses = Array.from({ length: 60 }, (_, n) => ({
      code: `Z9${String(n).padStart(2, '0')}`,
      poa: 'exempt',
    }));
    const abstract = { ...saved.abstract, principalDiagnosis: { code: 'S72001A', poa: 'Y' }, secondaryDiagnoses };
    const stored = await program.fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${saved.version}"` },
      body: JSON.stringify({ ...saved, abstract }),
    });
    expect(stored.status).toBe(200);
    await page.goto(`${program.url}/charts/hip-fracture`);
    await page.waitForSelector('.claim-end');
    const before = await page
      .locator('.claim-end')
      .evaluate((line) => line.previousElementSibling?.querySelector('.position')?.textContent);
    expect(before).toBe('25');
    const coder = coderAt(page);
    await page.waitForSelector('.drg-panel[data-revision]');
    await coder.press('l');
    await coder.press('End');
    const revision = await coder.revision();
    await coder.press('Alt+ArrowUp');
    await page.waitForSelector(`.drg-panel:not([data-revision="${revision}"])`);
    process.stdout.write(`    change to DRG on screen with 61 diagnoses: ${(await coder.latency()).toFixed(0)} ms\n`);
    await coder.focusIs('[data-path="/secondaryDiagnoses/58"]');
    expect(await axeViolations(page)).toEqual([]);
  });
});
