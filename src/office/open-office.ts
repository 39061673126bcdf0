import {
  type Asker,
  contextOf,
  type Logins,
  loginsOf,
  type OfficeContext,
  type PasswordHasher,
  passwordHasher,
} from './access/index.ts';
import { type AuditVerdict, signHeads, verifyAudit } from './audit/index.ts';
import { type RunJobs, runJobs } from './jobs/index.ts';
import { type OpenStore, openStore, type TableSum, writeBackup } from './store/index.ts';

/** The office of one installation, opened. Everything it does goes through a context. */
export interface Office {
  /** The context of one request. */
  as(asker: Asker): OfficeContext;
  /** The context of the program itself in a facility: for what it brings, never for a chart's use. */
  asProgram(facility: string): OfficeContext;
  /** Whether the audit log stands as it was written. */
  verifyAudit(): Promise<AuditVerdict>;
  /** Writes the ends of the audit log, signed, outside the database; done by itself every quarter of an hour and at closing. */
  signAudit(): Promise<void>;
  /** Writes the whole database as it stands at this moment to a file (see `writeBackup`). */
  backup(file: string): Promise<readonly TableSum[]>;
  /** Fault `unavailable` or `storage` when the database does not take a statement now. */
  checkDatabase(): Promise<void>;
  /** Works on the jobs of this site until it is stopped; `close` stops it too. `tasks` for tests. */
  work(options: Pick<RunJobs, 'concurrency' | 'log' | 'tasks'>): Promise<{ stop(): Promise<void> }>;
  /** People, their sessions and how they log in. */
  readonly logins: Logins;
  close(): Promise<void>;
}

export interface OfficeOptions extends OpenStore {
  readonly now?: () => Date;
  /** Milliseconds that only go forward; sessions age by them. */
  readonly monotonic?: () => number;
  readonly hasher?: PasswordHasher;
  /** A session without use ends after this (15), used or not after 12 hours (NIST SP 800-63B-4, AAL3). */
  readonly idleMinutes?: number;
}

const signEvery = 15 * 60_000;

/** Opens the database of a home (see `openStore` for the faults) and the handles to it. */
export async function openOffice({ now = () => new Date(), ...options }: OfficeOptions): Promise<Office> {
  const store = await openStore(options);
  const sign = async (): Promise<void> => {
    await signHeads(store, now());
  };
  const timer = setInterval(() => void sign().catch(() => undefined), signEvery);
  timer.unref();
  const as = (asker: Asker): OfficeContext => contextOf({ store, now }, asker);
  const logins = loginsOf({
    store,
    now,
    monotonic: options.monotonic ?? (() => performance.now()),
    hasher: options.hasher ?? passwordHasher(),
    idleMinutes: options.idleMinutes ?? 15,
    absoluteHours: 12,
  });
  const workers = new Set<{ stop(): Promise<void> }>();
  const facilities = async (): Promise<readonly OfficeContext[]> =>
    (await store.db.selectFrom('facility').select('id').orderBy('id').execute()).map(({ id: facility }) =>
      as({ actor: worker(facility), session: 'job', facility, purpose: 'operations' }),
    );
  return {
    as,
    asProgram: (facility) => as({ actor: program(facility), session: 'program', facility, purpose: 'system' }),
    verifyAudit: () => verifyAudit(store),
    signAudit: sign,
    backup: async (file) => {
      // Who takes a backup takes every chart: the event is in the backup too.
      const ctx = as({ actor: program('all'), session: 'program', facility: 'all', purpose: 'system' });
      await ctx.read('facility/backup', { type: 'site', id: 'all' }, async () => undefined);
      return writeBackup(store, file, now());
    },
    work: async (options) => {
      const running = await runJobs({ facilities, signAudit: sign }, { url: store.url, ...options });
      const one = {
        stop: async () => {
          if (workers.delete(one)) await running.stop();
        },
      };
      workers.add(one);
      return one;
    },
    logins,
    checkDatabase: () => store.check(),
    close: async () => {
      clearInterval(timer);
      for (const one of workers) await one.stop().catch(() => undefined);
      // A database that is gone cannot say where its chains end; the next opening signs them.
      await sign().catch(() => undefined);
      await store.close();
    },
  };
}

const program = (facility: string) => ({ id: 'program', roles: ['administrator' as const], facilities: [facility] });
// Jobs act as a technician of the facility, no more.
const worker = (facility: string) => ({ id: 'jobs', roles: ['him-technician' as const], facilities: [facility] });
