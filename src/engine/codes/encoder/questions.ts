import type { CodeTable } from '../code-table.ts';
import {
  displacementOf,
  type FactKind,
  type FactReader,
  headerAboveLevel,
  lateralityOf,
  levelOf,
  rememberRows,
  seventhCharacterOf,
} from './code-facts.ts';
import { expandCode } from './open-codes.ts';
import { stemsOf } from './stems.ts';
import { joiningWords, titleDifference } from './title-difference.ts';

export interface Answer {
  /** What the chart would have to say, in the words of the titles. */
  readonly label: string;
  /** Billable codes that remain, as row numbers in tabular order. */
  readonly rows: readonly number[];
}

/** What still distinguishes the codes, and the answers it may have. Every code is under exactly one answer. */
export interface Question {
  readonly kind: FactKind;
  /** `Which side?`, `Which encounter?`, `Which of these?` … */
  readonly text: string;
  /** What all remaining codes have in common: the title of the lowest header above them. */
  readonly about: string;
  readonly answers: readonly Answer[];
}

/** Longest list in which codes are simply named one by one: as many as the keys 1 to 9 can choose. */
const shortList = 9;

/**
 * The next best question for the codes below a header, category or open code: the one that leaves the least uncertainty for the reading it
 * costs. Undefined when at most one billable code remains. Purely from titles and levels of the edition.
 */
export function questionsFor(table: CodeTable, header: string): Question | undefined {
  return nextQuestion(table, expandCode(table, header));
}

/** The next best question for a set of billable rows. Answer, ask again with the answer's rows, until one remains. */
export function nextQuestion(codes: CodeTable, rows: readonly number[]): Question | undefined {
  if (rows.length < 2) return undefined;
  const table = rememberRows(codes);
  let [best, bestWorth] = [byBranches(table, rows), 0];
  bestWorth = best ? worthOf(best, rows.length) : 0;
  for (const question of candidates(table, rows)) {
    const worth = worthOf(question, rows.length);
    if (worth > bestWorth) [best, bestWorth] = [question, worth];
  }
  return best;
}

/**
 * Answers a question from free text: the one answer that holds every word of the text by which the answers differ. Undefined when the text
 * says none of them, or fits several or no answer.
 */
export function answerFromText(question: Question, text: string): Answer | undefined {
  const labels = question.answers.map(({ label }) => stemsOf(label));
  const holds = (words: readonly string[], stem: string): boolean => words.some((word) => word.startsWith(stem));
  const telling = stemsOf(text).filter((stem) => {
    const held = stem.length > 2 && !joiningWords.has(stem) ? labels.filter((words) => holds(words, stem)).length : 0;
    return held > 0 && held < labels.length;
  });
  if (telling.length === 0) return undefined;
  const fits = question.answers.filter((_, i) => telling.every((stem) => holds(labels[i] ?? [], stem)));
  return fits.length === 1 ? fits[0] : undefined;
}

export interface Narrowed {
  readonly rows: readonly number[];
  /** Labels of the answers that the text gave, in the order in which they were taken. */
  readonly taken: readonly string[];
}

/** Takes every answer that a text gives, whatever question would be asked first; what remains is still to be asked. */
export function narrowByText(codes: CodeTable, rows: readonly number[], text: string): Narrowed {
  const table = rememberRows(codes);
  let narrowed: Narrowed = { rows, taken: [] };
  for (;;) {
    const open = questionsOpen(table, narrowed.rows);
    const given = open.flatMap((question) => answerFromText(question, text) ?? [])[0];
    if (!given) return narrowed;
    narrowed = { rows: given.rows, taken: [...narrowed.taken, given.label] };
  }
}

function questionsOpen(table: CodeTable, rows: readonly number[]): readonly Question[] {
  if (rows.length < 2) return [];
  const branches = byBranches(table, rows);
  return [...candidates(table, rows), ...(branches ? [branches] : [])];
}

function candidates(table: CodeTable, rows: readonly number[]): readonly Question[] {
  const about = commonHeader(table, rows);
  const found: Question[] = [];
  const add = (kind: FactKind, text: string, read: FactReader, most: number): void => {
    const answers = divide(table, rows, read);
    if (answers && answers.length <= most) found.push({ kind, text, about: titleAt(table, about), answers });
  };
  add('laterality', 'Which side?', lateralityOf(table), shortList);
  add('displacement', 'Displaced?', displacementOf(table), shortList);
  add('encounter', seventhText(table, rows), seventhCharacterOf(table), 40);
  for (const length of [4, 5, 6]) add('level', levelText(length), sharedLevel(table, rows, length), shortList);
  if (rows.length <= shortList) found.push(oneByOne(table, rows, about));
  return found;
}

/** A level's fact, when it is one question for all: each answer is possible under most of the headers above that level. */
function sharedLevel(table: CodeTable, rows: readonly number[], length: number): FactReader {
  const [read, headerOf] = [levelOf(table, length), headerAboveLevel(table, length)];
  const headers = new Set(rows.map(headerOf));
  const under = new Map<string, Set<number>>();
  for (const row of rows) {
    const label = read(row);
    if (label !== undefined) under.set(label, (under.get(label) ?? new Set()).add(headerOf(row)));
  }
  const shared = [...under.values()].every((some) => some.size * 2 > headers.size);
  return shared ? read : () => undefined;
}

