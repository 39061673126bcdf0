import type { OfficeContext } from '../../access/index.ts';

/** Somebody a physician query can be addressed to. */
export interface QueryProvider {
  readonly id: string;
  readonly name: string;
}

/** The providers of the facility who can log in, by name. */
export function listProviders(ctx: OfficeContext): Promise<readonly QueryProvider[]> {
  return ctx.read('physician-query/list', { type: 'facility', id: ctx.facility }, (db) =>
    db
      .selectFrom('user_role')
      .innerJoin('user_account', 'user_account.id', 'user_role.user_id')
      .select(['user_account.id', 'user_account.name'])
      .where('user_role.role', '=', 'provider')
      .where('user_account.disabled_at', 'is', null)
      .orderBy('user_account.name')
      .execute(),
  );
}
