import type { Command } from 'commander';
import { Fault } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

interface BuildOptions {
  readonly as: string;
  readonly json: boolean;
}
interface CheckOptions {
  readonly json: boolean;
  readonly acknowledge?: string;
}

/** `chartwright claim`: 837 claims from an abstract with charges, and what is wrong with an X12 file. */
export const registerClaim: RegisterCommand = (program: Command, context: CliContext) => {
  const claim = program.command('claim').description('build 837 claims, and check X12 files');
  claim
    .command('build <file>')
    .description('build a claim from one JSON file: abstract, encounter, charges, billingProvider, coverage, file')
    .option('--as <form>', '837I or 837P', '837I')
    .option('--json', 'answer with the claim and its findings as JSON instead of X12', false)
    .action(async (file: string, options: BuildOptions) => {
      const { buildClaimFile } = await import('./build-claim-file.ts');
      await buildClaimFile(file, options, context);
    });
  claim
    .command('check <file>')
    .description('check an X12 file of any size: envelopes, counts, and the structure of 837 claims')
    .option('--json', 'answer with the whole report as JSON', false)
    .option('--acknowledge <moment>', 'write the TA1 and 999 answers instead, dated YYYY-MM-DDTHH:MM')
    .action(async (file: string, options: CheckOptions) => check(file, options, context));
};

async function check(file: string, options: CheckOptions, context: CliContext): Promise<void> {
  const { acknowledge, createX12Check, scanFaultWords } = await import('../engine/claim/index.ts');
  const x12 = createX12Check();
  for await (const chunk of await chunksOf(file, context)) x12.push(chunk);
  const report = x12.end();
  if (!report.accepted) context.exitWith(1);
  if (options.json) {
    context.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  if (options.acknowledge !== undefined) {
    const answeredAt = options.acknowledge;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(answeredAt))
      throw new Fault('bad-input', '--acknowledge wants YYYY-MM-DDTHH:MM.');
    report.interchanges.forEach((interchange, i) => {
      const answer = acknowledge(interchange, { controlNumber: i + 1, answeredAt });
      if (answer !== undefined) context.stdout.write(`${answer.replaceAll('~', '~\n')}`);
    });
    return;
  }
  for (const { fault, offset } of report.faults) context.stdout.write(`byte ${offset}: ${scanFaultWords[fault]}\n`);
  const { linesOfReport } = await import('./show-x12-report.ts');
  for (const line of linesOfReport(report)) context.stdout.write(`${line}\n`);
}

/** The file in pieces, so that its size does not matter; `-` is standard input. */
async function chunksOf(file: string, context: CliContext): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return context.stdin as unknown as AsyncIterable<Uint8Array>;
  const { open } = await import('node:fs/promises');
  try {
    return (await open(file)).createReadStream({ highWaterMark: 256 * 1024 });
  } catch (cause) {
    throw new Fault('bad-input', 'This file cannot be read.', { file }, cause);
  }
}
