import type { Importer } from '../importer.ts';
import { ippsNewTechnology, ippsPricerWeights, ippsRates, ippsWageIndex } from './ipps-lists.ts';
import { ippsTable5 } from './ipps-table-5.ts';

/** The files of the inpatient prospective payment system: Table 5 and those of the pricer. */
export const ippsImporters: readonly Importer[] = [
  ippsTable5,
  ippsPricerWeights,
  ippsRates,
  ippsWageIndex,
  ippsNewTechnology,
];
