import { sql } from 'kysely';
import type { WriteDb } from '../../../store/index.ts';
import type { Changed } from './store-entries.ts';

/**
 * Brings the charts that coders open up to date with their encounters: one chart per encounter, under the encounter's id. A patient who
 * changed changes all his charts. Names, numbers and
 * dates are copied; the documents are put together when the chart is opened. Encounters that were cancelled or entered in error have none. What
 * the sender marks as a VIP or staff (PV1-16; FHIR special courtesy) becomes sensitive here; only a person takes that back.
 */
export async function projectCharts(db: WriteDb, { encounters, patients }: Changed, at: Date): Promise<void> {
  const ids = new Set(encounters);
  if (patients.size > 0) {
    const all = await db
      .selectFrom('encounter')
      .select('id')
      .where('patient_id', 'in', [...patients])
      .execute();
    for (const { id } of all) ids.add(id);
  }
  const list = [...ids];
  for (let from = 0; from < list.length; from += 1000) await projectSome(db, list.slice(from, from + 1000), at);
}

async function projectSome(db: WriteDb, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    insert into chart (id, body, discharge_date, added_at)
    select e.id, jsonb_strip_nulls(jsonb_build_object(
        'id', e.id,
        'mrn', coalesce((select n.number from mrn n where n.patient_id = e.patient_id and n.retired_at is null order by n.assigned_at, n.number limit 1), ''),
        'patientName', coalesce(
          nullif(concat_ws(', ', p.body #>> '{name,0,family}', (select string_agg(g, ' ') from jsonb_array_elements_text(coalesce(p.body #> '{name,0,given}', '[]')) g)), ''),
          'Name not given'),
        'sex', case p.body ->> 'gender' when 'male' then 'M' when 'female' then 'F' else 'U' end,
        'birthDate', p.birth_date,
        'setting', e.setting,
        'service', e.service,
        'admissionDate', e.admission_date,
        'dischargeDate', e.discharge_date,
        'lengthOfStay', case when e.discharge_date is not null and e.admission_date is not null and e.discharge_date >= e.admission_date
          then greatest(1, e.discharge_date - e.admission_date) end,
        'dischargeStatus', e.discharge_status,
        'payer', (select v.payer from coverage v where v.patient_id = e.patient_id order by v.place, v.id limit 1),
        'documents', (select count(*) from document d where d.encounter_id = e.id),
        'origin', 'uploaded',
        'addedAt', to_char(${at}::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))),
      e.discharge_date, ${at}
    from encounter e left join chart_resource p on p.facility_id = e.facility_id and p.type = 'Patient' and p.id = e.patient_id
    where e.id = any(${ids}) and e.stage not in ('cancelled', 'entered-in-error')
    on conflict (facility_id, id) do update set
      body = (chart.body - array['birthDate', 'service', 'admissionDate', 'dischargeDate', 'lengthOfStay', 'dischargeStatus', 'payer'])
        || (excluded.body - 'addedAt'), discharge_date = excluded.discharge_date`.execute(db);
  await sql`
    update chart set sensitivity = chart.sensitivity || courtesy.mark
    from chart_resource r, (values ('VIP', 'vip'), ('STF', 'employee')) as courtesy(code, mark)
    where chart.id = any(${ids}) and r.facility_id = chart.facility_id and r.type = 'Encounter' and r.id = chart.id
      and jsonb_path_exists(r.body, '$.hospitalization.specialCourtesy[*].coding[*] ? (@.code == $code)', jsonb_build_object('code', courtesy.code))
      and courtesy.mark <> all(chart.sensitivity)`.execute(db);
}
