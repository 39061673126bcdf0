import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { Fault } from '../base/index.ts';
import { httpGet } from './http-get.ts';
import { archiveLimits } from './walk-archive.ts';

export interface DownloadOptions {
  readonly proxy?: string;
  readonly sha256?: string;
  /** Milliseconds of silence before a try is given up; 30 s unless told. */
  readonly stall?: number;
  /** Tries in all; each goes on where the last one broke off. */
  readonly tries?: number;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
}

const mostRedirects = 5;

/**
 * Downloads a file to `path`. What was received is kept in `<path>.part` and goes on from there, also in a later run; the file appears
 * under its name only when it is whole (length and, where known, SHA-256). Throws Fault `unavailable` or `bad-file`.
 */
export async function downloadFile(url: string, path: string, options: DownloadOptions = {}): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  let last: unknown;
  for (let n = 0; n < (options.tries ?? 4); n += 1) {
    try {
      await fetchRest(new URL(url), part, options);
      await check(url, part, options.sha256);
      renameSync(part, path);
      return;
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'unavailable') throw error;
      last = error;
    }
  }
  throw last;
}

async function fetchRest(url: URL, part: string, options: DownloadOptions): Promise<void> {
  const have = existsSync(part) ? statSync(part).size : 0;
  const headers = have > 0 ? { range: `bytes=${have}-` } : {};
  const answer = await follow(url, headers, options);
  const status = answer.statusCode ?? 0;
  if (status === 416) {
    // What we have is not a beginning of what is there now.
    answer.resume();
    rmSync(part, { force: true });
    throw gone(url, 'the file changed between two tries');
  }
  if (status !== 200 && status !== 206) {
    answer.resume();
    const fault = status >= 500 || status === 429 ? 'unavailable' : 'not-found';
    throw new Fault(fault, `The server answered ${status}.`, { file: url.href });
  }
  const from = status === 206 ? have : 0;
  if (status === 206 && !new RegExp(`^bytes ${have}-`).test(answer.headers['content-range'] ?? ''))
    throw gone(url, 'the server sent another part than was asked for');
  await receive(url, answer, part, from, options);
}

async function follow(
  start: URL,
  headers: Readonly<Record<string, string>>,
  options: DownloadOptions,
): Promise<IncomingMessage> {
  let url = start;
  for (let n = 0; n <= mostRedirects; n += 1) {
    const proxy = options.proxy === undefined ? {} : { proxy: options.proxy };
    const answer = await httpGet(url, { headers, stall: options.stall ?? 30_000, ...proxy });
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) || location === undefined) return answer;
    answer.resume();
    const next = new URL(location, url);
    if (url.protocol === 'https:' && next.protocol !== 'https:')
      throw new Fault('bad-file', `Redirects to ${next.protocol}//, which is not safe.`, { file: url.href });
    if (!/^https?:$/.test(next.protocol))
      throw new Fault('bad-file', 'Redirects to no web address.', { file: url.href });
    url = next;
  }
  throw new Fault('bad-file', `Redirects more than ${mostRedirects} times.`, { file: start.href });
}

async function receive(
  url: URL,
  answer: IncomingMessage,
  part: string,
  from: number,
  options: DownloadOptions,
): Promise<void> {
  const length = answer.headers['content-length'];
  const total = length === undefined ? undefined : from + Number(length);
  const file = createWriteStream(part, { flags: from > 0 ? 'a' : 'w' });
  let bytes = from;
  answer.setTimeout(options.stall ?? 30_000, () => answer.destroy(new Error('the server fell silent')));
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > archiveLimits.entryBytes)
        throw new Fault('too-large', 'The server sends more than any publisher’s file.', { file: url.href });
      if (!file.write(chunk)) await once(file, 'drain');
      options.onProgress?.(bytes, total);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw gone(url, error instanceof Error ? error.message : 'broken off', error);
  } finally {
    file.end();
    await once(file, 'close');
  }
  if (total !== undefined && bytes !== total) throw gone(url, `${bytes} of ${total} bytes came`);
}

const gone = (url: URL, why: string, cause?: unknown): Fault =>
  new Fault('unavailable', `The download broke off: ${why}.`, { file: url.href }, cause);

/** A wrong content is thrown away, so that the next run starts anew. */
async function check(url: string, part: string, sha256: string | undefined): Promise<void> {
  if (sha256 === undefined) return;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(part)) hash.update(chunk as Buffer);
  if (hash.digest('hex') === sha256) return;
  rmSync(part, { force: true });
  throw new Fault('bad-file', 'Has another content than the publisher’s file is known to have.', { file: url });
}
