import { stemsOf } from '../encoder/index.ts';
import { type AxisPosition, axisPositions, axisValues } from './axis-values.ts';
import type { AxisValue, PcsTables } from './pcs-tables.ts';

/** What is known of an axis: its character, its exact label, or stems that its label's words begin with. */
export type AxisKnowledge = { readonly value: string } | { readonly label: string } | { readonly stems: string };

/** What is known of a procedure, in any order: `{ 4: { stems: 'femoral art right' }, 5: { value: '0' } }`. */
export type PartialPcs = Readonly<Partial<Record<AxisPosition, AxisKnowledge>>>;

/** A value that is still legal at an axis, and how many rows would remain with it. */
export interface AxisChoice extends AxisValue {
  readonly rows: number;
}

export interface AxisState {
  readonly axis: AxisPosition;
  /** Names of the axis in the rows that remain (`Body Part`; in other sections `Body System / Region`). */
  readonly titles: readonly string[];
  /** Legal values, in the order of the tables' characters. One: the axis is decided. */
  readonly choices: readonly AxisChoice[];
}

export interface PcsState {
  /** Numbers of the rows of the tables that agree with all that is known. Empty: the knowledge contradicts itself. */
  readonly rows: readonly number[];
  readonly axes: readonly AxisState[];
  /** The code, when every axis has come down to one character. */
  readonly code: string | undefined;
  /** First axis that still needs a choice. */
  readonly open: AxisPosition | undefined;
}

export interface PcsBuilder {
  /** Numbers of the rows that agree with all that is known; what `state` says of rows, without the choices. */
  rowsFor(known: PartialPcs): readonly number[];
  /** Legal values at every axis for what is known. */
  state(known: PartialPcs): PcsState;
  /** Row of the tables that makes a code, or -1: the code is then not valid in this edition. */
  rowOf(code: string): number;
  /** Every code the tables make, in their order. */
  codes(): Iterable<string>;
}

/** Builds codes axis by axis, offering only what the tables allow. A question costs one pass over the 2,700 rows. */
export function pcsBuilder(tables: PcsTables): PcsBuilder {
  const labels = readLabels(tables);
  const meanings = numberMeanings(tables);
  const testsOf = (known: PartialPcs): readonly Test[] =>
    axisPositions.map((axis) => testOf(tables, labels, known[axis]));
  return {
    rowsFor: (known) => rowsFor(tables, testsOf(known)),
    state: (known) => stateOf(tables, meanings, testsOf(known)),
    rowOf: (code) => rowOf(tables, code),
    codes: () => allCodes(tables),
  };
}

/** Distinct pairs of character and label, in the order in which choices are shown, and the pair of each value of a span. */
interface Meanings {
  readonly pairs: readonly AxisValue[];
  readonly pairAt: Uint32Array;
}

function numberMeanings(tables: PcsTables): Meanings {
  const keyAt = (at: number): number =>
    axisValues.indexOf(String.fromCharCode(tables.valueAt(at))) * tables.labels + tables.labelIdAt(at);
  const keys = new Map<number, AxisValue>();
  for (let at = 0; at < tables.values; at += 1)
    keys.set(keyAt(at), { value: String.fromCharCode(tables.valueAt(at)), label: tables.label(tables.labelIdAt(at)) });
  const place = ({ value }: AxisValue): number => axisValues.indexOf(value);
  const order = [...keys].sort(([, a], [, b]) => place(a) - place(b) || (a.label < b.label ? -1 : 1));
  const numbers = new Map(order.map(([key], number) => [key, number]));
  const pairAt = Uint32Array.from({ length: tables.values }, (_, at) => numbers.get(keyAt(at)) ?? 0);
  return { pairs: order.map(([, pair]) => pair), pairAt };
}

/** Labels by number: the words that stems are compared with, and the number of a whole label. */
interface Labels {
  readonly words: readonly (readonly string[])[];
  readonly idOf: ReadonlyMap<string, number>;
}

function readLabels(tables: PcsTables): Labels {
  const texts = Array.from({ length: tables.labels }, (_, id) => tables.label(id));
  return { words: texts.map(stemsOf), idOf: new Map(texts.map((text, id) => [text, id])) };
}

/** Which values of a span agree; undefined when nothing is known of the axis. */
type Test = ((at: number) => boolean) | undefined;

