import type { OfficeContext } from '../../access/index.ts';

/** Something that happened to a patient, in order of time. */
export interface TimelineEvent {
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly encounterId: string | null;
  readonly title: string;
  readonly status: string | null;
  readonly value: string | null;
}

export interface TimelineAsk {
  readonly patientId: string;
  readonly encounterId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

// Who pays, who is related and where one lives is registration, not what happened.
const notHere = [
  'Patient',
  'RelatedPerson',
  'Coverage',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Account',
] as const;

/** Encounters, documents, results, orders, medications, problems and the rest of one patient in one list, the latest first; at most 5,000. */
export function timeline(ctx: OfficeContext, ask: TimelineAsk): Promise<readonly TimelineEvent[]> {
  const { patientId, encounterId } = ask;
  return ctx.read('chart/view', { type: 'patient', id: patientId, patientId, encounterId }, async (db) => {
    let query = db
      .selectFrom('chart_resource')
      .select(['type', 'id', 'encounter_id', 'status', 'date', 'body'])
      .where('patient_id', '=', patientId)
      .where('date', 'is not', null)
      .where('type', 'not in', [...notHere]);
    if (encounterId !== undefined) query = query.where('encounter_id', '=', encounterId);
    if (ask.from !== undefined) query = query.where('date', '>=', new Date(ask.from));
    if (ask.to !== undefined) query = query.where('date', '<', new Date(ask.to));
    const rows = await query
      .orderBy('date', 'desc')
      .orderBy('id')
      .limit(Math.min(ask.limit ?? 1000, 5000))
      .execute();
    return rows.map((row) => ({
      at: row.date?.toISOString() ?? '',
      kind: row.type,
      id: row.id,
      encounterId: row.encounter_id,
      title: titleOf(row.body),
      status: row.status,
      value: valueOfResult(row.body),
    }));
  });
}

type Body = Readonly<Record<string, unknown>>;
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function conceptText(value: unknown): string | undefined {
  const concept = first(value);
  if (!isBody(concept)) return text(concept);
  const coding = first(concept['coding']);
  return (
    text(concept['text']) ??
    (isBody(coding)
      ? (text(coding['display']) ?? text(coding['code']))
      : (text(concept['display']) ?? text(concept['code'])))
  );
}

const titleOf = (body: Body): string =>
  text(body['description']) ??
  text(body['title']) ??
  conceptText(body['code']) ??
  conceptText(body['vaccineCode']) ??
  conceptText(body['medicationCodeableConcept']) ??
  conceptText(body['type']) ??
  conceptText(body['category']) ??
  conceptText(body['class']) ??
  String(body['resourceType']);

function valueOfResult(body: Body): string | null {
  const quantity = body['valueQuantity'];
  if (isBody(quantity))
    return [text(quantity['comparator']), quantity['value'], text(quantity['unit']) ?? text(quantity['code'])]
      .filter((part) => part !== undefined)
      .join(' ');
  return text(body['valueString']) ?? conceptText(body['valueCodeableConcept']) ?? text(body['valueDateTime']) ?? null;
}
