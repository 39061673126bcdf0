import type { DrgWeight } from '../../engine/group/index.ts';
import type { CompiledPart } from '../importer.ts';
import { compileWeights, drgWeightOf, fiscalYear } from './drg-weights.ts';
import { readTsv } from './read-tsv.ts';

const file = 'drg-weights.tsv';
const columns = ['drg', 'title', 'weight', 'gmlos', 'amlos', 'postAcute', 'specialPay'] as const;

/**
 * Compiles the hand-written starter weights, `drg-weights.tsv`: drg, title, weight, gmlos, amlos, postAcute, specialPay (Y or N), of fiscal year
 * 2026. No part without that file. Throws Fault `bad-file` with file and line.
 */
export function compileStarterIpps(files: ReadonlyMap<string, string>): CompiledPart[] {
  const text = files.get(file);
  if (text === undefined) return [];
  const rows: DrgWeight[] = readTsv(file, text, columns).map(({ line, cells }) => {
    const [drg = '', title = '', weight = '', gmlos = '', amlos = '', postAcute = '', specialPay = ''] = cells;
    return drgWeightOf({ drg, title, weight, gmlos, amlos, postAcute, specialPay }, { file, line });
  });
  return [compileWeights('weights', fiscalYear(2026), rows, 'Chartwright (starter edition, after CMS)')];
}
