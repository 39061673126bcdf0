import { createInterface } from 'node:readline';
import { Fault, type IsoDate } from '../base/index.ts';
import { searchTables, type Tables } from '../tables/index.ts';
import type { CliContext } from './command.ts';
import { limitOf } from './limit-option.ts';
import { dayOption } from './tables.ts';

/** Longest line of a batch, in characters; a longer one is answered as an error, not searched. */
const longestLine = 100_000;

/**
 * Answers one line for each line read, in order: `{id, results, micros}`, or `{id, error}` where that one could not be searched. Exit code 1 when
 * any could not.
 */
export async function searchBatch(
  tables: Tables,
  context: CliContext,
  dayWithoutDate: (system: string | undefined) => IsoDate,
): Promise<void> {
  const usual = new Map<string | undefined, IsoDate>();
  const dayOf = (system: string | undefined): IsoDate => {
    const day = usual.get(system) ?? dayWithoutDate(system);
    usual.set(system, day);
    return day;
  };
  let line = 0;
  let failed = false;
  for await (const text of createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const answer = answerLine(tables, text, line, dayOf);
    failed ||= 'error' in answer;
    if (!context.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => context.stdout.once('drain', resolve));
  }
  if (failed) context.exitWith(1);
}

function answerLine(
  tables: Tables,
  text: string,
  line: number,
  dayOf: (system: string | undefined) => IsoDate,
): Record<string, unknown> {
  let id: unknown = line;
  try {
    const wish = readWish(text);
    id = wish['id'] ?? line;
    if (typeof wish['text'] !== 'string') throw new Fault('bad-input', 'text is missing.', { field: 'text' });
    const system = typeof wish['system'] === 'string' && wish['system'] !== '' ? wish['system'] : undefined;
    const on = dayOption(wish['on'] ?? undefined, 'on') ?? dayOf(system);
    const limit = limitOf(wish['limit'] ?? 20);
    const start = performance.now();
    const results = searchTables(tables, wish['text'], on, { ...(system === undefined ? {} : { system }), limit });
    return { id, results, micros: Math.round((performance.now() - start) * 1000) };
  } catch (error) {
    if (error instanceof Fault) return { id, error: error.message };
    throw error;
  }
}

function readWish(text: string): Record<string, unknown> {
  if (text.length > longestLine) throw new Fault('too-large', `The line is longer than ${longestLine} characters.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, as for a value that is no object.
  }
  throw new Fault('bad-input', 'The line is not a JSON object.');
}
