import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RoleName, SessionAnswer } from '../../src/server/contract.ts';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'main.js');

/** Why the end-to-end tests cannot run here, or undefined. */
export function reasonNotToRun(): string | undefined {
  if (!existsSync(built) || !existsSync(join(root, 'dist', 'web', 'index.html'))) return 'not built; run npm run build';
  return chromiumPath() === undefined ? 'no Chromium at CHROMIUM_PATH or /usr/bin/chromium' : undefined;
}

export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
}

export interface RunningProgram {
  readonly url: string;
  /** Milliseconds from start to the line that says it is ready. */
  readonly readyAfter: number;
  /** Logs the browser of a page in as somebody of the demonstration. */
  signIn(page: Page, role?: RoleName): Promise<void>;
  /** A request of somebody else, logged in as the demonstration's coder. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** The built program with the demonstration charts in a home of its own that goes away with it. */
export async function startProgram(...more: readonly string[]): Promise<RunningProgram> {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-e2e-'));
  const started = performance.now();
  const child = spawn(process.execPath, [built, 'serve', '--port', '0', '--demo', '--home', home, ...more], {
    env: { ...process.env, CHARTWRIGHT_HOME: home, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    readyAfter: performance.now() - started,
    signIn: async (page, role = 'coder') => {
      const [name = '', value = ''] = (await cookieOf(url, role)).split('=');
      await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
    },
    fetch: async (path, init = {}) =>
      fetch(url + path, { ...init, headers: { ...init.headers, cookie: await cookieOf(url, 'coder') } }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The same click as a person's at the login page. */
export async function cookieOf(url: string, role: RoleName): Promise<string> {
  const { ways } = (await (await fetch(`${url}/api/session`)).json()) as SessionAnswer;
  const answer = await fetch(`${url}/api/session/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: ways.demonstration?.find(({ roles }) => roles.includes(role))?.id }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code} before it was ready:\n${said}`)));
  });
}
