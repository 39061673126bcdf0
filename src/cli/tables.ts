import type { Command } from 'commander';
import { Fault, parseIsoDate } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

/** `chartwright tables add|fetch|index|list|remove|verify|diff`: the editions of this installation. */
export const registerTables: RegisterCommand = (program, context) => {
  const tables = program.command('tables').description('add, list, check and compare editions of code sets and tables');
  addCommand(tables, context);
  fetchCommand(tables, context);
  indexCommand(tables, context);
  listCommand(tables, context);
  removeCommand(tables, context);
  verifyCommand(tables, context);
  diffCommand(tables, context);
};

const json = (context: CliContext, value: unknown): unknown =>
  context.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);

function addCommand(tables: Command, context: CliContext): void {
  tables
    .command('add <file...>')
    .description('import the publishers’ files (zip, jar, xml, txt, csv, json, xlsx, bin); each wholly or not at all')
    .option('--effective-from <date>', 'day the content comes into force, where the file does not say so')
    .option('--replace', 'put a part in the place of one of the same edition with another content')
    .option('--accept-altered', 'take a file that differs from what its publisher is known to have published')
    .option('--json', 'answer as JSON')
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { addTables } = await import('../tables/index.ts');
      const { addedAsJson, addedAsText } = await import('./show-added.ts');
      const effectiveFrom = dayOption(options['effectiveFrom'], '--effective-from');
      const added = await addTables(context.home, files, {
        replace: options['replace'] === true,
        acceptAltered: options['acceptAltered'] === true,
        ...(effectiveFrom ? { effectiveFrom } : {}),
      });
      if (options['json']) json(context, added.map(addedAsJson));
      else for (const file of added) context.stdout.write(addedAsText(file));
      for (const { fault } of added)
        if (fault) context.stderr.write(`chartwright: ${whereOf(fault)}${fault.message}\n`);
      if (added.some((file) => file.outcome === 'refused')) context.exitWith(1);
    });
}

function fetchCommand(tables: Command, context: CliContext): void {
  tables
    .command('fetch <fiscalYear>')
    .description('download the publishers’ files of a fiscal year (FY2027) and add them; goes on where it broke off')
    .option('--proxy <url>', 'go through this proxy, http://host:port')
    .option('--json', 'answer as JSON')
    .action(async (name: string, options: Record<string, unknown>) => {
      const year = Number(/^(?:FY)?(20\d\d)$/i.exec(name)?.[1]);
      if (!year) throw new Fault('bad-input', `${name} is no fiscal year; wanted: FY2027.`, { field: 'fiscalYear' });
      const { fetchTables, publishersFilesCompiled } = await import('../tables/index.ts');
      const { addedAsJson, addedAsText } = await import('./show-added.ts');
      const { progressLine } = await import('./progress-line.ts');
      const progress = progressLine(context.stderr);
      const proxy = options['proxy'] === undefined ? {} : { proxy: String(options['proxy']) };
      const fetched = await fetchTables(context.home, year, { ...proxy, onProgress: progress.show });
      progress.clear();
      if (options['json'])
        json(
          context,
          fetched.map(({ url, added, fault }) => ({
            url,
            ...(added ? addedAsJson(added) : {}),
            ...(fault ? { problem: { code: fault.code, message: fault.message } } : {}),
          })),
        );
      else for (const { added } of fetched) if (added) context.stdout.write(addedAsText(added));
      const failed = fetched.filter((one) => one.fault);
      for (const { url, fault } of failed) context.stderr.write(`chartwright: ${url}: ${fault?.message}\n`);
      if (failed.length === 0) return;
      context.stderr.write(
        `chartwright: ${failed.length} of ${fetched.length} files are missing (addresses of ${publishersFilesCompiled}); try again, or download them and use tables add.\n`,
      );
      context.exitWith(1);
    });
}

function indexCommand(tables: Command, context: CliContext): void {
  tables
    .command('index')
    .description('build the search indexes now instead of at the first search')
    .option('--on <date>', 'for the editions in force on this day; for the newest of each system when left out')
    .action(async (options: Record<string, unknown>) => {
      const { openTables } = await import('../tables/index.ts');
      const on = dayOption(options['on'], '--on');
      const opened = openTables(context.home);
      const newest = new Map(opened.list().flatMap((one) => (one.codes > 0 ? [[one.system, one] as const] : [])));
      for (const { system, edition, effectiveFrom } of newest.values()) {
        const index = opened.search(system, on ?? effectiveFrom);
        if (index)
          context.stdout.write(
            `${system} ${on ?? edition}: ${index.size.toLocaleString('en-US')} codes can be searched\n`,
          );
      }
    });
}

