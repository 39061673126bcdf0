import { Fault, type FaultPlace, isoDate, parseDecimal, type Weight } from '../../base/index.ts';
import { type DrgWeight, type DrgWeightsInfo, packDrgWeights } from '../../engine/group/index.ts';
import type { CompiledPart } from '../importer.ts';

/** A federal fiscal year: 1 October of the calendar year before to 30 September. */
export function fiscalYear(year: number): DrgWeightsInfo {
  return { edition: `FY${year}`, effectiveFrom: isoDate(`${year - 1}-10-01`), effectiveTo: isoDate(`${year}-09-30`) };
}

/** The cells of one row, as text. */
export interface DrgWeightCells {
  readonly drg: string;
  readonly title: string;
  readonly weight: string;
  readonly gmlos: string;
  readonly amlos: string;
  readonly postAcute: string;
  readonly specialPay: string;
}

/** Reads one row of weights; throws Fault `bad-file` at `place` naming the column. */
export function drgWeightOf(cells: DrgWeightCells, place: FaultPlace): DrgWeight {
  const number = (text: string, digits: number, field: string): number => {
    const value = parseDecimal(text.replace(/,/g, ''), digits);
    if (value === undefined)
      throw new Fault('bad-file', `The ${field} is not a number with at most ${digits} decimals.`, { ...place, field });
    return value;
  };
  if (!/^\d{1,3}$/.test(cells.drg))
    throw new Fault('bad-file', 'The MS-DRG is not one to three digits.', { ...place, field: 'MS-DRG' });
  return {
    drg: Number(cells.drg),
    title: cells.title.replace(/\s+/g, ' ').trim(),
    weight: number(cells.weight, 4, 'weight') as Weight,
    gmlos: number(cells.gmlos, 1, 'geometric mean length of stay') / 10,
    amlos: number(cells.amlos, 1, 'arithmetic mean length of stay') / 10,
    postAcuteTransfer: isYes(cells.postAcute, place),
    specialPayTransfer: isYes(cells.specialPay, place),
  };
}

/** `part` is `weights` for Table 5 and `pricer-weights` for the pricer's own copy, which has short titles. */
export function compileWeights(
  part: 'weights' | 'pricer-weights',
  info: DrgWeightsInfo,
  rows: readonly DrgWeight[],
  publisher: string,
): CompiledPart {
  const postAcute = rows.filter(({ postAcuteTransfer }) => postAcuteTransfer).length;
  return {
    system: 'ipps',
    part,
    ...info,
    publisher,
    rows: rows.length,
    counts: { drgs: rows.length, postAcuteTransfer: postAcute },
    bytes: packDrgWeights(info, rows),
  };
}

function isYes(text: string, place: FaultPlace): boolean {
  const word = text.trim().toUpperCase();
  if (word === 'Y' || word === 'YES') return true;
  if (word === 'N' || word === 'NO' || word === '') return false;
  throw new Fault('bad-file', 'A transfer flag is neither yes nor no.', { ...place, field: 'transfer flag' });
}
