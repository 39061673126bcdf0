import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  /** `0001-ground` */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export const migrationFolder = join(import.meta.dirname, 'migrations');

/** All migrations of a folder in the order of their numbers. */
export function migrationFiles(folder = migrationFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}
