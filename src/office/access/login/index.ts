export type { ExternalIdentity } from './external-sign-in.ts';
export type { DemonstrationPerson, FirstAdministrator } from './first-people.ts';
export type { Session } from './login-office.ts';
export { type Logins, loginsOf } from './logins.ts';
export { type HashCost, type PasswordHasher, passwordHasher, productionCost } from './password-hash.ts';
export type { OpenedSession } from './sessions.ts';
export type { SignInOutcome } from './sign-in.ts';
export { type AddUser, disableUser, listUsers, setRoles, type UserLine } from './users.ts';
