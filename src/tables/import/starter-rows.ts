import { Fault } from '../../base/index.ts';

/** A row of a starter table with the place it stands at. */
export interface StarterRow {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a tab-separated starter table: one header line, `#` comments, at least `columns` cells (missing last ones are empty). */
export function starterRows(file: string, text: string, columns: number): readonly StarterRow[] {
  const rows: StarterRow[] = [];
  let header = true;
  text.split(/\r?\n/).forEach((content, i) => {
    if (content.trim() === '' || content.startsWith('#')) return;
    if (header) {
      header = false;
      return;
    }
    const cells = content.split('\t').map((cell) => cell.trim());
    if (cells.length < columns)
      throw new Fault('bad-file', `${cells.length} cells where at least ${columns} are due.`, { file, line: i + 1 });
    rows.push({ file, line: i + 1, cells });
  });
  return rows;
}
