import type { WriteDb } from '../../../store/index.ts';
import { dischargeStatusOf, encounterClass } from '../../read/encounter-class.ts';
import type { Json } from '../inbound-set.ts';
import type { FilingOrder, Stored } from './filing-types.ts';
import { dayOf, instantOf } from './search-columns.ts';

/** Writes the rows of encounters whose resource was taken. */
export async function storeEncounters(db: WriteDb, encounters: readonly Stored[], order: FilingOrder): Promise<void> {
  const rows = encounters.flatMap(({ id, patientId, body, saidAt }) =>
    patientId === null
      ? []
      : [
          {
            id,
            patient_id: patientId,
            ...encounterColumns(body),
            said_at: new Date(saidAt),
            updated_at: order.receivedAt,
          },
        ],
  );
  if (rows.length === 0) return;
  const insert = db.insertInto('encounter').values(rows);
  await insert
    .onConflict((conflict) =>
      conflict.columns(['facility_id', 'id']).doUpdateSet((eb) => ({
        visit_number: eb.ref('excluded.visit_number'),
        visit_authority: eb.ref('excluded.visit_authority'),
        class: eb.ref('excluded.class'),
        setting: eb.ref('excluded.setting'),
        stage: eb.ref('excluded.stage'),
        admitted_at: eb.ref('excluded.admitted_at'),
        discharged_at: eb.ref('excluded.discharged_at'),
        admission_date: eb.ref('excluded.admission_date'),
        discharge_date: eb.ref('excluded.discharge_date'),
        discharge_status: eb.ref('excluded.discharge_status'),
        service: eb.ref('excluded.service'),
        location: eb.ref('excluded.location'),
        attending: eb.ref('excluded.attending'),
        said_at: eb.ref('excluded.said_at'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

const json = (value: unknown): Json | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Json) : undefined;
};
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const words = (concept: Json | undefined): string | undefined =>
  text(concept?.['text']) ?? text(json(concept?.['coding'])?.['display']) ?? text(json(concept?.['coding'])?.['code']);

/** The columns of an Encounter resource. The days are those written where it happened; an outpatient encounter ends the day it begins. */
export function encounterColumns(encounter: Json) {
  const period = json(encounter['period']);
  const kind = json(encounter['class']);
  const known =
    encounterClass(text(kind?.['code']), text(kind?.['display'])) ??
    encounterClass(undefined, words(json(encounter['type'])));
  const setting = known?.setting ?? 'outpatient';
  const [start, end] = [text(period?.['start']), text(period?.['end'])];
  const visit = json(encounter['identifier']);
  const disposition = json(json(encounter['hospitalization'])?.['dischargeDisposition']);
  const location = json(json(encounter['location'])?.['location']);
  return {
    visit_number: text(visit?.['value']) ?? null,
    visit_authority: text(visit?.['system']) ?? null,
    class: text(kind?.['code']) ?? null,
    setting,
    stage: text(encounter['status']) ?? 'unknown',
    admitted_at: dateOf(start),
    discharged_at: dateOf(end),
    admission_date: dayOf(start),
    discharge_date: dayOf(end) ?? (setting === 'outpatient' ? dayOf(start) : null),
    discharge_status: dischargeStatusOf(text(json(disposition?.['coding'])?.['code'])) ?? null,
    service: words(json(encounter['serviceType'])) ?? null,
    location: text(location?.['display']) ?? null,
    attending: attendingOf(encounter),
  };
}

function dateOf(value: string | undefined): Date | null {
  const at = instantOf(value);
  return at === null ? null : new Date(at);
}

function attendingOf(encounter: Json): string | null {
  const participants = Array.isArray(encounter['participant']) ? (encounter['participant'] as readonly Json[]) : [];
  const isAttending = (one: Json): boolean => text(json(json(one['type'])?.['coding'])?.['code']) === 'ATND';
  const found = participants.find(isAttending) ?? participants[0];
  return text(json(found?.['individual'])?.['display']) ?? null;
}
