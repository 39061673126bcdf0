import { InvalidArgumentError } from 'commander';
import type { CliContext, RegisterCommand } from './command.ts';
import { stopSignal } from './stop-signal.ts';

/** `chartwright work`: another process that works on the jobs of a site, until it is stopped. */
export const registerWork: RegisterCommand = (program, context) => {
  program
    .command('work')
    .description('work on background jobs, beside a running server or on DATABASE_URL')
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--concurrency <n>', 'jobs at the same time', countOf, 2)
    .action((options: { home: string; concurrency: number }) => work(options, context));
};

async function work(
  { home, concurrency }: { readonly home: string; readonly concurrency: number },
  { stdout, stderr, databaseUrl }: CliContext,
): Promise<void> {
  const { openOffice } = await import('../office/index.ts');
  const office = await openOffice({ home, databaseUrl, beside: true, connections: 4 });
  try {
    await office.work({ concurrency, log: (line) => stderr.write(`${JSON.stringify(line)}\n`) });
    stdout.write(`Working on jobs, ${concurrency} at a time. Stop it with Ctrl+C.\n`);
    await stopSignal();
  } finally {
    await office.close();
  }
  stdout.write('Stopped.\n');
}

function countOf(text: string): number {
  const count = Number(text);
  if (!/^\d{1,2}$/.test(text) || count < 1 || count > 32)
    throw new InvalidArgumentError('Wanted a number from 1 to 32.');
  return count;
}
