import { resolve } from 'node:path';
import {
  buildServer,
  type LogEntry,
  logTo,
  openKnowledge,
  prepareFacility,
  type ZodServer,
} from '../../../src/server/index.ts';
import { type TestOffice, testOffice } from '../../office/test-office.ts';

/** A whole server on a home and database of its own with the starter tables and the demonstration charts, for tests; it does not listen. */
export interface TestServer {
  readonly server: ZodServer;
  readonly office: TestOffice;
  readonly home: string;
  /** Everything the log wrote. */
  log(): string;
  close(): Promise<void>;
}

export async function testServer(web = 'no-web'): Promise<TestServer> {
  const office = await testOffice();
  const { facility } = await prepareFacility(office, office.home, resolve(import.meta.dirname, '../../synthetic'));
  let log = '';
  const write = logTo({ write: (text: string) => (log += text) });
  const server = await buildServer({
    office,
    knowledge: openKnowledge(office.home),
    version: '0.0.0',
    demonstration: true,
    facility,
    log: (entry: LogEntry) => write(entry),
    web,
  });
  return {
    server,
    office,
    home: office.home,
    log: () => log,
    close: async () => {
      await server.close();
      await office.close();
    },
  };
}
