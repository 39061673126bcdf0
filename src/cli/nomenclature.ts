import type { NomenclatureFinding } from '../engine/codes/nomenclature/index.ts';
import type { NamedTerm } from '../tables/index.ts';
import type { RegisterCommand } from './command.ts';
import { limitOf } from './limit-option.ts';
import { dayWithTable } from './lookup.ts';
import { readTextOf } from './read-abstract.ts';
import { dayOption } from './tables.ts';

/** `chartwright nomenclature TERM`: preferred terms and codes side by side; with --check, what not to write in a text. */
export const registerNomenclature: RegisterCommand = (program, context) => {
  program
    .command('nomenclature [term...]')
    .description('preferred terms and codes of a term side by side; outdated and prohibited terms with their source')
    .option('--check [file]', 'check a text (a file, or standard input) instead of naming a term')
    .option('--on <date>', 'day of discharge or service, YYYY-MM-DD; today when left out')
    .option('--limit <number>', 'most codes of each system', '5')
    .option('--json', 'answer as JSON')
    .action(async (words: readonly string[], options: Record<string, unknown>) => {
      const print = (value: unknown, text: string): void => {
        context.stdout.write(options['json'] ? `${JSON.stringify(value, undefined, 2)}\n` : text);
      };
      if (options['check'] !== undefined || words.length === 0) {
        const { checkNomenclature } = await import('../engine/codes/nomenclature/index.ts');
        const file = typeof options['check'] === 'string' ? options['check'] : undefined;
        const text = await readTextOf(file, context);
        const findings = checkNomenclature(text);
        print(findings, findings.map((one) => `${lineAndColumn(text, one.start)} ${flagLine(one)}\n`).join(''));
        if (findings.length > 0) context.exitWith(1);
        return;
      }
      const { nameTerm, openTables } = await import('../tables/index.ts');
      const tables = openTables(context.home);
      const on = dayOption(options['on'], '--on') ?? dayWithTable(tables, 'icd-10-cm', context);
      const named = nameTerm(tables, words.join(' '), on, limitOf(options['limit']));
      print(named, asText(named));
      if (named.systems.some(({ found }) => found.length > 0)) return;
      context.stderr.write(`chartwright: no system that is installed knows that term on ${on}.\n`);
      context.exitWith(1);
    });
};

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const flagLine = ({ written, kind, instead, why, source }: NomenclatureFinding): string =>
  `“${written}” is ${kind}: write ${instead}. ${why} (${source.document}, ${source.dated})`;

function asText({ flags, systems, on }: NamedTerm): string {
  const lines = flags.map(flagLine);
  for (const { system, edition, found } of systems) {
    if (edition === undefined || found.length === 0) continue;
    lines.push('', `${system} (${edition})`);
    const width = Math.max(0, ...found.map(({ display }) => display.length));
    for (const one of found) lines.push(`  ${one.display.padEnd(width)}  ${one.preferred}`);
  }
  const silent = systems.filter(({ edition, found }) => edition !== undefined && found.length === 0);
  if (silent.length > 0)
    lines.push('', `Not found in ${silent.map((one) => `${one.system} ${one.edition}`).join(', ')}.`);
  const missing = systems.filter(({ edition }) => edition === undefined);
  if (missing.length > 0) lines.push('', `No table for ${on}: ${missing.map(({ system }) => system).join(', ')}.`);
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}
