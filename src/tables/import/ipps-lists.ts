import { type Cents, Fault, parseDecimal } from '../../base/index.ts';
import {
  type IppsListKind,
  type NewTechnology,
  packIppsList,
  type StandardizedAmount,
  type WageArea,
} from '../../engine/group/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { compileWeights, drgWeightOf, fiscalYear } from './drg-weights.ts';
import { fiscalYearInName } from './edition-of.ts';
import { readRows } from './read-rows.ts';

/** One data row by column name, with a way to refuse it. */
interface Row {
  text(column: string): string;
  /** A decimal as an integer of 10^-digits. */
  decimal(column: string, digits: number): number;
}

/** The pricer's file of standardized amounts, `ratex`. */
export const ippsRates = listImporter('rates', 'tableNumber,scope,largeUrban,regLabor,regNLabor', (rows) => {
  const tables = new Map<number, StandardizedAmount>();
  for (const row of rows) {
    const table = Number(row.text('tableNumber').replace(/^tab/, ''));
    const labor = row.decimal('regLabor', 2) as Cents;
    tables.set(table, { table, labor, nonlabor: row.decimal('regNLabor', 2) as Cents });
  }
  return [...tables.values()];
});

/** The pricer's wage index by labor market area. */
export const ippsWageIndex = listImporter(
  'wage-index',
  'cbsa,size,effectiveDate,geographicWageIndex,reclassifiedWageIndex,imputedFloorWageIndex,name',
  (rows) =>
    rows.map(
      (row): WageArea => ({
        area: row.text('cbsa'),
        name: row.text('name'),
        wageIndex: row.decimal('geographicWageIndex', 4) / 10_000,
        reclassified: row.decimal('reclassifiedWageIndex', 4) / 10_000,
        imputedFloor: row.decimal('imputedFloorWageIndex', 4) / 10_000,
      }),
    ),
);

/** Caps of the add-on payments for new technologies. */
export const ippsNewTechnology = listImporter('new-technology', 'name,amount,adjustmentFactor', (rows) =>
  rows.map(
    (row): NewTechnology => ({
      name: row.text('name'),
      cap: row.decimal('amount', 2) as Cents,
      factor: row.decimal('adjustmentFactor', 4) / 10_000,
    }),
  ),
);

const pricerHeader =
  'diagnosticRelatedGroup,effectiveDate,weight,geometricMeanLengthOfStay,lowVolumeDrg,arithmeticMeanLengthOfStay,postAcuteCare,' +
  'specialPaymentPostAcuteCare,description';

/** The pricer's own copy of Table 5, with short titles. */
export const ippsPricerWeights: Importer = {
  id: 'ipps-pricer-weights',
  recognises: (_name, head) => headerOf(head) === pricerHeader,
  compile: (artifact) => {
    const weights = rowsOf(artifact, pricerHeader).map(({ row, line }) =>
      drgWeightOf(
        {
          drg: row.text('diagnosticRelatedGroup'),
          title: row.text('description'),
          weight: row.text('weight'),
          gmlos: row.text('geometricMeanLengthOfStay'),
          amlos: row.text('arithmeticMeanLengthOfStay'),
          postAcute: row.text('postAcuteCare'),
          specialPay: row.text('specialPaymentPostAcuteCare'),
        },
        { file: artifact.path, line },
      ),
    );
    return [compileWeights('pricer-weights', fiscalYear(yearOf(artifact)), weights, 'CMS')];
  },
};

function listImporter(kind: IppsListKind, header: string, read: (rows: readonly Row[]) => readonly object[]): Importer {
  return {
    id: `ipps-${kind}`,
    recognises: (_name, head) => headerOf(head) === header,
    compile: (artifact): readonly CompiledPart[] => {
      const period = fiscalYear(yearOf(artifact));
      const rows = read(rowsOf(artifact, header).map(({ row }) => row));
      if (rows.length === 0) throw new Fault('bad-file', 'Holds no rows.', { file: artifact.path });
      const bytes = packIppsList(kind, period, rows);
      return [
        {
          system: 'ipps',
          part: kind,
          ...period,
          publisher: 'CMS',
          rows: rows.length,
          counts: { rows: rows.length },
          bytes,
        },
      ];
    },
  };
}

function headerOf(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 512)).toString('latin1');
  return (text.split(/\r?\n/)[0] ?? '').trim();
}

function rowsOf(artifact: Artifact, header: string): readonly { readonly row: Row; readonly line: number }[] {
  const columns = header.split(',');
  return readRows(artifact.path, artifact.bytes)
    .slice(1)
    .map(({ line, cells }) => {
      const refuse = (message: string): never => {
        throw new Fault('bad-file', message, { file: artifact.path, line });
      };
      if (cells.length !== columns.length) refuse(`${cells.length} cells where the header has ${columns.length}.`);
      const text = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? '';
      const decimal = (column: string, digits: number): number =>
        parseDecimal(text(column), digits) ?? refuse(`The ${column} is not a number with at most ${digits} decimals.`);
      return { line, row: { text, decimal } };
    });
}

function yearOf(artifact: Artifact): number {
  const year = fiscalYearInName(artifact.name) ?? fiscalYearInName(artifact.path);
  if (year === undefined)
    throw new Fault('bad-file', 'Names no fiscal year; keep it in the file name, such as ratex-2026.csv.', {
      file: artifact.path,
    });
  return year;
}
