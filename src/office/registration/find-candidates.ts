import { sql } from 'kysely';
import {
  defaultMatchConfiguration,
  judgePair,
  type PairJudgement,
  type PersonFacts,
  pairWeights,
  preparePerson,
} from '../../engine/identity/index.ts';
import type { ReadDb } from '../store/index.ts';
import { patientKeys } from './patient-keys.ts';
import { factsOfRow, mrnsOf } from './patient-row.ts';

export interface Candidate extends PairJudgement {
  readonly patientId: string;
}

const weights = pairWeights(defaultMatchConfiguration);
const mostCompared = 500;

/** Registered patients who may be this person, best first: found by indexed keys, then scored. Merged ones stand for nobody. */
export async function findCandidates(db: ReadDb, facts: PersonFacts): Promise<readonly Candidate[]> {
  const keys = patientKeys(facts).filter(({ pass }) => pass.startsWith('match/'));
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('patient as p')
    .selectAll('p')
    .where(
      'p.id',
      'in',
      sql<string>`(select distinct k.patient_id from unnest(${keys.map(({ pass }) => pass)}::text[], ${keys.map(({ key }) => key)}::text[]) as asked (pass, key)
        join patient_key k on k.pass = asked.pass and k.key = asked.key limit ${mostCompared})`,
    )
    .where('p.merged_into', 'is', null)
    .where('p.id', '<>', facts.id)
    .execute();
  const mrns = await mrnsOf(
    db,
    rows.map(({ id }) => id),
  );
  const person = preparePerson(facts);
  return rows
    .map((row) => ({
      patientId: row.id,
      ...judgePair(weights, person, preparePerson(factsOfRow(row, mrns.get(row.id) ?? []))),
    }))
    .filter(({ verdict }) => verdict !== 'new')
    .sort((a, b) => b.score - a.score || (a.patientId < b.patientId ? -1 : 1));
}
