import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../../base/index.ts';
import { addressUrl, askServer } from './ask-server.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { isServerAlive, readPostmaster, stopServer } from './postmaster.ts';
import { serverPrograms } from './server-programs.ts';
import { serverUser } from './server-user.ts';
import { type StartServer, startServer } from './start-server.ts';

/** The PostgreSQL of one home, running. */
export interface EmbeddedServer {
  /** Connection address of a database of this server. */
  url(database: string): string;
  readonly pid: number;
  /** True when the server was already running, left by a program that was killed. */
  readonly adopted: boolean;
  /** Shuts the server down in order. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  readonly home: string;
  readonly settings?: readonly string[];
}

/**
 * Starts the server of `<home>/postgres`, or takes over the one that a killed program left running. While it is held, a server that dies is
 * started again on the same port. The caller holds the lock of the home.
 */
export async function embeddedServer({ home, settings = [] }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const user = serverUser();
  const programs = serverPrograms(user);
  const folder = await dataFolder(home, programs, user);
  const options = {
    data: folder.data,
    logFile: join(home, 'postgres.log'),
    programs,
    settings,
    ...(user ? { user } : {}),
  };
  const found = await adopt(folder);
  const keeper = await keep(options, found);
  return {
    url: (database) => addressUrl({ port: keeper.port(), password: folder.password }, database),
    get pid() {
      return keeper.pid();
    },
    adopted: found !== undefined,
    stop: keeper.stop,
  };
}

interface Running {
  readonly pid: number;
  readonly port: number;
  readonly ended?: Promise<void>;
}

/** The living server of a data folder, when it answers; one that does not answer is ended. */
async function adopt({ data, password }: DataFolder): Promise<Running | undefined> {
  for (let waited = 0; waited < 600; waited += 1) {
    const found = readPostmaster(data);
    if (!found || !isServerAlive(found.pid, data)) return undefined;
    const answer = await askServer({ port: found.port, password });
    if (answer === 'ours') return found;
    if (answer === 'none' && found.ready) {
      await stopServer(found.pid, data, 2000);
      return undefined;
    }
    await pause(100);
  }
  throw new Fault('unavailable', 'The database server of this folder neither starts nor ends.', { file: data });
}

/** Watches a server and starts it again when it ends without being asked to. */
async function keep(options: StartServer, found: Running | undefined) {
  let running: Running = found ?? (await startServer(options));
  let stopping = false;
  let starting: Promise<Running> | undefined;
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await ended(running, options.data, () => stopping);
      if (stopping) return;
      try {
        starting = startServer({ ...options, port: running.port });
        running = await starting;
      } catch {
        // Somebody may have to free space first; connections fail with `unavailable` until then.
        await pause(1000, undefined, { ref: false });
      }
    }
  };
  void watch();
  return {
    pid: () => running.pid,
    port: () => running.port,
    stop: async () => {
      stopping = true;
      // A server that is being started again at this moment must not outlive us.
      await starting?.catch(() => undefined);
      await stopServer(running.pid, options.data);
    },
  };
}

/** Settles when the server has ended. A server that is not our child is looked at every quarter of a second. */
async function ended(running: Running, data: string, stopped: () => boolean): Promise<void> {
  if (running.ended) return running.ended;
  while (!stopped() && isServerAlive(running.pid, data)) await pause(250, undefined, { ref: false });
}
