import type { Command } from 'commander';
import { Fault, readJson, type TraceStep } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

interface ExplainOptions {
  readonly json: boolean;
  readonly drgVersion?: string;
  readonly whatIf: boolean;
}

/** `chartwright explain`: one abstract, its DRG, why, and what would change it. */
export const registerExplain: RegisterCommand = (program: Command, context: CliContext) => {
  program
    .command('explain [file]')
    .description('say why an abstract (JSON, a file or standard input) has its DRG, and what would change it')
    .option('--json', 'answer with the whole proof as JSON', false)
    .option('--drg-version <version>', 'group in this version whatever the discharge date; the answer says so')
    .option('--no-what-if', 'leave out what would change the DRG')
    .action((file: string | undefined, options: ExplainOptions) => explain(file, options, context));
};

async function explain(file: string | undefined, options: ExplainOptions, context: CliContext): Promise<void> {
  const { groupMsDrg, whatIf, why } = await import('../engine/group/index.ts');
  const { groupingTables } = await import('./group-tables.ts');
  const { whatIfLines } = await import('./show-what-if.ts');
  const abstract = await readAbstract(file, context);
  const day = groupingTables(context.home).on(abstract.dischargeDate);
  if (!day.grouper) throw new Fault('no-table', `No MS-DRG table for the discharge date ${abstract.dischargeDate}.`);
  const trace: TraceStep[] = [];
  const choice = options.drgVersion === undefined ? {} : { version: options.drgVersion };
  const outcome = groupMsDrg(day.grouper, abstract, (step) => trace.push(step), choice);
  if (outcome.kind !== 'grouped') throw new Fault('no-table', outcome.reason);
  const weights = day.weights?.covers(abstract.dischargeDate) ? day.weights : undefined;
  const weight = weights?.find(Number(outcome.drg));
  const changes = options.whatIf
    ? whatIf({ grouper: day.grouper, ...(weights ? { weights } : {}) }, abstract, choice)
    : undefined;
  const lines = why(trace);
  if (options.json) {
    const { verdict, ...group } = outcome;
    const answer = {
      id: abstract.id,
      ...group,
      ...(weight ? { weight } : {}),
      verdict,
      why: lines,
      trace,
      editions: day.editions,
      whatIf: changes,
    };
    context.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
    return;
  }
  const paid = weight
    ? [`Relative weight ${(weight.weight / 10_000).toFixed(4)}, GMLOS ${weight.gmlos}, AMLOS ${weight.amlos}.`]
    : [];
  const tables = [`Tables: ${day.editions.join(', ')}.`];
  const all = [...lines.slice(0, 20 - paid.length - tables.length), ...paid, ...tables];
  context.stdout.write(`${all.join('\n')}\n`);
  if (changes) context.stdout.write(`\n${whatIfLines(changes).join('\n')}\n`);
}

async function readAbstract(file: string | undefined, context: CliContext) {
  const { parseAbstract } = await import('../engine/abstract/index.ts');
  const { readFileSync } = await import('node:fs');
  const place = file === undefined ? {} : { file };
  const text =
    file === undefined || file === '-' ? await textOf(context.stdin) : readText(() => readFileSync(file, 'utf8'), file);
  const json = readJson(text);
  const abstract = json.ok ? parseAbstract(json.value) : json;
  if (abstract.ok) return abstract.value;
  const [first] = abstract.problems;
  const field = first?.path ? { field: first.path } : {};
  const line = first?.line === undefined ? {} : { line: first.line };
  throw new Fault('bad-input', first?.message ?? 'This is not an abstract.', { ...place, ...line, ...field });
}

function readText(read: () => string, file: string): string {
  try {
    return read();
  } catch (error) {
    throw new Fault('bad-input', 'The file cannot be read.', { file }, error);
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array));
  return new TextDecoder().decode(Buffer.concat(chunks));
}
