import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhysicianQueryAnswer } from '../../src/server/contract.ts';
import { axeViolations, coderAt, launchBrowser, textOf } from './coder.ts';
import { type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

const chart = 'heart-failure-ckd';

describe.skipIf(reasonNotToRun() !== undefined)('a physician query from the chart to the phone and back', () => {
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;
  let phone: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    phone = await context.newPage();
    for (const one of [page, phone]) one.on('pageerror', (error) => complaints.push(error.message));
    await program.signIn(page);
    await program.signIn(phone, 'provider');
    await page.goto(`${program.url}/charts/${chart}`);
    await coderAt(page).focusIs('.document-button');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const linted = (errors: number): Promise<unknown> =>
    page.waitForSelector(`.lint-state[data-errors="${errors}"]:not([data-pending])`);
  const sent = async (): Promise<PhysicianQueryAnswer> => {
    const all = (await (await program.fetch(`/api/charts/${chart}/queries`)).json()) as PhysicianQueryAnswer[];
    expect(all).toHaveLength(1);
    return all[0] as PhysicianQueryAnswer;
  };

  it('begins with a template, by keyboard, and speaks of no DRG', async () => {
    const coder = coderAt(page);
    await coder.press('Shift+Q');
    await page.waitForSelector('.query-form');
    expect(await axeViolations(page)).toEqual([]);
    await coder.focusIs('.query-form select');
    await coder.type('Heart failure');
    await page.waitForFunction(() => document.querySelectorAll('.indicators input[type=checkbox]').length > 2);
    await coder.press('Tab');
    await coder.type('Parker');
    expect(await textOf(page, '.query-form')).not.toMatch(/\bDRG\b|payment|reimburse/i);
  });

  it('marks words that lead or pay while they are written, and is not sent with them', async () => {
    const coder = coderAt(page);
    await page.getByLabel('Question', { exact: true }).focus();
    await coder.press('Control+A');
    await coder.type('Heart failure raises the DRG; is it acute?');
    await page.waitForFunction(() => document.querySelector('.marked-words mark')?.textContent === 'DRG');
    expect(await axeViolations(page)).toEqual([]);
    await coder.press('Control+Enter');
    await page.waitForSelector('.query-foot [role="alert"]');
    expect((await sent()).stage).toBe('draft');
  });

  it('is sent once the words are mended and the facts of the chart are taken in', async () => {
    const coder = coderAt(page);
    await page.getByLabel('Question', { exact: true }).focus();
    await coder.press('Control+A');
    await coder.type('Heart failure is documented. Please clarify its type and acuity during this stay.');
    await page
      .getByRole('button', { name: /^Documented: .*heart failure/i })
      .first()
      .press('Enter');
    for (const fact of ['LVEF', 'NT-proBNP', 'orthopnea'])
      await page
        .getByRole('checkbox', { name: new RegExp(fact) })
        .first()
        .press('Space');
    await linted(0);
    await coder.press('Control+Enter');
    await page.waitForSelector('.query-card[data-stage="open"]');
    expect(await axeViolations(page)).toEqual([]);
    const query = await sent();
    expect(query.draft.indicators.map(({ source }) => source)).toContain('Transthoracic echocardiogram');
    expect(query.template).toBe('heart-failure-type');
  });

  it('is answered on a phone with a finger', async () => {
    const { id, draft } = await sent();
    await phone.goto(`${program.url}/answer/${id}`);
    await phone.waitForSelector('.answer-option');
    expect(await axeViolations(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const heights = await phone
      .locator('.answer-option, .answer button[type=submit]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    for (const { text } of draft.indicators) expect(await textOf(phone, '.answer-facts')).toContain(text);
    await phone.getByRole('button', { name: 'Send the answer' }).tap();
    await phone.waitForSelector('[role="alert"]');
    expect((await sent()).stage).toBe('open');
    await phone.getByText('Acute on chronic systolic (HFrEF) heart failure').tap();
    await phone.getByLabel('Addendum to the chart').fill('LVEF 28 %, decompensated after dietary salt.');
    await phone.getByRole('button', { name: 'Send the answer' }).tap();
    await phone.waitForSelector('.given-answer');
    expect(await textOf(phone, 'main')).toContain('This question is answered');
    expect(await phone.locator('.answer-option').count()).toBe(0);
  });

  it('comes back to the worklist of queries and is closed with its outcome', async () => {
    await page.goto(`${program.url}/queries`);
    await page.waitForSelector('[data-query-link]');
    expect(await textOf(page, '.query-table')).toContain('Answered');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('[data-query-link]').first().press('Enter');
    await page.waitForSelector('.query-card[data-stage="answered"]');
    expect(await textOf(page, '.given-answer')).toContain('decompensated after dietary salt');
    await page.getByRole('button', { name: 'Close: Agreed' }).press('Enter');
    await page.waitForSelector('.query-card[data-stage="closed"]');
    expect((await sent()).outcome).toBe('agreed');
    expect(complaints).toEqual([]);
  });
});
