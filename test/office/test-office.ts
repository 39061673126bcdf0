import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asker, addFacility, type OfficeContext, type Role } from '../../src/office/access/index.ts';
import { type Office, type OfficeOptions, openOffice } from '../../src/office/index.ts';
import { testDatabase } from './test-database.ts';

/** An office on a database and a home of its own, with the facilities `general` and `other`. */
export interface TestOffice extends Office {
  readonly home: string;
  readonly databaseUrl: string;
  /** The context of somebody with these roles in the facility `general`, for operations unless said otherwise. */
  asRole(role: Role | readonly Role[], more?: Partial<Asker>): OfficeContext;
}

/** Opens an office for a test file; `close` drops its database and home. */
export async function testOffice(
  options: Pick<OfficeOptions, 'now' | 'monotonic' | 'hasher' | 'idleMinutes'> = {},
): Promise<TestOffice> {
  const database = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), 'cw-office-'));
  const office = await openOffice({ home, databaseUrl: database.url, connections: 6, ...options });
  for (const id of ['general', 'other']) await addFacility(office.asProgram(id), { id, name: `Facility ${id}` });
  return {
    ...office,
    home,
    databaseUrl: database.url,
    asRole: (role, more = {}) => {
      const roles = typeof role === 'string' ? [role] : role;
      const facility = more.facility ?? 'general';
      const actor = { id: `user-${roles[0] ?? 'nobody'}`, roles, facilities: [facility] };
      return office.as({ actor, session: 'session', facility, purpose: 'operations', ...more });
    },
    close: async () => {
      await office.close();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
