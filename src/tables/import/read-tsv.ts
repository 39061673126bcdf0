import { Fault } from '../../base/index.ts';

/** One data line of a hand-written table. */
export interface TsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a hand-written tab-separated table: `#` begins a comment line, blank lines are skipped, the first other line is the header and must
 * be `columns`. Missing cells at the end are empty. Throws Fault `bad-file` with file and line.
 */
export function readTsv(file: string, text: string, columns: readonly string[]): readonly TsvLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const out: TsvLine[] = [];
  let header = false;
  lines.forEach((raw, i) => {
    if (raw.trim() === '' || raw.startsWith('#')) return;
    const cells = raw.split('\t').map((cell) => cell.trim());
    if (!header) {
      header = true;
      if (cells.join('\t') !== columns.join('\t'))
        throw new Fault('bad-file', `The header must be: ${columns.join(', ')}.`, { file, line: i + 1 });
      return;
    }
    if (cells.length > columns.length)
      throw new Fault('bad-file', `${cells.length} cells where ${columns.length} are wanted.`, { file, line: i + 1 });
    out.push({ line: i + 1, cells: columns.map((_, k) => cells[k] ?? '') });
  });
  if (!header) throw new Fault('bad-file', 'The table has no header line.', { file });
  return out;
}
