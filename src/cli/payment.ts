import type { Command } from 'commander';
import { Fault, formatCents, formatWeight } from '../base/index.ts';
import type { PaymentEstimate } from '../engine/group/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { readAbstract, readTextOf } from './read-abstract.ts';

interface PaymentOptions {
  readonly hospital: string;
  readonly charges?: string;
  readonly json: boolean;
}

/** `chartwright payment`: what Medicare pays a hospital for one abstract under the inpatient prospective payment system, estimated. */
export const registerPayment: RegisterCommand = (program: Command, context: CliContext) => {
  program
    .command('payment [file]')
    .description(
      'estimate the Medicare inpatient payment of an abstract (JSON, a file or standard input) for a hospital',
    )
    .requiredOption('--hospital <file>', 'profile of the hospital (JSON)')
    .option('--charges <dollars>', 'covered charges, for the cost outlier')
    .option('--json', 'answer with every amount and its source as JSON', false)
    .action((file: string | undefined, options: PaymentOptions) => payment(file, options, context));
};

async function payment(file: string | undefined, options: PaymentOptions, context: CliContext): Promise<void> {
  const { groupMsDrg } = await import('../engine/group/index.ts');
  const { openTables } = await import('../tables/index.ts');
  const { groupingTables } = await import('./group-tables.ts');
  const { chargesOf, hospitalOf, ippsTablesOn, paymentFor } = await import('./hospital-payment.ts');
  const hospital = hospitalOf(options.hospital, await readTextOf(options.hospital, context));
  const charges = options.charges === undefined ? undefined : chargesOf(options.charges);
  const abstract = await readAbstract(file, context);
  const tables = openTables(context.home);
  const { on } = groupingTables(tables);
  const { grouper } = on(abstract.dischargeDate);
  if (!grouper) throw new Fault('no-table', `No MS-DRG table for the discharge date ${abstract.dischargeDate}.`);
  const outcome = groupMsDrg(grouper, abstract);
  if (outcome.kind !== 'grouped') throw new Fault('no-table', outcome.reason);
  const ipps = ippsTablesOn(tables, abstract.dischargeDate);
  const estimate = paymentFor(ipps, hospital, abstract, charges)(Number(outcome.drg));
  const text = options.json ? JSON.stringify(estimate, undefined, 2) : paymentLines(outcome.drg, estimate).join('\n');
  context.stdout.write(`${text}\n`);
}

function paymentLines(drg: string, estimate: PaymentEstimate): readonly string[] {
  const width = Math.max(...estimate.lines.map(({ text }) => text.length));
  const row = (text: string, amount: PaymentEstimate['total'], source: string): string =>
    `${text.padEnd(width)}  ${formatCents(amount).padStart(14)}  ${source}`.trimEnd();
  return [
    `DRG ${drg} ${estimate.drg.title}, weight ${formatWeight(estimate.drg.weight)}, GMLOS ${estimate.drg.gmlos}; ${estimate.edition}`,
    `Wage index ${estimate.wageIndex.toFixed(4)}; ${estimate.transfer.text} (${estimate.transfer.source.document})`,
    ...estimate.lines.map(({ text, amount, source }) => row(text, amount, `42 CFR ${source.section}`)),
    row('Estimate', estimate.total, ''),
    ...(estimate.outlierThreshold === undefined
      ? []
      : [`An outlier begins at costs of ${formatCents(estimate.outlierThreshold)}.`]),
    `Left out: ${estimate.leftOut.join('; ')}.`,
  ];
}
