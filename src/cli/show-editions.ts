import type { EditionInfo } from '../engine/codes/index.ts';

/** Installed editions as a table, a system after the other; with the files they came from where asked for. */
export function editionsAsText(editions: readonly EditionInfo[], sources: boolean): string {
  if (editions.length === 0) return 'No tables are installed; add the publishers’ files with chartwright tables add.\n';
  const rows = editions.map((one) => [
    one.system,
    one.edition,
    one.effectiveFrom,
    one.effectiveTo ?? 'open',
    one.codes > 0 ? one.codes.toLocaleString('en-US') : '',
    one.billable > 0 ? one.billable.toLocaleString('en-US') : '',
    partsOf(one),
  ]);
  const head = ['system', 'edition', 'from', 'to', 'codes', 'billable', 'parts'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, i))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.flatMap((line, i) => [line, ...(sources && i > 0 ? sourceLines(editions[i - 1]) : [])]).join('\n')}\n`;
}

const pad = (cell: string, width: number, column: number): string =>
  column === 4 || column === 5 ? cell.padStart(width) : cell.padEnd(width);

const partsOf = ({ sources, starter }: EditionInfo): string =>
  `${starter ? '(starter edition) ' : ''}${[...new Set(sources.map((source) => source.part.replace(/^addenda-.*/, 'addenda')))].join(', ')}`;

const sourceLines = (edition: EditionInfo | undefined): readonly string[] =>
  edition?.sources.map(
    (one) => `    ${one.part}: ${one.file} (${one.publisher}; ${one.rows} rows; sha256 ${one.sha256.slice(0, 12)}…)`,
  ) ?? [];
