import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath, reasonNotToRun, startProgram } from '../test/e2e/program.ts';

const root = join(import.meta.dirname, '..');

/**
 * The browser application on the built program with the starter edition: what the first page weighs and takes, and how long a change takes
 * until its DRG is on the screen (key press to rendered number, server and network of this machine included).
 */
export async function bench(): Promise<void> {
  const reason = reasonNotToRun();
  const executablePath = chromiumPath();
  if (reason !== undefined || executablePath === undefined) {
    console.log(`  not run: ${reason ?? 'no Chromium'}`);
    return;
  }
  weigh();
  const program = await startProgram();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    const opened = await repeat(5, async () => {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      await program.signIn(page);
      const before = performance.now();
      await page.goto(program.url);
      await page.waitForSelector('[data-chart-link]');
      const took = performance.now() - before;
      await page.context().close();
      return took;
    });
    print('worklist on screen, empty cache', opened);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await program.signIn(page);
    await page.goto(program.url);
    const charts = await repeat(5, () => openChart(page, program.url));
    print('chart opened from the worklist', charts);
    await changes(page);
  } finally {
    await browser.close();
    await program.stop();
  }
}

function weigh(): void {
  const folder = join(root, 'dist', 'web', 'assets');
  for (const kind of ['.js', '.css']) {
    const files = readdirSync(folder).filter((file) => file.endsWith(kind));
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    console.log(`  ${kind.slice(1)}: ${(bytes / 1024).toFixed(0)} kB compressed in ${files.length} files`);
  }
}

async function openChart(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForSelector('[data-chart-link]');
  await page.keyboard.type('quimby');
  await page.waitForSelector('tbody tr:only-child [data-chart-link]');
  const before = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.document-text');
  return performance.now() - before;
}

/** Codes a case, then changes it to and fro: POA answers and sequence. The panel itself tells how long each took. */
async function changes(page: Page): Promise<void> {
  await page.waitForSelector('.drg-panel[data-revision]');
  await page.keyboard.press('c');
  for (const entry of ['j441 y', 'i10 y', 'e785 y', 'f17210 y']) {
    await page.keyboard.type(entry);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  const times = await repeat(100, async (n) => {
    const before = await page.getAttribute('.drg-panel', 'data-revision');
    await page.keyboard.press(['n', 'Alt+ArrowDown', 'y', 'Alt+ArrowUp'][n % 4] ?? 'y');
    await page.waitForSelector(`.drg-panel:not([data-revision="${before}"])`);
    return Number(await page.getAttribute('.drg-panel', 'data-latency'));
  });
  print('change to DRG on screen', times);
}

async function repeat(count: number, run: (n: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await run(n));
  return times.sort((a, b) => a - b);
}

function print(what: string, sorted: readonly number[]): void {
  const at = (share: number): string =>
    (sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0).toFixed(1);
  console.log(`  ${what}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (${sorted.length})`);
}
