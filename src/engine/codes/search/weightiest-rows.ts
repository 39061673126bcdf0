import { isUnknown, tellingWeight } from './candidate-rows.ts';
import type { Scratch } from './line-reader.ts';
import type { WordMatch } from './match-word.ts';
import { hasRow, type RowBits } from './row-bits.ts';

/** Postings beyond which a word is too common to choose rows by, once rarer ones have chosen some. */
const commonCost = 12_000;
/** Rows are told apart by so many steps of the weight found; the last one has all words. Sums are whole numbers. */
const steps = 64;
const stepShift = 9;
const whole = (steps - 1) << stepShift;

/** Rows whose words found weigh most in sum, when no row has all of them; of equals those with the rarest words. */
export function weightiestRows(
  matches: readonly WordMatch[],
  bitsOf: (match: WordMatch) => RowBits,
  enough: number,
  { sums, touched }: Scratch,
): readonly number[] {
  const used = choosing(matches, bitsOf);
  const total = used.reduce((sum, match) => sum + match.weight, 0);
  const weights = used.map(({ weight }) => Math.ceil((weight / total) * whole));
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  let count = 0;
  let closed = false;
  used.forEach((match, i) => {
    const weight = weights[i] ?? 0;
    const bits = bitsOf(match);
    // When enough rows have what all words still to come could give together, no row that has only those gets in.
    closed ||= count >= enough && reach(sums, touched, count, left, enough);
    if (closed) raise(sums, touched, count, bits, weight);
    else count = addRows(sums, touched, count, bits, weight);
    left -= weight;
  });
  const rows = heaviest(sums, touched, count, enough);
  for (let i = 0; i < count; i += 1) sums[touched[i] ?? 0] = 0;
  return rows;
}

/** The telling words, rarest first; the common ones only where none before them has a row. */
function choosing(matches: readonly WordMatch[], bitsOf: (match: WordMatch) => RowBits): readonly WordMatch[] {
  const telling = matches.filter((match) => !isUnknown(match) && match.weight > tellingWeight);
  let any = false;
  return telling
    .sort((a, b) => a.cost - b.cost)
    .filter((match) => {
      if (any) return match.cost <= commonCost;
      bitsOf(match);
      any = (match.count ?? 0) > 0;
      return any;
    });
}

function reach(sums: Uint16Array, touched: Uint32Array, count: number, least: number, enough: number): boolean {
  let reached = 0;
  for (let i = 0; i < count && reached < enough; i += 1) if ((sums[touched[i] ?? 0] ?? 0) >= least) reached += 1;
  return reached >= enough;
}

function raise(sums: Uint16Array, touched: Uint32Array, count: number, bits: RowBits, weight: number): void {
  for (let i = 0; i < count; i += 1) {
    const row = touched[i] ?? 0;
    if (hasRow(bits, row)) sums[row] = (sums[row] ?? 0) + weight;
  }
}

function addRows(sums: Uint16Array, touched: Uint32Array, from: number, bits: RowBits, weight: number): number {
  let count = from;
  for (let i = 0; i < bits.length; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) {
      const row = (i << 5) + 31 - Math.clz32(rest & -rest);
      const before = sums[row] ?? 0;
      if (before === 0) touched[count++] = row;
      sums[row] = before + weight;
    }
  }
  return count;
}

/** All rows of the better steps, and of the last one as many as there is room for. */
function heaviest(sums: Uint16Array, touched: Uint32Array, count: number, enough: number): number[] {
  const stepOf = (i: number): number => (sums[touched[i] ?? 0] ?? 0) >>> stepShift;
  const tally = new Uint32Array(steps + 1);
  for (let i = 0; i < count; i += 1) tally[stepOf(i)] = (tally[stepOf(i)] ?? 0) + 1;
  let bound = steps;
  let better = 0;
  while (bound > 0 && better + (tally[bound - 1] ?? 0) < enough) {
    bound -= 1;
    better += tally[bound] ?? 0;
  }
  const rows: number[] = [];
  const last: number[] = [];
  for (let i = 0; i < count && (last.length < enough - better || rows.length < better); i += 1) {
    const step = stepOf(i);
    if (step >= bound) rows.push(touched[i] ?? 0);
    else if (step === bound - 1 && last.length < enough - better) last.push(touched[i] ?? 0);
  }
  return [...rows, ...last];
}
