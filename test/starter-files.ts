import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tables/starter/', import.meta.url));

/** The files of the starter edition by name. */
export const starterFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]),
);

/** Rows of a starter table without comments and header, cells filled up to the columns of the header. */
export function starterTable(name: string): readonly (readonly string[])[] {
  const lines = (starterFiles.get(name) ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const width = lines[0]?.split('\t').length ?? 0;
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? '');
  });
}

/** A cell that holds a list. */
export const listed = (cell: string | undefined): readonly string[] => (cell ? cell.split(',') : []);
