import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext, RegisterCommand } from './command.ts';

const names = ['abstract', 'group'] as const;
type SchemaName = (typeof names)[number];

/** `chartwright schema NAME`: the JSON Schema of what goes in and comes out. */
export const registerSchema: RegisterCommand = (program: Command, context: CliContext) => {
  program
    .command('schema <name>')
    .description('print a JSON Schema: abstract (input of group and explain) or group (a line of its output)')
    .action(async (given: string) => {
      const schema = await schemaOf(nameOf(given));
      context.stdout.write(`${JSON.stringify(schema, undefined, 2)}\n`);
    });
};

function nameOf(given: string): SchemaName {
  const name = names.find((one) => one === given);
  if (!name) throw new InvalidArgumentError(`wanted: ${names.join(' or ')}.`);
  return name;
}

async function schemaOf(name: SchemaName): Promise<unknown> {
  if (name === 'abstract') return (await import('../engine/abstract/schema/index.ts')).abstractJsonSchema();
  return (await import('../engine/group/schema/index.ts')).groupLineJsonSchema();
}
