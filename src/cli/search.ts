import { Fault, type IsoDate, isoDate } from '../base/index.ts';
import type { FoundCode, Tables } from '../tables/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { limitOf } from './limit-option.ts';
import { dayOption } from './tables.ts';

/** `chartwright search TEXT`: codes by what coders type, best first, with the reason. */
export const registerSearch: RegisterCommand = (program, context) => {
  program
    .command('search [text...]')
    .description('find codes by words, beginnings of words, short forms, misspellings or parts of a code')
    .option('--system <system>', 'only this code system (icd-10-cm, icd-10-pcs …); all when left out')
    .option('--on <date>', 'day of discharge or service, YYYY-MM-DD; today when left out')
    .option('--limit <number>', 'most codes to show, 1 to 1000', '20')
    .option('--billable', 'leave headers out')
    .option('--json', 'answer as JSON')
    .option('--batch', 'read {id, text, system, on, limit} lines on standard input, answer {id, results, micros} lines')
    .option('--ndjson', 'one JSON value per line (with --batch)')
    .action(async (text: readonly string[], options: Record<string, unknown>) => {
      const { openTables } = await import('../tables/index.ts');
      const tables = openTables(context.home);
      if (options['batch']) {
        const { searchBatch } = await import('./search-batch.ts');
        await searchBatch(tables, context, (system) => dayToSearch(tables, system, options, context));
        return;
      }
      if (text.length === 0) throw new Fault('bad-input', 'Say what to search for, or use --batch.', { field: 'text' });
      await searchOnce(tables, text.join(' '), options, context);
    });
};

async function searchOnce(
  tables: Tables,
  text: string,
  options: Record<string, unknown>,
  context: CliContext,
): Promise<void> {
  const { searchTables } = await import('../tables/index.ts');
  const system = options['system'] === undefined ? undefined : String(options['system']);
  const on = dayToSearch(tables, system, options, context);
  const found = searchTables(tables, text, on, {
    ...(system === undefined ? {} : { system }),
    limit: limitOf(options['limit']),
    billableOnly: options['billable'] === true,
  });
  if (options['json']) context.stdout.write(`${JSON.stringify(found, undefined, 2)}\n`);
  else context.stdout.write(asText(found));
  if (found.length > 0) return;
  context.stderr.write(`chartwright: nothing found for that text on ${on}.\n`);
  context.exitWith(1);
}

function asText(found: readonly FoundCode[]): string {
  const width = Math.max(0, ...found.map(({ display }) => display.length));
  return found
    .map(({ display, title, billable, because }) => {
      const mark = billable ? ' ' : '+';
      return `${display.padEnd(width)} ${mark} ${title}\n${' '.repeat(width + 3)}${because}\n`;
    })
    .join('');
}

/**
 * The day asked for; else today where an edition covers it; else, as no day was asked for, the last day of the newest edition,
 * and saying so.
 */
function dayToSearch(
  tables: Tables,
  system: string | undefined,
  options: Record<string, unknown>,
  context: CliContext,
): IsoDate {
  const asked = dayOption(options['on'], '--on');
  if (asked) return asked;
  const today = isoDate(new Date().toISOString().slice(0, 10));
  const lists = tables.list().filter((one) => one.codes > 0 && (system === undefined || one.system === system));
  if (lists.some((one) => one.effectiveFrom <= today && (one.effectiveTo ?? today) >= today)) return today;
  const newest = lists.reduce<(typeof lists)[number] | undefined>(
    (best, one) => ((one.effectiveTo ?? '') > (best?.effectiveTo ?? '') ? one : best),
    undefined,
  );
  if (!newest?.effectiveTo) return today;
  context.stderr.write(
    `chartwright: no table for today (${today}); answering for ${newest.effectiveTo}, the last day of ${newest.system} ${newest.edition}.\n`,
  );
  return newest.effectiveTo;
}
