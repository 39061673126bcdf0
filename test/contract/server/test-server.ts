import { resolve } from 'node:path';
import type { Role } from '../../../src/office/access/index.ts';
import {
  buildServer,
  type LogEntry,
  logTo,
  openKnowledge,
  prepareFacility,
  prepareLogin,
  type ZodServer,
} from '../../../src/server/index.ts';
import { type TestOffice, testOffice } from '../../office/test-office.ts';
import { signedIn } from './sign-in.ts';

/** A whole server on a home and database of its own with the starter tables and the demonstration charts, for tests; it does not listen. */
export interface TestServer {
  /** As the coder of the demonstration uses it, logged in. */
  readonly server: ZodServer;
  /** As somebody who is not logged in. */
  readonly stranger: ZodServer;
  /** As somebody else of the demonstration uses it. */
  as(role: Role, headers?: Readonly<Record<string, string>>): Promise<ZodServer>;
  readonly office: TestOffice;
  readonly home: string;
  /** Everything the log wrote. */
  log(): string;
  close(): Promise<void>;
}

export async function testServer(web = 'no-web', options: Parameters<typeof testOffice>[0] = {}): Promise<TestServer> {
  const office = await testOffice(options);
  const { facility } = await prepareFacility(office, office.home, resolve(import.meta.dirname, '../../synthetic'));
  const { home } = office;
  const { login } = await prepareLogin(office, { home, facility, demonstration: true, local: true, secure: false });
  let log = '';
  const write = logTo({ write: (text: string) => (log += text) });
  const server = await buildServer({
    office,
    knowledge: openKnowledge(office.home),
    version: '0.0.0',
    demonstration: true,
    facility,
    login,
    log: (entry: LogEntry) => write(entry),
    web,
  });
  return {
    server: await signedIn(server),
    stranger: server,
    as: (role, headers) => signedIn(server, role, headers),
    office,
    home: office.home,
    log: () => log,
    close: async () => {
      await server.close();
      await office.close();
    },
  };
}
