import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../base/index.ts';
import type { MatchedPair, PersonFacts } from '../engine/identity/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';

interface Options {
  readonly map: readonly string[];
  readonly csv: boolean;
  readonly oneToOne: boolean;
  readonly only?: string;
}

/** `chartwright identity match`: who is who between two files of persons, or the duplicates within one, each pair with its evidence. */
export const registerIdentity: RegisterCommand = (program, context) => {
  program
    .command('identity')
    .description('patient identity')
    .command('match <file> [other]')
    .description('find the same persons in two CSV files, or duplicates within one; NDJSON, best first')
    .option(
      '--map <column=field>',
      'what a column holds, where its name does not say; may be repeated',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--only <verdict>', 'only pairs to link, or only those to review')
    .option('--one-to-one', 'each record in at most one pair, as where no file holds a person twice', false)
    .option('--csv', 'print CSV', false)
    .action(async (file: string, other: string | undefined, options: Options) => {
      if (options.only !== undefined && options.only !== 'link' && options.only !== 'review')
        throw new Fault('bad-input', 'A verdict is link or review.', { field: '--only' });
      const { defaultMatchConfiguration, matchPersons } = await import('../engine/identity/index.ts');
      const left = await personsOf(file, options.map);
      const right = other === undefined ? undefined : await personsOf(other, options.map);
      const { pairs, compared, skippedBlocks } = matchPersons(defaultMatchConfiguration, left, right, {
        oneToOne: options.oneToOne,
      });
      const kept = options.only === undefined ? pairs : pairs.filter(({ verdict }) => verdict === options.only);
      write(context, kept, options.csv);
      const link = pairs.filter(({ verdict }) => verdict === 'link').length;
      context.stderr.write(
        `${left.length + (right?.length ?? 0)} records, ${compared} pairs compared: ${link} to link, ${pairs.length - link} to review (${defaultMatchConfiguration.id}).\n`,
      );
      for (const [pass, blocks] of Object.entries(skippedBlocks))
        context.stderr.write(`${blocks} blocks of the pass ${pass} were too large to pair.\n`);
    });
};

async function personsOf(file: string, maps: readonly string[]): Promise<readonly PersonFacts[]> {
  const { parse } = await import('csv-parse/sync');
  const { fieldsOfColumns, personOfRow } = await import('./person-columns.ts');
  const [columns = [], ...rows] = readRows(file, parse as never);
  const fieldOf = fieldsOfColumns(columns, maps);
  if (!fieldOf.includes('familyName') && !fieldOf.includes('givenName'))
    throw new Fault('bad-file', 'No column is recognised as a name; say which with --map column=familyName.', {
      file: basename(file),
    });
  return rows.map((cells, at) => personOfRow(cells, columns, fieldOf, `${basename(file)}:${at + 2}`));
}

function readRows(file: string, parse: (text: string, options: object) => string[][]): readonly string[][] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault('not-found', 'This file cannot be read.', { file: basename(file) }, error);
  }
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new Fault('bad-file', 'This is not a CSV file (RFC 4180).', { file: basename(file) }, error);
  }
}

function write({ stdout }: CliContext, pairs: readonly MatchedPair[], csv: boolean): void {
  if (csv) stdout.write('left,right,score,verdict,cautions,evidence\r\n');
  for (const pair of pairs)
    stdout.write(
      csv
        ? csvLine(pair)
        : `${JSON.stringify({ ...pair, score: rounded(pair.score), evidence: pair.evidence.map((part) => ({ ...part, weight: rounded(part.weight) })) })}\n`,
    );
}

const rounded = (bits: number): number => Math.round(bits * 100) / 100;

function csvLine({ left, right, score, verdict, cautions, evidence }: MatchedPair): string {
  const told = evidence
    .filter(({ level }) => level !== 'missing')
    .map(({ field, level, weight }) => `${field} ${level} ${rounded(weight)}`);
  return `${[left, right, String(rounded(score)), verdict, cautions.join('; '), told.join('; ')].map(cellOf).join(',')}\r\n`;
}

/** RFC 4180, and nothing that a spreadsheet would take for a formula; numbers stay numbers. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
