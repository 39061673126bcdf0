export { databaseFault } from './database-fault.ts';
export { type EmbeddedServer, embeddedServer } from './embedded/index.ts';
export { inTransaction, type ReadDb, type Scope, type WriteDb } from './in-transaction.ts';
export { migrate } from './migrate.ts';
export { type Migration, migrationFiles } from './migration-files.ts';
export { newId } from './new-id.ts';
export { openPool } from './open-pool.ts';
export { type OpenStore, openStore, type Store } from './open-store.ts';
export type * from './rows/index.ts';
