import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { databaseFault } from './database-fault.ts';

const fileOf = (home: string): string => join(home, 'site');

/** The site a home belongs to since its first opening, kept outside the database; undefined for a new home. */
export function siteOfHome(home: string): string | undefined {
  return existsSync(fileOf(home)) ? readFileSync(fileOf(home), 'utf8').trim() : undefined;
}

/** Writes down the site of the database beside it, once, or anew after a restore that was meant to change it. */
export async function noteSite(home: string, pool: pg.Pool, anew = false): Promise<void> {
  if (!anew && existsSync(fileOf(home))) return;
  try {
    const { rows } = await pool.query<{ id: string }>('select id from site');
    writeFileSync(fileOf(home), `${rows[0]?.id ?? ''}\n`, { mode: 0o600 });
  } catch (error) {
    throw databaseFault(error);
  }
}
