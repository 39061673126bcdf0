import pg from 'pg';

// Ends with 0 when the server of DATABASE_URL (15 or newer) lets us in and make databases.
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3000 });
try {
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int >= 150000 and (rolcreatedb or rolsuper) as may from pg_roles where rolname = current_user",
  );
  process.exitCode = rows[0]?.may ? 0 : 1;
} catch {
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}
