import type { OfficeContext } from '../access/index.ts';
import type { BillSetting } from './bill-setting.ts';
import { storedSetting } from './complete-bill.ts';

/** What the bills of the facility say; nothing where it was never set. */
export function getBillSetting(ctx: OfficeContext): Promise<BillSetting | undefined> {
  return ctx.read('claim/view-setting', { type: 'bill-setting', id: ctx.facility }, (db) => storedSetting(db));
}
