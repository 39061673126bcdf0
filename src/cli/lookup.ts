import { Fault, type IsoDate, isoDate } from '../base/index.ts';
import type { Tables } from '../tables/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { dayOption } from './tables.ts';

/** `chartwright lookup CODE`: the whole page of a code on a day. */
export const registerLookup: RegisterCommand = (program, context) => {
  program
    .command('lookup <code>')
    .description('everything that is known of a code on a day: title, place, validity, notes, history')
    .option('--system <system>', 'code system (icd-10-cm, icd-10-pcs …); found out when left out')
    .option('--on <date>', 'day of discharge or service, YYYY-MM-DD; today when left out')
    .option('--history', 'tell in which editions the code stands, and what it replaced')
    .option('--json', 'answer as JSON')
    .action(async (code: string, options: Record<string, unknown>) => {
      const { lookUpPage, openTables, systemOfCode } = await import('../tables/index.ts');
      const { pageAsText } = await import('./show-code-page.ts');
      const tables = openTables(context.home);
      const system = options['system'] === undefined ? undefined : String(options['system']);
      const on = dayOption(options['on'], '--on') ?? dayWithTable(tables, system ?? 'icd-10-cm', context);
      const page = lookUpPage(tables, system ?? systemOfCode(tables, code, on), code, on, {
        history: options['history'] === true,
      });
      if (options['json']) context.stdout.write(`${JSON.stringify({ ...page, on }, undefined, 2)}\n`);
      else context.stdout.write(pageAsText(page, on));
      if (page.valid) return;
      context.stderr.write(`chartwright: ${page.display} is not valid on ${on} (${page.edition}).\n`);
      context.exitWith(1);
    });
};

/** Today where an edition covers it; else, as no day was asked for, the last day of the newest edition, and saying so. */
export function dayWithTable(tables: Tables, system: string, context: CliContext): IsoDate {
  const today = isoDate(new Date().toISOString().slice(0, 10));
  if (tables.codes(system, today)) return today;
  const newest = tables
    .list()
    .filter((one) => one.system === system && one.codes > 0)
    .at(-1);
  if (!newest?.effectiveTo)
    throw new Fault('no-table', `No edition of ${system} is installed; add one with chartwright tables add.`);
  const { edition, effectiveTo } = newest;
  context.stderr.write(
    `chartwright: no edition of ${system} covers today; answering for ${effectiveTo}, the last day of ${edition}.\n`,
  );
  return effectiveTo;
}
