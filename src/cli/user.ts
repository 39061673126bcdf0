import { InvalidArgumentError } from 'commander';
import { Fault } from '../base/index.ts';
import type { Role, UserLine } from '../office/access/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

interface UserOptions {
  readonly home: string;
  readonly facility: string;
  readonly json: boolean;
}

/** `chartwright user …`: the people who log in, from the machine itself; runs beside a server too. */
export const registerUser: RegisterCommand = (program, context) => {
  const user = program.command('user').description('the people who log in');
  const command = (name: string, description: string) =>
    user
      .command(name)
      .description(description)
      .option('--home <dir>', 'folder of the data', context.home)
      .option('--facility <id>', 'facility whose roles are meant', 'local')
      .option('--json', 'print one JSON value', false);
  command('list', 'everybody with a role in the facility, and who has none anywhere').action((options: UserOptions) =>
    withPeople(context, options, async ({ list, print }) => {
      const lines = await list();
      print(lines, lines.map(lineOf).join(''));
    }),
  );
  command('add <login-name>', 'somebody new; prints a one-time password once')
    .requiredOption('--name <name>', 'name of the person')
    .option('--roles <role,…>', 'roles in the facility', rolesOf, [])
    .action((loginName: string, options: UserOptions & { name: string; roles: readonly Role[] }) =>
      withPeople(context, options, async ({ office, ctx, print }) => {
        const { name, roles } = options;
        const added = await office.logins.addUser(ctx, { loginName, name, roles });
        print(added, `One-time password of ${loginName}: ${added.oneTimePassword} (not shown again)\n`);
      }),
    );
  command('disable <login-name>', 'lets nobody in under this login; sessions end at once')
    .option('--undo', 'lets the person in again', false)
    .action((loginName: string, options: UserOptions & { undo: boolean }) =>
      withPeople(context, options, async ({ access, ctx, idOf, print }) => {
        const id = await idOf(loginName);
        await access.disableUser(ctx, { id, disabled: !options.undo });
        print({ id }, options.undo ? 'May log in again.\n' : 'Disabled.\n');
      }),
    );
  command('reset-password <login-name>', 'a new one-time password; takes the authenticator off').action(
    (loginName: string, options: UserOptions) =>
      withPeople(context, options, async ({ office, ctx, idOf, print }) => {
        const id = await idOf(loginName);
        const oneTimePassword = await office.logins.resetPassword(ctx, { id });
        print({ id, oneTimePassword }, `One-time password of ${loginName}: ${oneTimePassword} (not shown again)\n`);
      }),
  );
  command(
    'roles <login-name> [role,…]',
    'shows the roles of somebody, or makes them these ("none" takes all away)',
  ).action((loginName: string, given: string | undefined, options: UserOptions) =>
    withPeople(context, options, async ({ access, ctx, idOf, list, print }) => {
      const id = await idOf(loginName);
      if (given !== undefined) await access.setRoles(ctx, { id, roles: given === 'none' ? [] : rolesOf(given) });
      const roles = (await list()).find((line) => line.id === id)?.roles ?? [];
      print({ id, roles }, `${roles.join(', ') || 'none'}\n`);
    }),
  );
};

/** Opens the office beside whatever runs on it, acts as the program, and prints words or JSON. */
async function withPeople(
  context: CliContext,
  { home, facility, json }: UserOptions,
  act: (people: Awaited<ReturnType<typeof peopleOf>>) => Promise<void>,
): Promise<void> {
  const { openOffice } = await import('../office/index.ts');
  const office = await openOffice({ home, databaseUrl: context.databaseUrl, beside: true, connections: 2 });
  try {
    const print = (value: unknown, words: string): void =>
      void context.stdout.write(json ? `${JSON.stringify(value)}\n` : words);
    await act({ ...(await peopleOf(office, facility)), print });
  } finally {
    await office.close();
  }
}

async function peopleOf(office: import('../office/index.ts').Office, facility: string) {
  const access = await import('../office/access/index.ts');
  const ctx = office.asProgram(facility);
  const list = (): Promise<readonly UserLine[]> => access.listUsers(ctx);
  const idOf = async (loginName: string): Promise<string> => {
    const found = (await list()).find((line) => line.loginName === loginName.toLowerCase());
    if (!found) throw new Fault('not-found', 'Nobody has this login name here.', { field: loginName });
    return found.id;
  };
  return { office, access, ctx, list, idOf, print: (_value: unknown, _words: string): void => undefined };
}

const known: readonly string[] = [
  ...['coder', 'auditor', 'cdi', 'him-technician', 'release', 'registrar', 'biller', 'provider', 'trainee'],
  ...['manager', 'privacy-officer', 'administrator'],
];

function rolesOf(text: string): readonly Role[] {
  const roles = text.split(',').map((role) => role.trim());
  const wrong = roles.find((role) => !known.includes(role));
  if (wrong !== undefined) throw new InvalidArgumentError(`Wanted roles of ${known.join(', ')}.`);
  return roles as readonly Role[];
}

const lineOf = ({ loginName, name, roles, disabled, hasTotp, external, demonstration }: UserLine): string => {
  const way = external ? 'hospital login' : demonstration ? 'demonstration' : hasTotp ? 'authenticator' : 'password';
  return `${loginName.padEnd(20)} ${(disabled ? 'disabled' : way).padEnd(15)} ${roles.join(', ') || 'none'}  (${name})\n`;
};
