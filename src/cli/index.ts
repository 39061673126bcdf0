import { Command, CommanderError } from 'commander';
import { exitCodeOf, Fault } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

/** Every command by name. Only the one that is asked for is loaded; help and mistakes load all. */
const commands: Readonly<Record<string, () => Promise<RegisterCommand>>> = {
  audit: async () => (await import('./audit.ts')).registerAudit,
  backup: async () => (await import('./backup.ts')).registerBackup,
  chart: async () => (await import('./chart.ts')).registerChart,
  claim: async () => (await import('./claim.ts')).registerClaim,
  crosswalk: async () => (await import('./crosswalk.ts')).registerCrosswalk,
  encode: async () => (await import('./encode.ts')).registerEncode,
  explain: async () => (await import('./explain.ts')).registerExplain,
  group: async () => (await import('./group.ts')).registerGroup,
  identity: async () => (await import('./identity.ts')).registerIdentity,
  lookup: async () => (await import('./lookup.ts')).registerLookup,
  nomenclature: async () => (await import('./nomenclature.ts')).registerNomenclature,
  payment: async () => (await import('./payment.ts')).registerPayment,
  restore: async () => (await import('./backup.ts')).registerRestore,
  schema: async () => (await import('./schema.ts')).registerSchema,
  search: async () => (await import('./search.ts')).registerSearch,
  serve: async () => (await import('./serve.ts')).registerServe,
  suggest: async () => (await import('./suggest.ts')).registerSuggest,
  tables: async () => (await import('./tables.ts')).registerTables,
  user: async () => (await import('./user.ts')).registerUser,
};

async function registrars(asked: string | undefined): Promise<readonly RegisterCommand[]> {
  const one = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  return Promise.all((one ? [one] : Object.values(commands)).map((load) => load()));
}

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
  for (const register of await registrars(argv[0])) register(program, inner);
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
