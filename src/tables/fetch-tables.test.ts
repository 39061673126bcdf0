import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadOptions, downloadFile } from './download-file.ts';
import { fetchTables } from './fetch-tables.ts';
import { openTables } from './index.ts';

const content = Buffer.from(
  JSON.stringify({
    resourceType: 'ValueSet',
    id: 'some-list',
    version: '1',
    date: '2025-01-01',
    compose: {
      include: [{ concept: Array.from({ length: 900 }, (_, i) => ({ code: `C${i}`, display: `title ${i}` })) }],
    },
  }),
);
const sha256 = createHash('sha256').update(content).digest('hex');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let home = '';
let server: Server;
let answer: Answer;
let asked: IncomingMessage[] = [];
const urlOf = (name: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'chartwright-fetch-'));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(home, { recursive: true, force: true });
});

/** A well-behaved server: whole files and ranges. */
const serve: Answer = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = content.subarray(from);
  const range = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length, ...(from > 0 ? range : {}) }).end(rest);
};

const download = async (options: DownloadOptions = {}): Promise<Buffer> => {
  const path = join(home, 'list.json');
  await downloadFile(urlOf('list.json'), path, { stall: 200, ...options });
  return readFileSync(path);
};

describe('a download', () => {
  it('is whole, and its progress is told', async () => {
    answer = serve;
    const told: number[] = [];
    expect(await download({ sha256, onProgress: (bytes) => told.push(bytes) })).toEqual(content);
    expect(told.at(-1)).toBe(content.length);
    expect(existsSync(join(home, 'list.json.part'))).toBe(false);
  });

  it('goes on where a server broke off', async () => {
    answer = (request, response) => {
      if (asked.length > 1) return serve(request, response);
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 5_000), () => response.destroy());
    };
    expect(await download({ sha256 })).toEqual(content);
    expect(asked.map((request) => request.headers.range)).toEqual([undefined, 'bytes=5000-']);
  });

  it('starts anew when the server ignores that it is to go on', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': content.length });
      if (asked.length > 1) response.end(content);
      else response.write(content.subarray(0, 5_000), () => response.destroy());
    };
    expect(await download({ sha256 })).toEqual(content);
  });

  it('gives up on a server that falls silent or claims more than it sends, and leaves no file', async () => {
    for (const hostile of [
      (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, { 'content-length': 9_000 }).write('x'),
      (_: IncomingMessage, response: ServerResponse) => {
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 9000\r\nConnection: close\r\n\r\nshort');
      },
    ]) {
      answer = hostile;
      await expect(download({ tries: 2 })).rejects.toMatchObject({ code: 'unavailable' });
      expect(existsSync(join(home, 'list.json'))).toBe(false);
      rmSync(join(home, 'list.json.part'), { force: true });
    }
  });

  it('follows a few redirects and not a circle, nor out of the web', async () => {
    answer = (request, response) => {
      if (request.url === '/list.json') response.writeHead(302, { location: '/elsewhere' }).end();
      else serve(request, response);
    };
    expect(await download()).toEqual(content);
    answer = (_, response) => response.writeHead(302, { location: '/list.json' }).end();
    await expect(download()).rejects.toMatchObject({ code: 'bad-file', message: expect.stringMatching(/more than 5/) });
    answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    await expect(download()).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is thrown away when its content is not the known one', async () => {
    answer = serve;
    await expect(download({ sha256: '0'.repeat(64) })).rejects.toMatchObject({ code: 'bad-file' });
    expect(existsSync(join(home, 'list.json.part'))).toBe(false);
  });

  it('goes through a proxy when told to', async () => {
    answer = serve;
    const proxy = new URL(urlOf('')).origin;
    await downloadFile('http://publisher.example/list.json', join(home, 'list.json'), { proxy, stall: 200 });
    expect(asked[0]?.url).toBe('http://publisher.example/list.json');
    expect(asked[0]?.headers.host).toBe('publisher.example');
  });
});

describe('fetching a fiscal year', () => {
  it('adds what comes, names what does not, and does not download twice', async () => {
    answer = (request, response) =>
      request.url === '/list.json' ? serve(request, response) : response.writeHead(404).end();
    const files = ['list.json', 'absent.zip'].map((name) => ({ fiscalYear: 2030, url: urlOf(name) }));
    const fetched = await fetchTables(home, 2030, { files, stall: 200 });
    expect(fetched.map((one) => one.added?.outcome ?? one.fault?.message)).toEqual([
      'added',
      'The server answered 404.',
    ]);
    expect(openTables(home).codesOfEdition('some-list', '1')?.size).toBe(900);
    const before = asked.length;
    expect((await fetchTables(home, 2030, { files: files.slice(0, 1) }))[0]?.added?.outcome).toBe('unchanged');
    expect(asked.length).toBe(before);
    await expect(fetchTables(home, 2031, { files })).rejects.toMatchObject({ code: 'not-found' });
  });
});
