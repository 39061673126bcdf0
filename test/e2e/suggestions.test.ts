import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, coderAt, launchBrowser, textOf } from './coder.ts';
import { cookieOf, type RunningProgram, reasonNotToRun, startProgram } from './program.ts';

describe.skipIf(reasonNotToRun() !== undefined)('the suggestions of a chart by keyboard', () => {
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => complaints.push(error.message));
    await program.signIn(page);
    await page.goto(`${program.url}/charts/copd-exacerbation`);
    await coderAt(page).focusIs('.document-button');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const first = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion']);

  it('are read with a key, and none of them is a code yet', async () => {
    await page.keyboard.press('k');
    await coderAt(page).focusIs('.suggestion-main');
    expect(await first()).toBe('J441');
    expect(await page.locator('.code-row').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('show their words in the document', async () => {
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('mark.evidence');
    expect(await textOf(page, 'mark.evidence')).toBe('Acute exacerbation of COPD');
    await page.keyboard.press('w');
    await page.waitForSelector('.suggestion-why');
    expect(await textOf(page, '.suggestion-why')).toContain('J44.1');
    await page.keyboard.press('w');
  });

  it('become a code when accepted, with their evidence and an open POA, and undo takes it back', async () => {
    await page.keyboard.press('y');
    await page.waitForSelector('[data-path="/principalDiagnosis"]');
    expect(await textOf(page, '[data-path="/principalDiagnosis"] .row-code')).toBe('J44.1');
    expect(await textOf(page, '[data-evidence-of="J441"]')).toContain('“COPD”');
    expect(await page.locator('.poa[data-code="J441"].poa-open').count()).toBe(1);
    expect(await first()).not.toBe('J441');
    await page.waitForSelector('[data-suggestion="J441"].assigned');
    await page.keyboard.press('z');
    await page.waitForSelector('[data-suggestion="J441"]:not(.assigned)');
    expect(await page.locator('.row-main').count()).toBe(0);
  });

  it('go when dismissed and can be brought back', async () => {
    const gone = await first();
    await page.keyboard.press('n');
    await page.waitForFunction((code) => document.querySelector(`[data-suggestion="${code}"]`) === null, gone);
    await page.reload();
    await coderAt(page).focusIs('.document-button');
    await page.keyboard.press('k');
    await coderAt(page).focusIs('.suggestion-main');
    expect(await page.locator(`[data-suggestion="${gone}"]`).count()).toBe(0);
    await page.getByRole('button', { name: /Bring back 1/ }).press('Enter');
    await page.waitForSelector(`[data-suggestion="${gone}"]`);
  });

  it('are not needed: a code found for selected words keeps those words', async () => {
    const coder = coderAt(page);
    await coder.press('s');
    await coder.type('hypertension');
    await coder.press('Enter');
    await page.waitForSelector('mark.now');
    await coder.press('ArrowDown');
    await coder.focusIs('#document-viewer');
    await coder.press('c');
    await coder.focusIs('#code-entry-box');
    await page.waitForSelector('.entry-option');
    await page.waitForFunction(() => document.querySelector('.entry-option .code-text')?.textContent !== '');
    await coder.press('Enter');
    await page.waitForSelector('[data-evidence-of]');
    expect((await textOf(page, '[data-evidence-of]')).toLowerCase()).toContain('“hypertension”');
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(reasonNotToRun() !== undefined)('what a chart lacks', () => {
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
    await program.signIn(page);
    await page.goto(`${program.url}/charts/cholecystectomy`);
    await coderAt(page).focusIs('.document-button');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('stands in the record panel with stage in words, provider and day', async () => {
    await page.keyboard.press('r');
    await coderAt(page).focusIs('#dock-record');
    await page.waitForSelector('.deficiency');
    const line = await textOf(page, '.deficiency >> nth=0');
    expect(line).toMatch(/Open|Delinquent/);
    expect(line).toMatch(/due \d{2}\/\d{2}\/\d{4}/);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is told apart from what is fulfilled', async () => {
    const open = await page.locator('.deficiency').count();
    await page.getByRole('button', { name: /fulfilled/ }).press('Enter');
    await page.waitForSelector('.deficiency[data-stage="completed"]');
    expect(await page.locator('.deficiency:not([data-stage="completed"])').count()).toBe(open);
  });

  it('leads from treatment without a diagnosis to a query with its template', async () => {
    const answer = await fetch(`${program.url}/api/inbound?name=bundle.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json', cookie: await cookieOf(program.url, 'him-technician') },
      body: JSON.stringify(insulinAlone),
    });
    const [filed] = (await answer.json()) as readonly { readonly encounterIds: readonly string[] }[];
    await page.goto(`${program.url}/charts/${filed?.encounterIds[0]}`);
    await coderAt(page).focusIs('.document-button');
    await page.keyboard.press('r');
    await page.waitForSelector('.inconsistency');
    expect(await textOf(page, '.inconsistency')).toContain('insulin glargine 20 units');
    await page.getByRole('button', { name: 'Start a physician query' }).press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.query-form select')?.value === 'medication-without-diagnosis',
    );
    await page.waitForSelector('.indicators input[type=checkbox]');
    expect(await textOf(page, '.indicators')).toContain('insulin glargine 20 units');
  });
});

/** A stay in which insulin was given and nothing says why. */
const insulinAlone = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'urn:uuid:p',
      resource: {
        ...{ resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1950-01-01' },
        identifier: [{ system: 'urn:example', value: 'HL-990001' }],
        name: [{ family: 'Example', given: ['Ada'] }],
      },
    },
    {
      fullUrl: 'urn:uuid:e',
      resource: {
        ...{ resourceType: 'Encounter', id: 'e1', status: 'finished', subject: { reference: 'urn:uuid:p' } },
        identifier: [{ system: 'urn:example', value: 'ENC-990001' }],
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
        period: { start: '2026-02-01T08:00:00Z', end: '2026-02-05T10:00:00Z' },
      },
    },
    {
      fullUrl: 'urn:uuid:m',
      resource: {
        ...{ resourceType: 'MedicationAdministration', id: 'm1', status: 'completed' },
        medicationCodeableConcept: { text: 'insulin glargine 20 units' },
        subject: { reference: 'urn:uuid:p' },
        context: { reference: 'urn:uuid:e' },
        effectiveDateTime: '2026-02-02T08:00:00Z',
      },
    },
  ],
};
