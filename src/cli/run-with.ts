import { Command, CommanderError } from 'commander';
import { exitCodeOf, Fault } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

/** Runs one command line with the commands given and answers the exit code: 0 success, 1 negative verdict, 2 unusable arguments, 3 our own failure. */
export async function runWith(
  registrars: readonly RegisterCommand[],
  argv: readonly string[],
  context: CliContext,
): Promise<number> {
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
  for (const register of registrars) register(program, inner);
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
