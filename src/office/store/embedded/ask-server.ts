import pg from 'pg';
import { ownerName } from './data-folder.ts';

/** Where a server listens and how its owner gets in. */
export interface ServerAddress {
  readonly port: number;
  readonly password: string;
}

export const addressUrl = ({ port, password }: ServerAddress, database: string): string =>
  `postgres://${ownerName}:${password}@127.0.0.1:${port}/${database}`;

/**
 * `ours` when the server at the address lets the owner in, `busy` while it starts or stops, `none` when nobody answers or somebody
 * else's server does.
 */
export async function askServer(address: ServerAddress): Promise<'ours' | 'busy' | 'none'> {
  const client = new pg.Client({ connectionString: addressUrl(address, 'postgres'), connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ours';
  } catch (error) {
    const { code } = error as { code?: string };
    return code === '57P03' || code === '53300' ? 'busy' : 'none';
  } finally {
    await client.end().catch(() => undefined);
  }
}
