import { type Kysely, sql, type Transaction } from 'kysely';
import { databaseFault } from './database-fault.ts';
import type { Tables } from './rows/index.ts';

/** The handle inside `ctx.write`. */
export type WriteDb = Transaction<Tables>;
/** The handle inside `ctx.read`: it selects. */
export type ReadDb = Pick<WriteDb, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic'>;

/** For whom a transaction runs; row-level security reads the facility. */
export interface Scope {
  readonly facility: string;
  readonly actor: string;
  readonly purpose: string;
}

/** Runs `fn` in one transaction as `chartwright_app`, for one facility. Errors of the database come out as faults. */
export async function inTransaction<T>(db: Kysely<Tables>, scope: Scope, fn: (db: WriteDb) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('role', 'chartwright_app', true), set_config('chartwright.facility', ${scope.facility}, true),
        set_config('chartwright.actor', ${scope.actor}, true), set_config('chartwright.purpose', ${scope.purpose}, true)`.execute(
        trx,
      );
      return fn(trx);
    });
  } catch (error) {
    throw databaseFault(error);
  }
}
