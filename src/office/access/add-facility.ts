import type { OfficeContext } from './context.ts';

export interface AddFacility {
  readonly id: string;
  readonly name: string;
  readonly demonstration?: boolean;
}

/** Adds a facility; one that is there already stays as it is. Answers whether it is new. */
export function addFacility(ctx: OfficeContext, { id, name, demonstration = false }: AddFacility): Promise<boolean> {
  return ctx.write('facility/add', { type: 'facility', id }, async (db) => {
    const row = { id, name, demonstration, created_at: ctx.now() };
    const added = await db
      .insertInto('facility')
      .values(row)
      .onConflict((on) => on.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  });
}
