import { type Asker, contextOf, type OfficeContext } from './access/index.ts';
import { type AuditVerdict, signHeads, verifyAudit } from './audit/index.ts';
import { type OpenStore, openStore } from './store/index.ts';

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
  /** Fault `unavailable` or `storage` when the database does not take a statement now. */
  checkDatabase(): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions extends OpenStore {
  readonly now?: () => Date;
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
  return {
    as,
    asProgram: (facility) => as({ actor: program(facility), session: 'program', facility, purpose: 'system' }),
    verifyAudit: () => verifyAudit(store),
    signAudit: sign,
    checkDatabase: () => store.check(),
    close: async () => {
      clearInterval(timer);
      // A database that is gone cannot say where its chains end; the next opening signs them.
      await sign().catch(() => undefined);
      await store.close();
    },
  };
}

const program = (facility: string) => ({ id: 'program', roles: ['administrator' as const], facilities: [facility] });
