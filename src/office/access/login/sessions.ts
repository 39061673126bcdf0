import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Fault } from '../../../base/index.ts';
import type { Purpose } from '../../audit/index.ts';
import { databaseFault, newId, type SessionEnd, type WriteDb } from '../../store/index.ts';
import type { Role } from '../access-rule.ts';
import { contextOfSession, type LoginOffice, type Session, usualPurpose } from './login-office.ts';

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly session: Session;
}

export interface Sessions {
  /** Opens a session for somebody who proved who they are. Fault `denied` when they have no role anywhere. */
  open(userId: string, request?: string): Promise<OpenedSession>;
  /** The session of a cookie, or undefined when it has ended for whatever reason. `touch` counts as use. */
  find(token: string, touch: boolean): Promise<Session | undefined>;
  close(session: Session, reason: 'logout' | 'everywhere'): Promise<void>;
  /** Goes to another facility of the person, or works for another purpose. Fault `not-found` for a facility that is not theirs. */
  switchTo(session: Session, to: { readonly facility?: string; readonly purpose?: Purpose }): Promise<void>;
}

/** How often use is written down; between, this process remembers it. */
const touchEvery = 15_000;
/** More are not remembered; who is forgotten ages by the database’s word again. */
const mostAges = 100_000;

/** What this process knows of a session's age by a clock that cannot be set. */
interface Age {
  readonly startedMono: number;
  seenMono: number;
  seenAt: number;
  writtenMono: number;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The server-side sessions of an office. */
export function sessionsOf(office: LoginOffice): Sessions {
  const ages = new Map<string, Age>();
  const find = finderOf(office, ages);
  return {
    find,
    open: async (userId, request) => {
      const token = randomBytes(32).toString('base64url');
      await insert(office, userId, token, request);
      const session = await find(token, false);
      if (!session) throw new Fault('denied', 'You have no role here; ask the administrator.');
      return { token, session };
    },
    close: async (session, reason) => {
      ages.delete(session.id);
      const ctx = contextOfSession(office, session);
      await ctx.write('session/close', { type: 'session', id: session.id }, (db) =>
        endSessions(db, ctx.now(), reason, reason === 'logout' ? { id: session.id } : { userId: session.userId }),
      );
    },
    switchTo: async (session, { facility = session.facility, purpose }) => {
      const target = session.facilities.find(({ id }) => id === facility);
      if (!target) throw new Fault('not-found', 'There is no such facility for you.', { field: '/facility' });
      const next = purpose ?? usualPurpose(target.roles);
      const ctx = contextOfSession(office, { ...session, facility, roles: target.roles });
      await ctx.write('session/switch', { type: 'session', id: session.id }, (db) =>
        db
          .updateTable('user_session')
          .set({ works_in: facility, purpose: next })
          .where('id', '=', session.id)
          .execute(),
      );
    },
  };
}

function finderOf(office: LoginOffice, ages: Map<string, Age>): Sessions['find'] {
  return async (token, touch) => {
    if (token.length > 100) return undefined;
    const row = await sessionRow(office, hashOf(token));
    if (!row) return undefined;
    const age = ageOf(ages, office, row);
    const now = office.monotonic();
    const idle = now - age.seenMono >= office.idleMinutes * 60_000;
    const old = now - age.startedMono >= office.absoluteHours * 3_600_000;
    const gone = idle ? 'idle' : old ? 'absolute' : undefined;
    if (gone !== undefined) {
      ages.delete(row.id);
      await expire(office, row, gone);
      return undefined;
    }
    if (touch) await noteUse(office, row.id, age);
    const endsIn = Math.min(
      office.idleMinutes * 60_000 - (now - age.seenMono),
      office.absoluteHours * 3_600_000 - (now - age.startedMono),
    );
    return sessionOf(row, endsIn);
  };
}

/** Use counts at once in this process, and is written down now and then for others and for the next start. */
async function noteUse({ store, ...office }: LoginOffice, id: string, age: Age): Promise<void> {
  const now = office.monotonic();
  age.seenMono = now;
  if (now - age.writtenMono < touchEvery) return;
  age.writtenMono = now;
  age.seenAt = office.now().getTime();
  await store.db
    .updateTable('user_session')
    .set({ seen_at: new Date(age.seenAt) })
    .where('id', '=', id)
    .execute();
}

/** Ends sessions that stand: one, or all of a person. */
export async function endSessions(
  db: WriteDb,
  at: Date,
  reason: SessionEnd,
  which: { readonly id: string } | { readonly userId: string; readonly except?: string },
): Promise<void> {
  const standing = db
    .updateTable('user_session')
    .set({ ended_at: at, end_reason: reason })
    .where('ended_at', 'is', null);
  if ('id' in which) await standing.where('id', '=', which.id).execute();
  else
    await standing
      .where('user_id', '=', which.userId)
      .where('id', '!=', which.except ?? '')
      .execute();
}

interface SessionRow {
  readonly id: string;
  readonly user_id: string;
  readonly works_in: string;
  readonly purpose: Purpose;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly login_name: string;
  readonly name: string;
  readonly must_change: boolean;
  readonly totp_confirmed: boolean;
  readonly has_password: boolean;
  readonly demonstration: boolean;
  readonly places: Session['facilities'];
}

/** Read anew for every request: what an administrator changed holds at once. */
async function sessionRow({ store }: LoginOffice, hash: Buffer): Promise<SessionRow | undefined> {
  try {
    const { rows } =
      await sql<SessionRow>`select s.id, s.user_id, s.works_in, s.purpose, s.started_at, s.seen_at, a.login_name, a.name,
      a.must_change, a.totp_confirmed, a.password_hash is not null as has_password, a.demonstration,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'roles', p.roles) order by p.name), '[]') from
        (select f.id, f.name, json_agg(r.role order by r.role) as roles from user_role r join facility f on f.id = r.facility_id
         where r.user_id = a.id group by f.id, f.name) p) as places
      from user_session s join user_account a on a.id = s.user_id
      where s.token_sha256 = ${hash} and s.ended_at is null and a.disabled_at is null`.execute(store.db);
    return rows[0];
  } catch (error) {
    throw databaseFault(error);
  }
}

function sessionOf(row: SessionRow, endsIn: number): Session | undefined {
  const here = row.places.find(({ id }) => id === row.works_in);
  if (!here) return undefined;
  return {
    id: row.id,
    userId: row.user_id,
    loginName: row.login_name,
    name: row.name,
    facility: row.works_in,
    facilities: row.places,
    roles: here.roles,
    purpose: row.purpose,
    mustChange: row.must_change,
    hasTotp: row.totp_confirmed,
    hasPassword: row.has_password,
    demonstration: row.demonstration,
    endsIn,
  };
}

/**
 * Ages by the monotonic clock; the wall clock is asked once, when this process meets the session or another process has used it since, and a wall
 * clock that went back counts as no time.
 */
function ageOf(ages: Map<string, Age>, office: LoginOffice, row: SessionRow): Age {
  const known = ages.get(row.id);
  const seenAt = row.seen_at.getTime();
  if (known && known.seenAt === seenAt) return known;
  const mono = office.monotonic();
  const wall = office.now().getTime();
  const age: Age = {
    startedMono: known?.startedMono ?? mono - Math.max(0, wall - row.started_at.getTime()),
    seenMono: Math.max(known?.seenMono ?? Number.NEGATIVE_INFINITY, mono - Math.max(0, wall - seenAt)),
    seenAt,
    writtenMono: mono,
  };
  ages.set(row.id, age);
  // Sessions that ended elsewhere are never asked for again: the oldest go.
  if (ages.size > mostAges) for (const [id] of ages) if (ages.size > mostAges / 2) ages.delete(id);
  return age;
}

async function expire(office: LoginOffice, row: SessionRow, reason: 'idle' | 'absolute'): Promise<void> {
  const roles = row.places.find(({ id }) => id === row.works_in)?.roles ?? [];
  if (roles.length === 0) return;
  const ctx = contextOfSession(office, {
    id: row.id,
    userId: row.user_id,
    facility: row.works_in,
    purpose: row.purpose,
    roles,
  });
  await ctx.write('session/close', { type: 'session', id: row.id }, (db) =>
    endSessions(db, ctx.now(), reason, { id: row.id }),
  );
}

async function insert(office: LoginOffice, userId: string, token: string, request?: string): Promise<void> {
  const places = await office.store.db
    .selectFrom('user_role')
    .innerJoin('facility', 'facility.id', 'user_role.facility_id')
    .select(['facility.id', 'user_role.role'])
    .where('user_role.user_id', '=', userId)
    .orderBy('facility.name')
    .execute();
  const facility = places[0]?.id;
  if (facility === undefined) throw new Fault('denied', 'You have no role here; ask the administrator.');
  const roles = places.filter(({ id }) => id === facility).map(({ role }) => role as Role);
  const [id, purpose] = [newId('ses'), usualPurpose(roles)];
  const ctx = contextOfSession(office, { id, userId, facility, purpose, roles }, request);
  const at = ctx.now();
  await ctx.write('session/open', { type: 'user', id: userId }, (db) =>
    db
      .insertInto('user_session')
      .values({
        id,
        token_sha256: hashOf(token),
        user_id: userId,
        works_in: facility,
        purpose,
        started_at: at,
        seen_at: at,
        ended_at: null,
        end_reason: null,
      })
      .execute(),
  );
}
