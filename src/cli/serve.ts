import { spawn } from 'node:child_process';
import { InvalidArgumentError } from 'commander';
import type { CliContext, RegisterCommand } from './command.ts';
import { stopSignal } from './stop-signal.ts';

const defaultPort = 8475;

/** `chartwright serve`: the server and the web application, until it is stopped. */
export const registerServe: RegisterCommand = (program, context) => {
  program
    .command('serve')
    .description('run the server and the web application')
    .option('--port <n>', 'port to listen on; 0 lets the system choose', portOf, defaultPort)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--mllp <n>', 'also take HL7 v2 messages at this port (MLLP)', portOf)
    .option('--metrics <n>', 'serve figures for Prometheus at this port of this machine', portOf)
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--demo', 'with the charts of the demonstration hospital', false)
    .option('--open', 'open the browser when there is a display', false)
    .option('--log', 'write a log line per request to standard error', false)
    .option('--secure', 'a proxy before it speaks https: send the session cookie over https only', false)
    .option('--idle <minutes>', 'minutes without use after which a session ends', minutesOf, 15)
    .option('--allow-origin <url...>', 'another origin that may call, such as a development server')
    .action((options: ServeOptions) => serve(options, context));
};

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly mllp?: number;
  readonly metrics?: number;
  readonly home: string;
  readonly demo: boolean;
  readonly open: boolean;
  readonly log: boolean;
  readonly secure: boolean;
  readonly idle: number;
  readonly allowOrigin?: readonly string[];
}

async function serve(
  options: ServeOptions,
  { stdout, stderr, display = false, databaseUrl }: CliContext,
): Promise<void> {
  const { logTo, startServer } = await import('../server/index.ts');
  const write = logTo(stderr);
  const running = await startServer({
    home: options.home,
    databaseUrl,
    port: options.port,
    host: options.host,
    mllp: options.mllp,
    metrics: options.metrics,
    demonstration: options.demo,
    secure: options.secure,
    idleMinutes: options.idle,
    origins: options.allowOrigin ?? [],
    log: (entry) => {
      if (options.log || entry.event === 'failure' || entry.event === 'job-queue-stopped') write(entry);
    },
  });
  stdout.write(`Chartwright is ready at ${running.url}\n`);
  if (running.demonstrationCharts > 0) stdout.write(`  ${running.demonstrationCharts} demonstration charts\n`);
  if (running.firstAdministrator) stdout.write(firstWords(running.firstAdministrator));
  for (const remark of running.remarks) stdout.write(`  ${remark}\n`);
  stdout.write('  Stop it with Ctrl+C.\n');
  if (options.open && display) openBrowser(running.url);
  await stopSignal();
  await running.close();
  stdout.write('Stopped.\n');
}

/** Shown once, here only; the program keeps a hash. */
const firstWords = ({ loginName, oneTimePassword }: { loginName: string; oneTimePassword: string }): string =>
  `  First login: ${loginName}, one-time password ${oneTimePassword} (it is not shown again, and must be changed at once)\n`;

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (!/^\d{1,3}$/.test(text) || minutes < 1 || minutes > 720)
    throw new InvalidArgumentError('Wanted minutes from 1 to 720.');
  return minutes;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new InvalidArgumentError('Wanted a port from 0 to 65535.');
  return port;
}

/** Opens the person's browser; a machine without the opener is left in peace. */
function openBrowser(url: string): void {
  const { platform } = process;
  const [program, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  const opener = spawn(program ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
