import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, coderAt, launchBrowser, textOf } from './coder.ts';
import { type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

const reason = reasonNotToRun();

describe.skipIf(reason !== undefined)(`login${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let program: RunningProgram;
  let browser: Browser;
  const newPage = async (colorScheme: 'light' | 'dark' = 'light'): Promise<Page> =>
    (await browser.newContext({ colorScheme, reducedMotion: 'reduce' })).newPage();
  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it.each(['light', 'dark'] as const)(
    'offers the people of the demonstration, free of axe violations, %s',
    async (scheme) => {
      const page = await newPage(scheme);
      await page.goto(program.url);
      await page.waitForSelector('.login-people button');
      expect(await page.locator('.login-people button').count()).toBe(12);
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('takes the coder with one key, and logs out', async () => {
    const page = await newPage();
    const hands = coderAt(page);
    await page.goto(program.url);
    await hands.focusIs('[data-role="coder"]');
    await hands.press('Enter');
    await page.waitForSelector('[data-chart-link]');
    expect(await textOf(page, '.who-name')).toBe('Casey Coder');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /log out/ }).press('Enter');
    await page.waitForSelector('.login-people button');
    expect(await page.locator('[data-chart-link]').count()).toBe(0);
    await page.context().close();
  });

  it('keeps the work of a session that ends: the same person logs in over the screen and it is saved', async () => {
    const page = await newPage();
    const hands = coderAt(page);
    await page.goto(`${program.url}/charts/copd-exacerbation`);
    await hands.focusIs('[data-role="coder"]');
    await hands.press('Enter');
    await hands.focusIs('.document-button');
    await hands.press('c');
    await hands.addDiagnosis('J441', 'Y');
    await hands.untilSaved();
    // As if 15 minutes had passed: the server knows the session no more.
    await page.context().clearCookies();
    await page.locator('.poa[data-code="J441"]').focus();
    await hands.press('n');
    await page.waitForSelector('.mantine-Modal-content .login-people button');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.mantine-Modal-content [data-role="coder"]').press('Enter');
    await page.waitForSelector('.mantine-Modal-content', { state: 'detached' });
    await page.waitForSelector('.saved-state[data-saving="saved"]');
    const stored = (await (await program.fetch('/api/charts/copd-exacerbation/abstract')).json()) as {
      abstract: { principalDiagnosis: { code: string; poa: string } };
    };
    expect(stored.abstract.principalDiagnosis).toEqual({ code: 'J441', poa: 'N' });
    await page.context().close();
  });

  it('lets the administrator add somebody, who logs in by keyboard and must choose a password', async () => {
    const page = await newPage();
    await program.signIn(page, 'administrator');
    await page.goto(`${program.url}/users`);
    await page.waitForSelector('[data-user="coder"]');
    expect(await axeViolations(page)).toEqual([]);
    const form = page.getByRole('form', { name: 'Add somebody' });
    await form.getByLabel('Login name').fill('newcomer');
    await form.getByLabel('Name', { exact: true }).fill('New Comer');
    await form.getByLabel('Coder', { exact: true }).check();
    await form.getByRole('button', { name: 'Add' }).press('Enter');
    await page.waitForSelector('[data-user="newcomer"]');
    const once = await textOf(page, '.notice .code-text');
    await page.context().clearCookies();
    await page.goto(program.url);
    const hands = coderAt(page);
    await hands.focusIs('[data-role="coder"]');
    await page.getByLabel('Login name').focus();
    await hands.type('newcomer');
    await hands.press('Tab');
    await hands.type('not the password');
    await hands.press('Enter');
    await page.waitForSelector('.notice.error');
    await page.getByLabel('Password', { exact: true }).fill(once);
    await hands.press('Enter');
    await page.waitForSelector('main[aria-label="New password"]');
    expect(await axeViolations(page)).toEqual([]);
    await hands.type(once);
    await hands.press('Tab');
    await hands.type('short');
    await hands.press('Enter');
    await page.waitForSelector('.notice.error');
    await page.getByLabel('Your new password').fill('nine lives of a tabby cat');
    await hands.press('Enter');
    await page.waitForSelector('[data-chart-link]');
    expect(await textOf(page, '.who-name')).toBe('New Comer');
    await page.context().close();
  });
});
