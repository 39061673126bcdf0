import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { ChargeRow } from '../../engine/claim/index.ts';
import type { BillAccount, BillSetting } from './bill-setting.ts';

export interface DemonstrationAccount {
  readonly chartId: string;
  readonly account: BillAccount;
  readonly charges: readonly ChargeRow[];
}

/** The billing of the demonstration hospital. */
export interface DemonstrationBilling {
  readonly setting: BillSetting;
  readonly accounts: readonly DemonstrationAccount[];
}

/**
 * The made-up hospital, accounts and charges below `folder`/billing; nothing when there is no `hospital.json`. A chart without a file has no
 * account yet. Fault `bad-file` for a file that is not JSON.
 */
export function demonstrationBilling(folder: string): DemonstrationBilling | undefined {
  const hospital = join(folder, 'billing', 'hospital.json');
  if (!existsSync(hospital)) return undefined;
  const { setting } = readJsonFile<Pick<DemonstrationBilling, 'setting'>>(hospital);
  const charges = join(folder, 'billing', 'charges');
  const files = existsSync(charges) ? readdirSync(charges).filter((file) => file.endsWith('.json')) : [];
  return {
    setting,
    accounts: files.sort().map((file) => ({
      ...readJsonFile<Omit<DemonstrationAccount, 'chartId'>>(join(charges, file)),
      chartId: basename(file, '.json'),
    })),
  };
}

function readJsonFile<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Fault('bad-file', 'A demonstration account cannot be read; reinstall the program.', { file }, error);
  }
}
