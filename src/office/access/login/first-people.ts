import type { Role } from '../access-rule.ts';
import { type LoginOffice, programContext } from './login-office.ts';
import { addUser } from './users.ts';

export interface FirstAdministrator {
  readonly loginName: string;
  /** Shown once to whoever started the program; must be changed at the first login. */
  readonly oneTimePassword: string;
}

/** On the first start nobody can log in: makes one administrator for the facility. Undefined when one is there. */
export async function firstAdministrator(
  office: LoginOffice,
  facility: string,
): Promise<FirstAdministrator | undefined> {
  const standing = await office.store.db
    .selectFrom('user_role')
    .innerJoin('user_account', 'user_account.id', 'user_role.user_id')
    .select('user_account.id')
    .where('user_role.facility_id', '=', facility)
    .where('user_role.role', '=', 'administrator')
    .where('user_account.demonstration', '=', false)
    .limit(1)
    .executeTakeFirst();
  if (standing) return undefined;
  const taken = await office.store.db
    .selectFrom('user_account')
    .select('login_name')
    .where('login_name', 'like', 'admin%')
    .execute();
  const names = new Set(taken.map(({ login_name }) => login_name));
  const loginName = ['admin', ...Array.from({ length: 99 }, (_, n) => `admin-${n + 2}`)].find(
    (name) => !names.has(name),
  );
  const { oneTimePassword = '' } = await addUser(programContext(office, facility), office.hasher, {
    loginName: loginName ?? 'admin-0',
    name: 'Administrator',
    roles: ['administrator'],
  });
  return { loginName: loginName ?? 'admin-0', oneTimePassword };
}

/** Made-up people of the demonstration hospital, one per role; none of them has a password. */
const people: readonly { readonly loginName: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { loginName: 'coder', name: 'Casey Coder', roles: ['coder'] },
  { loginName: 'auditor', name: 'Ari Auditor', roles: ['auditor'] },
  { loginName: 'cdi', name: 'Drew Documentation', roles: ['cdi'] },
  { loginName: 'him-technician', name: 'Taylor Technician', roles: ['him-technician'] },
  { loginName: 'release', name: 'Robin Release', roles: ['release'] },
  { loginName: 'registrar', name: 'Reese Registrar', roles: ['registrar'] },
  { loginName: 'biller', name: 'Blake Biller', roles: ['biller'] },
  { loginName: 'provider', name: 'Parker Provider', roles: ['provider'] },
  { loginName: 'trainee', name: 'Terry Trainee', roles: ['trainee'] },
  { loginName: 'manager', name: 'Morgan Manager', roles: ['manager'] },
  { loginName: 'privacy-officer', name: 'Perry Privacy', roles: ['privacy-officer'] },
  { loginName: 'administrator', name: 'Avery Administrator', roles: ['administrator'] },
];

/** Adds those people of the demonstration that are not there. */
export async function addDemonstrationPeople(office: LoginOffice, facility: string): Promise<void> {
  const there = await office.store.db.selectFrom('user_account').select('login_name').execute();
  const names = new Set(there.map(({ login_name }) => login_name));
  const ctx = programContext(office, facility);
  for (const person of people)
    if (!names.has(person.loginName)) await addUser(ctx, office.hasher, { ...person, demonstration: true });
}

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whom the login page offers for one click: nobody who is no part of the demonstration. */
export async function demonstrationPeople(office: LoginOffice): Promise<readonly DemonstrationPerson[]> {
  const rows = await office.store.db
    .selectFrom('user_account')
    .innerJoin('user_role', 'user_role.user_id', 'user_account.id')
    .select(['user_account.id', 'user_account.login_name', 'user_account.name', 'user_role.role'])
    .where('user_account.demonstration', '=', true)
    .where('user_account.disabled_at', 'is', null)
    .execute();
  const order = people.map(({ loginName }) => loginName);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()]
    .sort((a, b) => order.indexOf(a.login_name) - order.indexOf(b.login_name))
    .map(({ id, name }) => ({ id, name, roles: rows.filter((row) => row.id === id).map(({ role }) => role as Role) }));
}
