import type { OfficeContext } from '../context.ts';
import { type ExternalIdentity, signInExternal } from './external-sign-in.ts';
import * as first from './first-people.ts';
import type { LoginOffice, Session } from './login-office.ts';
import * as own from './own-login.ts';
import { type OpenedSession, type Sessions, sessionsOf } from './sessions.ts';
import { type SignInAttempt, type SignInOutcome, signIn } from './sign-in.ts';
import * as users from './users.ts';

/** Login of one office: sessions, the ways to open one, what people do with their own login, and the people. */
export interface Logins extends Omit<Sessions, 'open'> {
  /** `facility`: whose audit log takes attempts of nobody known. */
  signIn(facility: string, attempt: SignInAttempt): Promise<SignInOutcome>;
  signInExternal(facility: string, identity: ExternalIdentity, request?: string): Promise<OpenedSession>;
  /** One click in the demonstration; undefined for anybody who is no part of it. */
  signInDemonstration(personId: string, request?: string): Promise<OpenedSession | undefined>;
  demonstrationPeople(): Promise<readonly first.DemonstrationPerson[]>;
  addDemonstrationPeople(facility: string): Promise<void>;
  firstAdministrator(facility: string): Promise<first.FirstAdministrator | undefined>;
  changePassword(session: Session, input: { readonly current: string; readonly next: string }): Promise<void>;
  startTotp(session: Session): Promise<{ readonly secret: string; readonly uri: string }>;
  confirmTotp(session: Session, code: string): Promise<readonly string[]>;
  addUser(ctx: OfficeContext, input: users.AddUser): ReturnType<typeof users.addUser>;
  resetPassword(ctx: OfficeContext, input: { readonly id: string }): Promise<string>;
}

/** Binds login to an opened office. */
export function loginsOf(office: LoginOffice): Logins {
  const sessions = sessionsOf(office);
  return {
    find: sessions.find,
    close: sessions.close,
    switchTo: sessions.switchTo,
    signIn: (facility, attempt) => signIn({ ...office, sessions, facility }, attempt),
    signInExternal: (facility, identity, request) =>
      signInExternal({ ...office, sessions, facility }, identity, request),
    signInDemonstration: async (personId, request) => {
      const people = await first.demonstrationPeople(office);
      return people.some(({ id }) => id === personId) ? sessions.open(personId, request) : undefined;
    },
    demonstrationPeople: () => first.demonstrationPeople(office),
    addDemonstrationPeople: (facility) => first.addDemonstrationPeople(office, facility),
    firstAdministrator: (facility) => first.firstAdministrator(office, facility),
    changePassword: (session, input) => own.changePassword(office, session, input),
    startTotp: (session) => own.startTotp(office, session),
    confirmTotp: (session, code) => own.confirmTotp(office, session, code),
    addUser: (ctx, input) => users.addUser(ctx, office.hasher, input),
    resetPassword: (ctx, input) => users.resetPassword(ctx, office.hasher, input),
  };
}
