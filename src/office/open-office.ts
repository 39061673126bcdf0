import { type Asker, contextOf, type OfficeContext } from './access/index.ts';
import { openAuditLog } from './audit/index.ts';
import { type FixedRows, openStore } from './store/index.ts';

/** The office of one data folder, opened. Everything it does goes through a context. */
export interface Office {
  /** The context of one request. */
  as(asker: Asker): OfficeContext;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly home: string;
  /** Rows that come with the program, such as the demonstration charts. */
  readonly fixed?: FixedRows;
  readonly now?: () => Date;
}

/** Opens `<home>/office`: takes the lock (Fault `locked` with the holder's pid), continues the audit log, finishes what a crash left. */
export async function openOffice({ home, fixed = {}, now = () => new Date() }: OfficeOptions): Promise<Office> {
  const store = openStore(home, fixed);
  try {
    const audit = await openAuditLog(store.root);
    await store.recover(audit.holdsTransaction);
    return {
      as: (asker) => contextOf({ store, audit, now }, asker),
      close: async () => {
        await store.close();
        await audit.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
