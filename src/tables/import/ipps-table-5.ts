import { Fault } from '../../base/index.ts';
import type { DrgWeight } from '../../engine/group/index.ts';
import type { Artifact, Importer } from '../importer.ts';
import { compileWeights, drgWeightOf, fiscalYear } from './drg-weights.ts';
import { fiscalYearInName } from './edition-of.ts';
import { readRows, type TableRow } from './read-rows.ts';

/**
 * Table 5 of an IPPS final rule: relative weights, mean lengths of stay and transfer flags, as comma- or tab-separated text or xlsx. Columns
 * are found by their words, which differ from year to year; lines above the header and notes below the table are passed over.
 */
export const ippsTable5: Importer = {
  id: 'ipps-table-5',
  recognises: (name, head) => {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').toLowerCase();
    if (text.startsWith('pk')) return /table[ _-]*5(?!\d)[^/]*\.xlsx$/i.test(name);
    return (
      /ms[-_ ]?drg/.test(text) &&
      /weight/.test(text) &&
      /gmlos|geometric/.test(text) &&
      !/diagnosticrelatedgroup/.test(text)
    );
  },
  compile: (artifact) => {
    const table = readRows(artifact.path, artifact.bytes);
    const info = fiscalYear(yearOf(artifact, table));
    const header = table.findIndex(({ cells }) => columnsOf(cells) !== undefined);
    const columns = columnsOf(table[header]?.cells ?? []);
    if (!columns) throw badFile(artifact, 'No header with MS-DRG, title, weight and the mean lengths of stay.');
    const rows = rowsOf(artifact, table.slice(header + 1), columns);
    if (rows.length < 100) throw badFile(artifact, `Only ${rows.length} DRGs: the file is cut short.`);
    return [compileWeights('weights', info, rows, 'CMS')];
  },
};

interface Columns {
  readonly drg: number;
  readonly title: number;
  readonly weight: number;
  readonly gmlos: number;
  readonly amlos: number;
  readonly postAcute: number;
  readonly specialPay: number;
}

/** Columns by their words; undefined when this is not the header. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const words = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .trim(),
  );
  const find = (...patterns: readonly RegExp[]): number => {
    for (const pattern of patterns) {
      const at = words.findIndex((word) => pattern.test(word));
      if (at >= 0) return at;
    }
    return -1;
  };
  const columns = {
    drg: find(/^ms-? ?drg(?: number)?$/, /^drg$/),
    title: find(/title|description/),
    // Where a year prints the weight twice, the one that is paid is named without "before" or "uncapped".
    weight: find(/^(?!.*(?:before|without|uncapped)).*weight/),
    gmlos: find(/geometric|gmlos/),
    amlos: find(/arithmetic|amlos/),
    postAcute: find(/post-? ?acute/),
    specialPay: find(/special ?pay/),
  };
  return Object.values(columns).every((at) => at >= 0) ? columns : undefined;
}

function rowsOf(artifact: Artifact, table: readonly TableRow[], columns: Columns): DrgWeight[] {
  const rows: DrgWeight[] = [];
  for (const { line, cells } of table) {
    const cell = (at: number): string => (cells[at] ?? '').trim();
    if (!/^\d{1,3}$/.test(cell(columns.drg))) {
      // Notes stand in one cell below the table; anything wider is a damaged row.
      if (cells.filter((text) => text.trim() !== '').length <= 1) continue;
      throw badFile(artifact, 'This row does not begin with an MS-DRG.', line);
    }
    const texts = Object.fromEntries(Object.entries(columns).map(([name, at]) => [name, cell(at)])) as Record<
      keyof Columns,
      string
    >;
    const decimals = {
      ...texts,
      weight: published(texts.weight, 4),
      gmlos: published(texts.gmlos, 1),
      amlos: published(texts.amlos, 1),
    };
    rows.push(drgWeightOf(decimals, { file: artifact.path, line }));
  }
  return rows;
}

/** A workbook stores binary fractions (`1.4020999999999999`), which are brought back to the digits that are printed. */
function published(text: string, digits: number): string {
  return /^\d+\.\d{9,}$/.test(text) ? Number(text).toFixed(digits) : text;
}

function yearOf(artifact: Artifact, table: readonly TableRow[]): number {
  const named = fiscalYearInName(artifact.name);
  if (named !== undefined) return named;
  for (const { cells } of table.slice(0, 5)) {
    const year = /\bFY\s*(20\d\d)/i.exec(cells.join(' '))?.[1];
    if (year !== undefined) return Number(year);
  }
  throw badFile(artifact, 'Names no fiscal year, neither in its name (FY2026) nor in its header.');
}

function badFile({ path }: Artifact, message: string, line?: number): Fault {
  return new Fault('bad-file', message, line === undefined ? { file: path } : { file: path, line });
}