/** Reads a day given as an option. Throws Fault `bad-input` when it is none. */
export function dayOption(value: unknown, name: string) {
  if (value === undefined) return undefined;
  const day = parseIsoDate(String(value));
  if (!day) throw new Fault('bad-input', `${String(value)} is not a day; wanted: YYYY-MM-DD.`, { field: name });
  return day;
}

function whereOf({ place }: Fault): string {
  const line = place.line === undefined ? '' : `, line ${place.line}`;
  return place.file === undefined ? '' : `${place.file}${line}: `;
}

function listCommand(tables: Command, context: CliContext): void {
  tables
    .command('list')
    .description('every installed edition with its period, counts and sources')
    .option('--system <system>', 'only this system')
    .option('--sources', 'name the files each came from')
    .option('--json', 'answer as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { openTables } = await import('../tables/index.ts');
      const { editionsAsText } = await import('./show-editions.ts');
      const all = openTables(context.home).list();
      const editions = all.filter((one) => options['system'] === undefined || one.system === options['system']);
      if (options['json']) json(context, editions);
      else context.stdout.write(editionsAsText(editions, options['sources'] === true));
    });
}

function removeCommand(tables: Command, context: CliContext): void {
  tables
    .command('remove <system> <edition>')
    .description('remove an edition, or one part of it')
    .option('--part <part>', 'only this part (codes, notes, index …)')
    .option('--json', 'answer as JSON')
    .action(async (system: string, edition: string, options: Record<string, unknown>) => {
      const { removeTables } = await import('../tables/index.ts');
      const part = options['part'] === undefined ? {} : { part: String(options['part']) };
      const gone = await removeTables(context.home, { system, edition, ...part });
      if (options['json'])
        json(
          context,
          gone.map((one) => ({ system, edition, part: one.part, file: one.file })),
        );
      else for (const one of gone) context.stdout.write(`removed ${system} ${edition} ${one.part} (${one.file})\n`);
    });
}

function verifyCommand(tables: Command, context: CliContext): void {
  tables
    .command('verify')
    .description('hash every compiled part again and ask it the known answers')
    .option('--json', 'answer as JSON')
    .action(async (options: Record<string, unknown>) => {
      const { verifyTables } = await import('../tables/index.ts');
      const verified = verifyTables(context.home);
      const lines = verified.map(({ part, problem }) => ({
        system: part.system,
        edition: part.edition,
        part: part.part,
        file: part.file,
        sha256: part.sha256,
        ok: problem === undefined,
        ...(problem === undefined ? {} : { problem }),
      }));
      if (options['json']) json(context, lines);
      else
        for (const line of lines)
          context.stdout.write(
            `${line.ok ? 'ok   ' : 'WRONG'} ${line.system} ${line.edition} ${line.part}${line.problem ? `: it ${line.problem}` : ''}\n`,
          );
      const wrong = lines.filter((line) => !line.ok).length;
      if (wrong > 0) {
        context.stderr.write(`chartwright: ${wrong} of ${lines.length} parts are not as they were installed.\n`);
        context.exitWith(1);
      } else if (!options['json']) context.stdout.write(`${lines.length} parts are as they were installed.\n`);
    });
}

function diffCommand(tables: Command, context: CliContext): void {
  tables
    .command('diff <from> <to>')
    .description('what changed between two editions: codes, titles, validity, notes, by chapter')
    .option('--system <system>', 'code system', 'icd-10-cm')
    .option('--json', 'answer as JSON')
    .option('--markdown', 'answer as Markdown')
    .action(async (from: string, to: string, options: Record<string, unknown>) => {
      const { diffEditions, openTables } = await import('../tables/index.ts');
      const { diffAsMarkdown, diffAsText } = await import('./show-diff.ts');
      const diff = diffEditions(openTables(context.home), String(options['system']), from, to);
      if (options['json']) json(context, diff);
      else context.stdout.write(options['markdown'] ? diffAsMarkdown(diff) : diffAsText(diff));
    });
}
