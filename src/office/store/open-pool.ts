import pg from 'pg';

const dateType = 1082;
const bigintType = 20;

const safe = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint column holds more than a number can.');
  return value;
};

/** Dates stay the ISO text they are; a bigint is a number while it is one exactly. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => {
    if (type === dateType) return (text: string) => text;
    if (type === bigintType) return safe;
    return pg.types.getTypeParser(type, format as 'text');
  },
};

/** Connections to one database. Nobody waits for ever: neither for a connection, nor for a statement, nor for a lock. */
export function openPool(url: string, connections = 12): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'chartwright',
    options: '-c timezone=UTC -c datestyle=ISO,YMD',
    types: types as never,
  });
  // A connection that dies while idle is replaced at the next use; whoever uses it then is told.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
