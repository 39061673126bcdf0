import type { Command } from 'commander';
import { type Cents, Fault, type TraceStep } from '../base/index.ts';
import type { Abstract } from '../engine/abstract/index.ts';
import type { Tables } from '../tables/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { readAbstract, readTextOf } from './read-abstract.ts';

interface ExplainOptions {
  readonly json: boolean;
  readonly drgVersion?: string;
  readonly whatIf: boolean;
  readonly hospital?: string;
}

/** `chartwright explain`: one abstract, its DRG, why, and what would change it. */
export const registerExplain: RegisterCommand = (program: Command, context: CliContext) => {
  program
    .command('explain [file]')
    .description('say why an abstract (JSON, a file or standard input) has its DRG, and what would change it')
    .option('--json', 'answer with the whole proof as JSON', false)
    .option('--drg-version <version>', 'group in this version whatever the discharge date; the answer says so')
    .option('--hospital <file>', 'profile of a hospital (JSON): adds payment differences to what would change the DRG')
    .option('--no-what-if', 'leave out what would change the DRG')
    .action((file: string | undefined, options: ExplainOptions) => explain(file, options, context));
};

async function explain(file: string | undefined, options: ExplainOptions, context: CliContext): Promise<void> {
  const { groupMsDrg, whatIf, why } = await import('../engine/group/index.ts');
  const { openTables } = await import('../tables/index.ts');
  const { groupingTables } = await import('./group-tables.ts');
  const { whatIfLines } = await import('./show-what-if.ts');
  const abstract = await readAbstract(file, context);
  const tables = openTables(context.home);
  const { on } = groupingTables(tables);
  const day = on(abstract.dischargeDate);
  if (!day.grouper) throw new Fault('no-table', `No MS-DRG table for the discharge date ${abstract.dischargeDate}.`);
  const trace: TraceStep[] = [];
  const choice = options.drgVersion === undefined ? {} : { version: options.drgVersion };
  const outcome = groupMsDrg(day.grouper, abstract, (step) => trace.push(step), choice);
  if (outcome.kind !== 'grouped') throw new Fault('no-table', outcome.reason);
  const weights = day.weights?.covers(abstract.dischargeDate) ? day.weights : undefined;
  const weight = weights?.find(Number(outcome.drg));
  const payment =
    options.hospital === undefined ? {} : { payment: await paymentAt(options.hospital, tables, abstract, context) };
  const changes = options.whatIf
    ? whatIf({ grouper: day.grouper, ...(weights ? { weights } : {}), ...payment }, abstract, choice)
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
  const editions = [`Tables: ${day.editions.join(', ')}.`];
  const all = [...lines.slice(0, 20 - paid.length - editions.length), ...paid, ...editions];
  context.stdout.write(`${all.join('\n')}\n`);
  if (!changes) return;
  const { principalRefusals } = await import('./principal-refusals.ts');
  const refusal = principalRefusals(tables, abstract.dischargeDate);
  context.stdout.write(`\n${whatIfLines(changes, refusal).join('\n')}\n`);
}

/** The estimated payment of the case under any DRG, without outliers; undefined for a DRG that Table 5 does not hold. */
async function paymentAt(file: string, tables: Tables, abstract: Abstract, context: CliContext) {
  const { hospitalOf, ippsTablesOn, paymentFor } = await import('./hospital-payment.ts');
  const ipps = ippsTablesOn(tables, abstract.dischargeDate);
  const estimate = paymentFor(ipps, hospitalOf(file, await readTextOf(file, context)), abstract);
  return (drg: number): Cents | undefined => (ipps.weights.find(drg) ? estimate(drg).total : undefined);
}
