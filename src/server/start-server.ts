import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../base/index.ts';
import type { FirstAdministrator } from '../office/access/index.ts';
import { type Office, openOffice } from '../office/index.ts';
import { buildServer } from './build-server.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import { openMetrics, serveMetrics } from './metrics.ts';
import { interfaceContext, type RunningMllp, startMllp } from './mllp/index.ts';
import { openKnowledge } from './open-knowledge.ts';
import { prepareFacility } from './prepare-facility.ts';
import { prepareLogin } from './prepare-login.ts';
import { warmUp } from './warm-up.ts';
import type { ZodServer } from './zod-server.ts';

export interface StartServer {
  readonly home: string;
  /** The PostgreSQL to use; without it the home's own is started. */
  readonly databaseUrl?: string | undefined;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on; the local machine only by default. */
  readonly host?: string;
  /** With the charts of the demonstration hospital. */
  readonly demonstration: boolean;
  readonly origins?: readonly string[];
  /** Port to take HL7 v2 messages at (MLLP); none by default. 0 lets the system choose. */
  readonly mllp?: number | undefined;
  /** A proxy before it speaks https: the session's cookie is sent over https only. */
  readonly secure?: boolean;
  /** Minutes without use after which a session ends; 15 by default. */
  readonly idleMinutes?: number | undefined;
  /** Port of this machine for the figures of a collector (Prometheus). */
  readonly metrics?: number | undefined;
  readonly log: Log;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly demonstrationCharts: number;
  /** Made at this start; its one-time password is to be shown to whoever started the program, and nowhere else. */
  readonly firstAdministrator: FirstAdministrator | undefined;
  /** One line per thing the person who started it should know. */
  readonly remarks: readonly string[];
  close(): Promise<void>;
}

/** Folder of the package: the same two levels above `src/server` and `dist/server`. */
const packageFolder = resolve(import.meta.dirname, '..', '..');

/**
 * Opens tables and office and listens. Fault `locked` when another process holds the home, `unavailable` when the port is taken.
 */
export async function startServer(given: StartServer): Promise<RunningServer> {
  const measured = await measure(given);
  const { options } = measured;
  const host = options.host ?? '127.0.0.1';
  const office = await openOffice({
    home: options.home,
    databaseUrl: options.databaseUrl,
    ...(options.idleMinutes === undefined ? {} : { idleMinutes: options.idleMinutes }),
  });
  try {
    const demonstration = options.demonstration ? demonstrationFolder() : undefined;
    const { facility, charts, days } = await prepareFacility(office, options.home, demonstration);
    const { login, firstAdministrator } = await prepareLogin(office, {
      home: options.home,
      facility,
      demonstration: charts > 0,
      local: isLocal(host),
      secure: options.secure ?? false,
    });
    const knowledge = openKnowledge(options.home);
    const server = await buildServer({
      office,
      knowledge,
      version: packageVersion(),
      demonstration: charts > 0,
      facility,
      login,
      log: options.log,
      hosts: [host],
      origins: options.origins ?? [],
      web: join(packageFolder, 'dist', 'web'),
    });
    const port = await listen(server, options.port, host);
    const mllp = await listenMllp(office, facility, options.mllp, host);
    const working = office
      .work({ concurrency: 1, log: options.log })
      .catch(() => options.log({ event: 'job-queue-stopped' }));
    const stopWarming = warmUp(knowledge, [...days, ...newestDays(knowledge)]);
    options.log({ event: 'ready', port, pid: process.pid, version: packageVersion() });
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      port,
      demonstrationCharts: charts,
      firstAdministrator,
      remarks: [
        ...remarksOf(host, login.oneClick, knowledge.editions),
        ...(mllp ? [`HL7 v2 messages are taken at port ${mllp.port} (MLLP).`] : []),
      ],
      close: async () => {
        stopWarming();
        await mllp?.close();
        knowledge.close();
        await server.close();
        await working;
        await measured.close();
        await office.close();
        options.log({ event: 'stopped', pid: process.pid });
      },
    };
  } catch (error) {
    await measured.close();
    await office.close();
    throw error;
  }
}

/** Lets the metrics see every log line, when a port is given for them. */
async function measure(options: StartServer): Promise<{ readonly options: StartServer; close(): Promise<void> }> {
  if (options.metrics === undefined) return { options, close: async () => undefined };
  const metrics = openMetrics();
  const served = await serveMetrics(metrics, options.metrics).catch((error: unknown) => {
    throw cannotListen(error, options.metrics ?? 0, '127.0.0.1');
  });
  const log: Log = (entry) => {
    metrics.observe(entry);
    options.log(entry);
  };
  return { options: { ...options, log }, close: served.close };
}

/** The first day of the newest edition of each code system. */
const newestDays = ({ editions }: Knowledge): readonly string[] => [
  ...new Map(editions.map((edition) => [edition.system, edition.effectiveFrom])).values(),
];

/** The listener for HL7 v2 messages, when one is asked for. */
async function listenMllp(
  office: Office,
  facility: string,
  port: number | undefined,
  host: string,
): Promise<RunningMllp | undefined> {
  if (port === undefined) return undefined;
  const ctx = await interfaceContext(office, facility);
  return startMllp({ port, host, contextOf: () => ctx });
}

/** Answers the port it got. */
async function listen(server: ZodServer, port: number, host: string): Promise<number> {
  try {
    await server.listen({ port, host });
  } catch (error) {
    throw cannotListen(error, port, host);
  }
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

const isLocal = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

function remarksOf(
  host: string,
  oneClick: boolean,
  editions: readonly { readonly starter: boolean }[],
): readonly string[] {
  const remarks = oneClick
    ? ['The login page offers people of every role of the demonstration hospital for one click, on this machine only.']
    : [];
  if (!isLocal(host)) remarks.push(`It listens on ${host}: other machines can reach it. Protect the network.`);
  if (editions.every((edition) => edition.starter))
    remarks.push('Only the starter tables are loaded; add the official ones with "chartwright tables add FILE…".');
  return remarks;
}

// The same folder in a checkout and in a package.
const demonstrationFolder = (): string => join(packageFolder, 'test', 'synthetic');

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function cannotListen(error: unknown, port: number, host: string): Fault {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new Fault(
      'unavailable',
      `Port ${port} is taken by another program. Stop it, or start with --port ${port + 1}.`,
      {},
      error,
    );
  if (code === 'EACCES')
    return new Fault(
      'unavailable',
      `Port ${port} needs special rights. Start with a port above 1023, such as --port 8475.`,
      {},
      error,
    );
  return new Fault(
    'unavailable',
    `The server cannot listen on ${host}, port ${port} (${code ?? 'unknown'}).`,
    {},
    error,
  );
}
