import { sql } from 'kysely';
import type { WriteDb } from '../../../store/index.ts';
import type { Standing, StandingResource } from '../check-set.ts';

/** Resources of the chart by the references that mean them: our own ids, and the ids by which the source called what it sent before. */
export async function standingResources(db: WriteDb, references: readonly string[], source: string): Promise<Standing> {
  const standing = new Map<string, StandingResource>();
  for (let from = 0; from < references.length; from += 1000) {
    const some = references.slice(from, from + 1000);
    for (const [reference, resource] of await byOwnId(db, some)) standing.set(reference, resource);
    const open = some.filter((reference) => !standing.has(reference));
    for (const [reference, resource] of await byAlias(db, open, source)) standing.set(reference, resource);
  }
  return standing;
}

async function byOwnId(
  db: WriteDb,
  references: readonly string[],
): Promise<readonly (readonly [string, StandingResource])[]> {
  if (references.length === 0) return [];
  const ids = references.map((reference) => reference.slice(reference.indexOf('/') + 1));
  const rows = await db
    .selectFrom('chart_resource')
    .select(['type', 'id', 'patient_id as patientId'])
    .where('type', 'in', [...new Set(references.map((reference) => reference.slice(0, reference.indexOf('/'))))])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => [`${row.type}/${row.id}`, row] as const);
}

async function byAlias(
  db: WriteDb,
  references: readonly string[],
  source: string,
): Promise<readonly (readonly [string, StandingResource])[]> {
  const found: (readonly [string, StandingResource])[] = [];
  const patients = references.filter((reference) => reference.startsWith('Patient/'));
  if (patients.length > 0) {
    const rows = await db
      .selectFrom('filed_patient_number')
      .select(['number', 'patient_id'])
      .where('authority', '=', `source:${source}`)
      .where('number', 'in', patients)
      .execute();
    for (const { number, patient_id: id } of rows) found.push([number, { type: 'Patient', id, patientId: id }]);
  }
  const others = references
    .filter((reference) => !reference.startsWith('Patient/'))
    .map((reference) => aliasToken(source, reference));
  if (others.length === 0) return found;
  const rows = await db
    .selectFrom('chart_resource')
    .select(['type', 'id', 'patient_id as patientId', 'tokens'])
    .where(sql<boolean>`tokens && ${others}::text[]`)
    .execute();
  for (const { tokens, ...row } of rows)
    for (const token of tokens)
      if (others.includes(token)) found.push([token.slice(aliasToken(source, '').length), row]);
  return found;
}

/** The token under which a resource is found by its source's name. */
export const aliasToken = (source: string, alias: string): string => `source|${source}|${alias}`;
