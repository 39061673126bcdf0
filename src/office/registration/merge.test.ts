import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import type { OfficeContext } from '../access/index.ts';
import { mergePatients, registerPatient, unmergePatients } from './index.ts';

let office: TestOffice;
let ctx: OfficeContext;
let owner: pg.Client;
let count = 0;
const next = (): number => {
  count += 1;
  return count;
};

beforeAll(async () => {
  office = await testOffice();
  ctx = office.asRole('manager');
  owner = new pg.Client({ connectionString: office.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await office.close();
});

/** A patient with rows in the tables of registration and chart. */
async function patientWith(rows: {
  mrns: number;
  coverages: number;
  encounters: number;
  documents: number;
  resources: number;
}): Promise<string> {
  const list = <T>(n: number, of: (name: string) => T): T[] => Array.from({ length: n }, () => of(`n${next()}`));
  const answer = await registerPatient(ctx, {
    demographics: {
      names: [{ kind: 'legal', family: `Merge${next()}` }],
      administrativeSex: 'U',
      addresses: [],
      phones: [],
      emergencyContacts: [],
    },
    mrns: list(rows.mrns, (number) => ({ authority: 'GEN', number })),
    coverages: list(rows.coverages, (payer) => ({ payer, subscriber: { relationship: 'self' as const } })),
    onDuplicates: 'queue',
    origin: 'registration',
  });
  const id = answer.outcome === 'registered' ? answer.patient.id : '';
  for (const name of list(rows.encounters, (one) => one))
    await owner.query(
      `insert into encounter (facility_id, id, patient_id, setting, stage, said_at, updated_at) values ('general', $1, $2, 'inpatient', 'in-progress', now(), now())`,
      [name, id],
    );
  for (const name of list(rows.documents, (one) => one))
    await owner.query(
      `insert into document (facility_id, id, patient_id, kind, title, stage, reading, said_at, updated_at) values ('general', $1, $2, 'other', 't', 'final', 'read', now(), now())`,
      [name, id],
    );
  for (const name of list(rows.resources, (one) => one)) {
    await owner.query(
      `insert into chart_resource (facility_id, type, id, source_key, patient_id, body, said_at, message_id, updated_at) values ('general', 'Observation', $1, $1, $2, '{}', now(), 'm', now())`,
      [name, id],
    );
    await owner.query(
      `insert into filed_patient_number (facility_id, authority, number, patient_id) values ('general', 'GEN', $1, $2)`,
      [name, id],
    );
  }
  return id;
}

/** Every row of every table that can point to a patient, as text. */
async function snapshot(): Promise<string> {
  const { rows } = await owner.query<{ table_name: string }>(
    `select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = 'patient_id' or table_name = 'patient' order by 1`,
  );
  const parts: string[] = [];
  for (const { table_name } of rows) {
    const { rows: content } = await owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${table_name}" t where facility_id = 'general' order by 1`,
    );
    parts.push(`${table_name}\n${content.map(({ row }) => row).join('\n')}`);
  }
  return parts.join('\n');
}

describe('a merge', () => {
  const some = fc.record({
    mrns: fc.nat(2),
    coverages: fc.nat(2),
    encounters: fc.nat(2),
    documents: fc.nat(2),
    resources: fc.nat(2),
  });
  it('that is taken back restores every row, merges after merges included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat(1000)),
        async (kinds, picks) => {
          const standing: string[] = [];
          for (const kind of kinds) standing.push(await patientWith(kind));
          const pick = (): number => (picks.next().value as number) % standing.length;
          const done: { mergeId: string; before: string }[] = [];
          while (standing.length > 1) {
            const before = await snapshot();
            const [retired = ''] = standing.splice(pick(), 1);
            const { mergeId } = await mergePatients(ctx, {
              survivorId: standing[pick()] ?? '',
              retiredId: retired,
              reason: 'test',
              origin: 'review',
            });
            const { rows } = await owner.query('select 1 from encounter where patient_id = $1', [retired]);
            expect(rows).toEqual([]);
            done.push({ mergeId, before });
          }
          for (const { mergeId, before } of done.reverse()) {
            await unmergePatients(ctx, { mergeId, reason: 'test' });
            expect(await snapshot()).toBe(before);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is not taken back under one that came later, and leaves with the survivor what came afterwards', async () => {
    const none = { mrns: 1, coverages: 0, encounters: 1, documents: 0, resources: 0 };
    const [a, b, c] = [await patientWith(none), await patientWith(none), await patientWith(none)];
    const first = await mergePatients(ctx, { survivorId: a, retiredId: b, reason: 'r', origin: 'review' });
    const second = await mergePatients(ctx, { survivorId: c, retiredId: a, reason: 'r', origin: 'review' });
    expect([first.moved, second.moved]).toEqual([2, 4]);
    await expect(unmergePatients(ctx, { mergeId: first.mergeId, reason: 'r' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await owner.query(`update encounter set patient_id = $1 where patient_id = $1`, [c]);
    await owner.query(
      `insert into encounter (facility_id, id, patient_id, setting, stage, said_at, updated_at) values ('general', 'later', $1, 'inpatient', 'x', now(), now())`,
      [c],
    );
    expect((await unmergePatients(ctx, { mergeId: second.mergeId, reason: 'r' })).restored).toBe(4);
    expect(
      (await owner.query('select id from encounter where patient_id = $1 and id = $2', [c, 'later'])).rowCount,
    ).toBe(1);
    expect((await unmergePatients(ctx, { mergeId: first.mergeId, reason: 'r' })).restored).toBe(2);
  });

  it('that fails half-way changes nothing', async () => {
    const kind = { mrns: 1, coverages: 1, encounters: 1, documents: 1, resources: 1 };
    const [a, b] = [await patientWith(kind), await patientWith(kind)];
    const { mergeId } = await mergePatients(ctx, { survivorId: a, retiredId: b, reason: 'r', origin: 'review' });
    const { rows } = await owner.query<{ row_key: { id: string } }>(
      `select row_key from patient_merge_row where merge_id = $1 and table_name = 'document'`,
      [mergeId],
    );
    await owner.query(`delete from document where id = $1`, [rows[0]?.row_key.id]);
    const before = await snapshot();
    await expect(unmergePatients(ctx, { mergeId, reason: 'r' })).rejects.toMatchObject({ code: 'unavailable' });
    expect(await snapshot()).toBe(before);
  });

  it('of two at once happens once', async () => {
    const kind = { mrns: 1, coverages: 0, encounters: 0, documents: 0, resources: 0 };
    const [a, b] = [await patientWith(kind), await patientWith(kind)];
    const merge = (survivorId: string, retiredId: string) =>
      mergePatients(ctx, { survivorId, retiredId, reason: 'r', origin: 'review' });
    const both = await Promise.allSettled([merge(a, b), merge(b, a)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
