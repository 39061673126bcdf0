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
  work: async () => (await import('./work.ts')).registerWork,
};

async function registrars(asked: string | undefined): Promise<readonly RegisterCommand[]> {
  const one = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  return Promise.all((one ? [one] : Object.values(commands)).map((load) => load()));
}

/** Runs one command line and answers the exit code: 0 success, 1 negative verdict, 2 unusable arguments, 3 our own failure. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  // Grouping starts often and for few claims: it has a way in of its own (ADR 0013).
  if (argv[0] === 'group') return (await import('./group-alone.ts')).runGroup(argv, context);
  const { runWith } = await import('./run-with.ts');
  return runWith(await registrars(argv[0]), argv, context);
}
