import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressUrl, askServer } from './ask-server.ts';
import { isServerAlive, readPostmaster } from './postmaster.ts';

/** Address of the server of a home that another program runs at this moment, or undefined. Starts and stops nothing. */
export async function runningServer(home: string, database: string): Promise<string | undefined> {
  const data = join(home, 'postgres');
  const found = readPostmaster(data);
  if (!found?.ready || !isServerAlive(found.pid, data)) return undefined;
  try {
    const { password } = JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8')) as { password: string };
    const address = { port: found.port, password };
    return (await askServer(address)) === 'ours' ? addressUrl(address, database) : undefined;
  } catch {
    return undefined;
  }
}
