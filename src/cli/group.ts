import { type Command, InvalidArgumentError, Option } from 'commander';
import { Fault } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import type { AnsweredBatch } from './group-batch.ts';
import type { GroupFormat } from './group-line.ts';

interface GroupOptions {
  readonly from: GroupFormat['from'];
  readonly to: GroupFormat['to'];
  readonly trace: boolean;
  readonly strict: boolean;
  readonly threads?: number;
  readonly drgVersion?: string;
  readonly compare?: readonly string[];
  readonly json: boolean;
}

/** `chartwright group`: abstracts on standard input to their MS-DRGs on standard output, one line each, in order. */
export const registerGroup: RegisterCommand = (program: Command, context: CliContext) => {
  program
    .command('group')
    .description('group abstracts (NDJSON on standard input) into MS-DRGs (NDJSON on standard output)')
    .addOption(
      new Option('--from <format>', 'form of the input; cms-batch: the 835 fixed columns of the CMS batch grouper')
        .choices(['ndjson', 'csv', 'cms-batch', 'reference-tsv'])
        .default('ndjson'),
    )
    .addOption(new Option('--to <format>', 'form of the output').choices(['ndjson', 'reference-ndjson']))
    .option('--trace', 'add the proof of every DRG', false)
    .option('--strict', 'stop at the first line that cannot be used', false)
    .option('--threads <n>', 'worker threads; by default one per core once the input is long', threadsOf)
    .option('--drg-version <version>', 'group in this version whatever the discharge date; the result says so')
    .option('--compare <versions...>', 'group in two versions (42.1 43.1) and list the shifts by family')
    .option('--json', 'with --compare: answer as JSON', false)
    .action((options: GroupOptions) => group(options, context));
};

function threadsOf(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) throw new InvalidArgumentError('wanted: 1 to 64.');
  return threads;
}

async function group(options: GroupOptions, context: CliContext): Promise<void> {
  if (options.compare) {
    const { compareVersions } = await import('./group-compare.ts');
    return compareVersions(options.compare, options.from, options.json, context);
  }
  const { groupStream } = await import('./group-stream.ts');
  const { input, format } = await formatOf(options, context);
  const progress = progressOf(context);
  const result = await groupStream(format, input, context, options.threads, (batch, firstLine) => {
    report(batch, firstLine, options.strict, context);
    progress(batch.answered);
  });
  if (context.stderr.isTTY) context.stderr.write(`\r${result.answered} grouped\n`);
  if (result.refused > 0) context.exitWith(1);
}

/** Settles the format; of a CSV file the header is read here. */
async function formatOf(
  options: GroupOptions,
  context: CliContext,
): Promise<{ readonly format: GroupFormat; readonly input: AsyncIterable<Uint8Array> }> {
  const reference = options.from === 'reference-tsv';
  const to = options.to ?? (reference ? 'reference-ndjson' : 'ndjson');
  if (reference !== (to === 'reference-ndjson'))
    throw new Fault('bad-input', 'reference-tsv and reference-ndjson go together.', { field: '--to' });
  const { csvInput } = await import('./group-input.ts');
  const bytes = context.stdin as unknown as AsyncIterable<Uint8Array>;
  const { header, input } = options.from === 'csv' ? await csvInput(bytes) : { header: undefined, input: bytes };
  const format = {
    home: context.home,
    from: options.from,
    to,
    trace: options.trace,
    ...(header === undefined ? {} : { header }),
    ...(options.drgVersion === undefined ? {} : { version: options.drgVersion }),
  };
  return { format, input };
}

/** Names line and field of everything refused; with --strict the first one ends the run. */
function report(batch: AnsweredBatch, firstLine: number, strict: boolean, context: CliContext): void {
  for (const { line, path, message } of batch.refused) {
    const number = firstLine + line - 1;
    if (strict) throw new Fault('bad-input', message, { line: number, ...(path === '' ? {} : { field: path }) });
    context.stderr.write(`chartwright: line ${number}${path === '' ? '' : `, ${path}`}: ${message}\n`);
  }
}

/** A counter on a terminal, nothing in a pipe. */
function progressOf(context: CliContext): (answered: number) => void {
  let total = 0;
  return (answered) => {
    total += answered;
    if (context.stderr.isTTY) context.stderr.write(`\r${total} grouped`);
  };
}
