import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cookieOf } from '../test/e2e/program.ts';

const root = resolve(import.meta.dirname, '..');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
/** Session of the server that is measured. */
let cookie = '';

/**
 * Ready time of `serve`, first page, search and verdict over HTTP. Uses the tables of CHARTWRIGHT_BENCH_HOME where that is set (copied), and
 * the starter edition otherwise. One connection, warm; medians of single requests.
 */
export async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cw-bench-'));
  const given = process.env['CHARTWRIGHT_BENCH_HOME'];
  if (given !== undefined && existsSync(join(given, 'tables')))
    cpSync(join(given, 'tables'), join(home, 'tables'), { recursive: true });
  try {
    console.log(`machine: ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`);
    console.log(
      `server (${given === undefined ? 'starter edition' : 'tables of CHARTWRIGHT_BENCH_HOME'}, node ${process.version})`,
    );
    for (const what of ['first start', 'second start', 'third start']) await startOnce(home, what);
    const server = await start(home);
    await measure(server.url);
    await server.stop();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function startOnce(home: string, what: string): Promise<void> {
  const server = await start(home);
  const before = performance.now();
  await ask(server.url, '/');
  console.log(
    `  ${what}: ready ${server.readyMs.toFixed(0)} ms, then first page ${(performance.now() - before).toFixed(1)} ms`,
  );
  await server.stop();
}

async function start(home: string): Promise<{ url: string; readyMs: number; stop: () => Promise<void> }> {
  const built = join(root, 'dist', 'main.js');
  const program = existsSync(built) ? [built] : ['--import', 'tsx', join(root, 'src', 'main.ts')];
  const before = performance.now();
  const child: ChildProcess = spawn(process.execPath, [...program, 'serve', '--demo', '--port', '0', '--home', home]);
  const url = await new Promise<string>((done, failed) => {
    let out = '';
    child.stdout?.on('data', (text: Buffer) => {
      out += String(text);
      const found = /ready at (\S+)\n/.exec(out)?.[1];
      if (found !== undefined) done(found);
    });
    child.on('exit', (code) => failed(new Error(`serve ended with ${code}`)));
  });
  const readyMs = performance.now() - before;
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    await ended;
  };
  return { url, readyMs, stop };
}

async function measure(url: string): Promise<void> {
  cookie = await cookieOf(url, 'coder');
  const folder = join(root, 'test', 'synthetic', 'answers');
  const abstracts = readdirSync(folder).map((file) =>
    JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8')).abstract),
  );
  const words = [
    'copd exacerbation',
    'pneum',
    'acute chf',
    'fracture femur left',
    'diabetes foot ulcer',
    'hypertension',
    'i21.4',
    'sepsis e coli',
  ];
  const on = '2026-01-15';
  await times('search', 2000, (n) =>
    ask(url, `/api/search?q=${encodeURIComponent(words[n % words.length] ?? '')}&on=${on}`),
  );
  await times('search ICD-10-PCS', 1000, (n) =>
    ask(
      url,
      `/api/search?q=${['replacement knee', 'cholecystectomy', 'dilation coronary'][n % 3]?.replace(' ', '+')}&system=icd-10-pcs&on=${on}`,
    ),
  );
  await times('verdict with proof', 2000, (n) => ask(url, '/api/verdict', abstracts[n % abstracts.length]));
  await times('chart opened (audited, synced)', 300, () => ask(url, '/api/charts/copd-exacerbation'));
  await times('list of charts (audited, synced)', 300, () => ask(url, '/api/charts'));
}

async function times(what: string, count: number, fn: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 200; n += 1) await fn(n);
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const before = performance.now();
    await fn(n);
    taken.push(performance.now() - before);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.floor(taken.length * share)] ?? 0).toFixed(2);
  console.log(`  ${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${count} requests)`);
}

function ask(url: string, path: string, body?: string): Promise<string> {
  return new Promise((done, failed) => {
    const headers =
      body === undefined
        ? { cookie }
        : { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url + path, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) done(text);
        else failed(new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
}
