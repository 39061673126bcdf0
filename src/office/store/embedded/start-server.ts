import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../../base/index.ts';
import { serverEnvironment } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { isServerAlive, type Postmaster, readPostmaster } from './postmaster.ts';
import type { ServerPrograms } from './server-programs.ts';
import type { ServerUser } from './server-user.ts';

export interface StartedServer extends Postmaster {
  /** Settles when the server's process ends, in whatever way. */
  readonly ended: Promise<void>;
}

export interface StartServer {
  readonly data: string;
  readonly logFile: string;
  readonly programs: ServerPrograms;
  readonly user?: ServerUser;
  /** Settings besides our own, as `name=value`; for tests. */
  readonly settings?: readonly string[];
  /** The port to take again after a restart; a free one otherwise. */
  readonly port?: number;
}

// Errors of statements can quote values, so the log keeps only what concerns the server itself, and that briefly.
const always = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=100',
];

const attempts = 3;

/** Starts PostgreSQL on a data folder and waits until it takes connections. Fault `storage` or `unavailable` when it does not. */
export async function startServer(options: StartServer): Promise<StartedServer> {
  for (let attempt = 1; ; attempt += 1) {
    const started = await tryStart(options, attempt === 1 ? options.port : undefined);
    if (started) return started;
    if (attempt === attempts)
      throw new Fault('unavailable', 'The database server does not start; its log says why.', {
        file: options.logFile,
      });
    // Processes of a server that was killed hold its shared memory for a moment.
    await pause(300 * attempt);
  }
}

async function tryStart(options: StartServer, wanted: number | undefined): Promise<StartedServer | undefined> {
  const { data } = options;
  const left = readPostmaster(data);
  if (left && !isServerAlive(left.pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true });
  const port = wanted ?? (await freePort());
  const child = launch(options, port);
  let gone = false;
  const ended = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  }).then(() => {
    gone = true;
  });
  for (let waited = 0; !gone && waited < 120_000; waited += 5) {
    const found = readPostmaster(data);
    if (found?.ready && found.pid === child.pid) return { ...found, ended };
    await pause(5);
  }
  if (!gone) child.kill('SIGQUIT');
  return undefined;
}

function launch({ data, logFile, programs, user, settings = [] }: StartServer, port: number): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const args = [...always, ...settings].flatMap((setting) => ['-c', setting]);
  try {
    // In a session of its own: Ctrl+C in a terminal must reach the program, which then stops the server in order.
    const child = spawn(programs.postgres, ['-D', data, '-p', String(port), ...args], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment(),
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}