/** Codes by what a fact says of each; undefined when it is silent about one of them or says the same of all. */
function divide(table: CodeTable, rows: readonly number[], read: FactReader): readonly Answer[] | undefined {
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    const label = read(row);
    if (label === undefined) return undefined;
    const part = parts.get(label);
    if (part) part.push(row);
    else parts.set(label, [row]);
  }
  if (parts.size < 2) return undefined;
  return inReadingOrder(
    [...parts].map(([label, part]) => ({ label, rows: part })),
    table,
  );
}

/** The branches below the lowest header that holds all codes: always a question, so that asking never comes to a dead end. */
function byBranches(table: CodeTable, rows: readonly number[]): Question | undefined {
  const top = commonHeader(table, rows);
  const branches = new Map<number, number[]>();
  for (const row of rows) {
    let at = row;
    while (at !== top && table.parentOf(at) !== top && table.parentOf(at) >= 0) at = table.parentOf(at);
    const branch = branches.get(at);
    if (branch) branch.push(row);
    else branches.set(at, [row]);
  }
  const titles = [...branches.keys()].map((at) => titleAt(table, at));
  const labels = distinct(titles, titleAt(table, top));
  const answers = [...branches.values()].map((part, i) => ({ label: labels[i] ?? '', rows: part }));
  if (answers.length < 2) return undefined;
  return {
    ...nameOf(table, rows, top),
    about: titleAt(table, top),
    answers: inReadingOrder(answers, table),
  };
}

function oneByOne(table: CodeTable, rows: readonly number[], about: number): Question {
  const labels = distinct(
    rows.map((row) => titleAt(table, row)),
    titleAt(table, about),
  );
  const answers = rows.map((row, i) => ({ label: labels[i] ?? '', rows: [row] }));
  return { ...nameOf(table, rows, about), about: titleAt(table, about), answers };
}

/** Codes that differ in their seventh character only are asked for as an encounter, whichever way the list was made. */
function nameOf(table: CodeTable, rows: readonly number[], top: number): Pick<Question, 'kind' | 'text'> {
  const seventh = rows.every((row) => table.parentOf(row) === top && table.row(row).code.length === 7);
  return seventh ? { kind: 'encounter', text: seventhText(table, rows) } : { kind: 'level', text: 'Which of these?' };
}

/** What each title adds; whole titles where that does not tell them apart. */
function distinct(titles: readonly string[], broader: string): readonly string[] {
  const labels = titles.map((title) => titleDifference(title, broader));
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, i) => (counts.get(label) === 1 ? label : (titles[i] ?? label)));
}

/** The lowest header above all rows, or -1 when they share none. */
function commonHeader(table: CodeTable, rows: readonly number[]): number {
  const above = (row: number): readonly number[] => {
    const line: number[] = [];
    for (let at = table.parentOf(row); at >= 0; at = table.parentOf(at)) line.unshift(at);
    return line;
  };
  // Rows are in tabular order, so the first and the last are the furthest apart.
  const [first, last] = [above(rows[0] ?? -1), above(rows.at(-1) ?? -1)];
  let shared = -1;
  for (let i = 0; i < first.length && first[i] === last[i]; i += 1) shared = first[i] ?? -1;
  return shared;
}

const titleAt = (table: CodeTable, row: number): string => (row < 0 ? '' : table.row(row).title);

/** Answers in tabular order, what is unspecified last. */
function inReadingOrder(answers: readonly Answer[], table: CodeTable): readonly Answer[] {
  const vague = ({ label }: Answer): number => (/\bunspecified\b|not specified|neither said/i.test(label) ? 1 : 0);
  const code = ({ rows }: Answer): string => table.row(rows[0] ?? 0).code.slice(-1);
  const seventh = answers.every(({ rows }) => table.row(rows[0] ?? 0).code.length === 7);
  return [...answers].sort(
    (a, b) =>
      vague(a) - vague(b) ||
      (seventh && code(a) !== code(b) ? (code(a) < code(b) ? -1 : 1) : (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
  );
}

/** Of equals a plain fact is asked before a list, and what is wrong before when: site and kind before the encounter. */
const preference: Readonly<Record<FactKind, number>> = { laterality: 1.1, displacement: 1.1, level: 1, encounter: 0.8 };

/** Bits of uncertainty that the answer removes, all codes being equally likely, per line that must be read; each question costs ten lines of its own. */
function worthOf({ kind, answers }: Question, total: number): number {
  const bits = answers.reduce((sum, { rows }) => sum - (rows.length / total) * Math.log2(rows.length / total), 0);
  return (bits / (10 + answers.length)) * preference[kind];
}

function seventhText(table: CodeTable, rows: readonly number[]): string {
  return rows.some((row) => /encounter|sequela/.test(titleAt(table, row))) ? 'Which encounter?' : 'Which of these?';
}

const levelText = (length: number): string => (length === 4 ? 'Which site or kind?' : 'Which of these?');
