import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demonstrationCharts } from '../../../src/office/chart/index.ts';
import { openOffice } from '../../../src/office/index.ts';
import { buildServer, type LogEntry, logTo, openKnowledge, type ZodServer } from '../../../src/server/index.ts';

/** A whole server on a home of its own with the starter tables and the demonstration charts, for tests; it does not listen. */
export interface TestServer {
  readonly server: ZodServer;
  readonly home: string;
  /** Everything the log wrote. */
  log(): string;
  close(): Promise<void>;
}

export async function testServer(web = 'no-web'): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'cw-server-'));
  const fixed = demonstrationCharts(resolve(import.meta.dirname, '../../synthetic'));
  const office = await openOffice({ home, fixed });
  let log = '';
  const write = logTo({ write: (text: string) => (log += text) });
  const server = await buildServer({
    office,
    knowledge: openKnowledge(home),
    version: '0.0.0',
    demonstration: true,
    log: (entry: LogEntry) => write(entry),
    web,
  });
  return {
    server,
    home,
    log: () => log,
    close: async () => {
      await server.close();
      await office.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