function testOf(tables: PcsTables, labels: Labels, known: AxisKnowledge | undefined): Test {
  if (!known) return undefined;
  if ('value' in known) {
    const wanted = known.value.toUpperCase().charCodeAt(0);
    return (at) => tables.valueAt(at) === wanted;
  }
  if ('label' in known) {
    const wanted = labels.idOf.get(known.label) ?? -1;
    return (at) => tables.labelIdAt(at) === wanted;
  }
  const stems = stemsOf(known.stems);
  const fits = labels.words.map(
    (words) => stems.length > 0 && stems.every((stem) => words.some((word) => word.startsWith(stem))),
  );
  return (at) => fits[tables.labelIdAt(at)] === true;
}

function rowsFor(tables: PcsTables, tests: readonly Test[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < tables.rows; row += 1)
    if (axisPositions.every((axis) => agrees(tables, row, axis, tests[axis - 1]))) rows.push(row);
  return rows;
}

function stateOf(tables: PcsTables, meanings: Meanings, tests: readonly Test[]): PcsState {
  const rows = rowsFor(tables, tests);
  const axes = axisPositions.map((axis) => axisState(tables, meanings, rows, axis, tests[axis - 1]));
  const characters = axes.map(({ choices }) => (oneCharacter(choices) ? (choices[0]?.value ?? '') : ''));
  const code = rows.length > 0 && characters.every((character) => character !== '') ? characters.join('') : undefined;
  const open = code === undefined ? axes.find(({ choices }) => !oneCharacter(choices))?.axis : undefined;
  return { rows, axes, code, open };
}

const oneCharacter = (choices: readonly AxisChoice[]): boolean =>
  choices.length > 0 && choices.every(({ value }) => value === choices[0]?.value);

function agrees(tables: PcsTables, row: number, axis: AxisPosition, test: Test): boolean {
  if (!test) return true;
  const [first, end] = tables.spanOf(row, axis);
  for (let at = first; at < end; at += 1) if (test(at)) return true;
  return false;
}

function axisState(
  tables: PcsTables,
  { pairs, pairAt }: Meanings,
  rows: readonly number[],
  axis: AxisPosition,
  test: Test,
): AxisState {
  const counts = new Uint16Array(pairs.length);
  const titles = new Map<number, number>();
  for (const row of rows) {
    titles.set(tables.axisTitleIdOf(row, axis), row);
    const [first, end] = tables.spanOf(row, axis);
    for (let at = first; at < end; at += 1) {
      const pair = pairAt[at] ?? 0;
      if (!test || test(at)) counts[pair] = (counts[pair] ?? 0) + 1;
    }
  }
  const choices = pairs.flatMap((pair, i): AxisChoice[] => {
    const count = counts[i] ?? 0;
    return count > 0 ? [{ ...pair, rows: count }] : [];
  });
  return { axis, titles: [...titles.values()].map((row) => tables.axisTitleOf(row, axis)), choices };
}

function rowOf(tables: PcsTables, code: string): number {
  const table = code.length === 7 ? tables.tableAt(code.slice(0, 3)) : -1;
  if (table < 0) return -1;
  const [first, end] = tables.rowsOf(table);
  for (let row = first; row < end; row += 1)
    if (([4, 5, 6, 7] as const).every((axis) => placeIn(tables, row, axis, code) >= 0)) return row;
  return -1;
}

/** Position of the value of a code's character in a row's span, or -1. */
export function placeIn(tables: PcsTables, row: number, axis: AxisPosition, code: string): number {
  const wanted = code.charCodeAt(axis - 1);
  const [first, end] = tables.spanOf(row, axis);
  for (let at = first; at < end; at += 1) if (tables.valueAt(at) === wanted) return at;
  return -1;
}

function* allCodes(tables: PcsTables): Iterable<string> {
  for (let row = 0; row < tables.rows; row += 1) {
    let codes = [''];
    for (const axis of axisPositions) {
      const [first, end] = tables.spanOf(row, axis);
      const characters = Array.from({ length: end - first }, (_, i) => String.fromCharCode(tables.valueAt(first + i)));
      codes = codes.flatMap((code) => characters.map((character) => code + character));
    }
    yield* codes;
  }
}
