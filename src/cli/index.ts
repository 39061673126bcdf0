import { Command, CommanderError } from 'commander';
import { exitCodeOf, Fault } from '../base/index.ts';
import { registerAudit } from './audit.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { registerCrosswalk } from './crosswalk.ts';
import { registerEncode } from './encode.ts';
import { registerExplain } from './explain.ts';
import { registerGroup } from './group.ts';
import { registerLookup } from './lookup.ts';
import { registerNomenclature } from './nomenclature.ts';
import { registerPayment } from './payment.ts';
import { registerSchema } from './schema.ts';
import { registerSearch } from './search.ts';
import { registerServe } from './serve.ts';
import { registerTables } from './tables.ts';

const commands: readonly RegisterCommand[] = [
  registerAudit,
  registerCrosswalk,
  registerEncode,
  registerExplain,
  registerGroup,
  registerLookup,
  registerNomenclature,
  registerPayment,
  registerSchema,
  registerSearch,
  registerServe,
  registerTables,
];

/** Runs one command line and answers the exit code: 0 success, 1 negative verdict, 2 unusable arguments, 3 our own failure. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  let exitCode = 0;
  const inner: CliContext = {
    ...context,
    exitWith: (code) => {
      exitCode = code;
    },
  };
  const program = new Command('chartwright')
    .description('The open workbench of a health-information-management department')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  for (const register of commands) register(program, inner);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Fault) {
      context.stderr.write(`chartwright: ${placeOf(error)}${error.message}\n`);
      return exitCodeOf[error.code];
    }
    context.stderr.write(
      `chartwright: something failed inside the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return exitCodeOf.internal;
  }
}

function placeOf({ place }: Fault): string {
  const at = [place.file, place.line === undefined ? undefined : `line ${place.line}`, place.field, place.id].filter(
    (part) => part !== undefined,
  );
  return at.length > 0 ? `${at.join(', ')}: ` : '';
}
