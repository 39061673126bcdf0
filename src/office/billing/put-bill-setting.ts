import { Fault } from '../../base/index.ts';
import { isNpi } from '../../engine/claim/index.ts';
import type { OfficeContext } from '../access/index.ts';
import type { BillSetting } from './bill-setting.ts';

/** Sets what the bills of the facility say. Fault `bad-input` for an NPI without its check digit, or a name or id that stands twice. */
export function putBillSetting(ctx: OfficeContext, setting: BillSetting): Promise<void> {
  refuseUnusable(setting);
  return ctx.write('claim/change-setting', { type: 'bill-setting', id: ctx.facility }, async (db) => {
    const row = { body: JSON.stringify(setting), set_by: ctx.actor.id, set_at: ctx.now() };
    await db
      .insertInto('bill_setting')
      .values(row)
      .onConflict((on) => on.column('facility_id').doUpdateSet(row))
      .execute();
  });
}

function refuseUnusable({ billingProvider, providers, payers }: BillSetting): void {
  for (const { npi = '' } of [billingProvider, ...providers])
    if (!isNpi(npi)) throw new Fault('bad-input', 'A provider has an NPI that fails its check digit.');
  const names = [providers.map(({ id }) => id), payers.map(({ name }) => name)];
  if (names.some((list) => new Set(list).size < list.length))
    throw new Fault('bad-input', 'A provider or payer stands twice in the setting.');
}
