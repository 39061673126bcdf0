import type pg from 'pg';

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Row-level security holds for its owner too. */
  readonly forced: boolean;
}

/** All tables of the database but the list of migrations, those that others refer to first. */
export async function backupTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; forced: boolean; needs: string[] }>(`
    select c.relname as name, c.relforcerowsecurity as forced,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' order by c.relname`);
  const open = new Map(rows.map((row) => [row.name, row]));
  const ordered: BackupTable[] = [];
  while (open.size > 0) {
    const ready = [...open.values()].filter(({ needs }) => !needs.some((name) => open.has(name)));
    // Tables that refer to each other in a ring would need deferred constraints; then any order is as good.
    for (const { name, columns, forced } of ready.length > 0 ? ready : [...open.values()]) {
      ordered.push({ name, columns, forced });
      open.delete(name);
    }
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
