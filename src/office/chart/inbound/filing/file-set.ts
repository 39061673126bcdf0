import { newId, type WriteDb } from '../../../store/index.ts';
import { checkSet, entriesByName, outwardReferences, relativeOf, type Standing } from '../check-set.ts';
import type { InboundSet, Objection, SetEntry } from '../inbound-set.ts';
import { storeCoverages } from './coverage-rows.ts';
import { filePatient } from './file-patient.ts';
import type { Filed, FilingOrder, Placed } from './filing-types.ts';
import { projectCharts } from './project-charts.ts';
import { instantOf } from './search-columns.ts';
import { standingResources } from './standing-resources.ts';
import { storeEntries } from './store-entries.ts';

/**
 * Files a set into the chart, whole or not at all: everything that can be objected to is looked up before the first row is written. The
 * caller's transaction makes it durable.
 */
export async function fileSet(db: WriteDb, set: InboundSet, order: FilingOrder): Promise<Filed | Objection> {
  const standing = await standingResources(db, outwardReferences(set), order.source);
  const objection = checkSet(set, standing);
  if (objection) return objection;
  const patients = await placePatients(db, set, order);
  if ('stage' in patients) return patients;
  const placed = await placeEntries(db, set, patients, standing);
  if ('stage' in placed) return placed;
  const changed = await storeEntries(db, set, placed, standing, order);
  await storeCoverages(db, set, placed, order);
  const encounterIds = [...new Set(placed.flatMap(({ encounterId }) => (encounterId === null ? [] : [encounterId])))];
  await projectCharts(db, changed, order.receivedAt);
  const patientIds = [...new Set(placed.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])))];
  const byEntry = new Map(placed.map(({ entry, id }) => [entry, `${entry.type}/${id}`]));
  const locations = set.entries.map((entry) => byEntry.get(entry) ?? '');
  return { patientIds, encounterIds, facts: placed.length, locations };
}

/** The id of each patient of the set, by the entry that gives him. */
async function placePatients(
  db: WriteDb,
  set: InboundSet,
  { sender, source, receivedAt, by, messageId }: FilingOrder,
): Promise<ReadonlyMap<SetEntry, string> | Objection> {
  const ids = new Map<SetEntry, string>();
  for (const entry of set.entries) {
    if (entry.type !== 'Patient') continue;
    const filed = await filePatient(db, {
      resource: entry.load(),
      place: entry.place,
      sourceName: entry.alias ?? entry.key.text,
      source,
      isAlias: entry.alias !== undefined,
      isNewer: entry.over?.how !== 'fill',
      saidAt: new Date(instantOf(entry.saidAt ?? set.saidAt) ?? receivedAt),
      at: receivedAt,
      by,
      origin: messageId,
      defaultAuthority: sender,
    });
    if ('objection' in filed) return filed.objection;
    ids.set(entry, filed.patientId);
  }
  return ids;
}

type PatientIds = ReadonlyMap<SetEntry, string>;

async function placeEntries(
  db: WriteDb,
  set: InboundSet,
  patients: PatientIds,
  standing: Standing,
): Promise<readonly Placed[] | Objection> {
  const placed = new Map<SetEntry, Placed>();
  const { patientOf, encounterOf } = resolversOf(set, { patients, standing, placed });
  // Patients first, then encounters, because the names of the rest may hold within them only.
  for (const wave of [0, 1, 2]) {
    const entries = set.entries.filter(({ type }) => waveOf(type) === wave);
    const named = entries.map((entry) => {
      const patientId = patients.get(entry) ?? patientOf(entry.subject);
      const encounterId = wave === 2 ? encounterOf(entry.encounter) : null;
      const key = sourceKey(entry, patients.get(entry), patientId, encounterId);
      return { entry, patientId, encounterId, sourceKey: key };
    });
    const keys = named.map((one) => one.sourceKey);
    const known = await idsBySource(db, keys);
    for (const one of named) {
      const before = known.get(one.sourceKey);
      if (before && before.patient_id !== null && one.patientId !== null && before.patient_id !== one.patientId)
        return {
          stage: 'parked',
          reason: `This ${one.entry.type} is filed under another patient.`,
          path: one.entry.place,
        };
      const id = patients.get(one.entry) ?? before?.id ?? one.entry.wantedId ?? newId(prefixOf(one.entry.type));
      placed.set(one.entry, { ...one, id, encounterId: one.entry.type === 'Encounter' ? id : one.encounterId });
    }
  }
  return [...placed.values()];
}

const waveOf = (type: string): number => (type === 'Patient' ? 0 : type === 'Encounter' ? 1 : 2);

interface Known {
  readonly patients: PatientIds;
  readonly standing: Standing;
  /** Grows while entries are placed. */
  readonly placed: ReadonlyMap<SetEntry, Placed>;
}

/** Whom and which encounter a reference means: inside the set first, then in the chart. */
function resolversOf(set: InboundSet, { patients, standing, placed }: Known) {
  const byName = entriesByName(set);
  const inSet = (reference: string): SetEntry | undefined =>
    byName.get(reference) ?? byName.get(relativeOf(reference) ?? '');
  const inChart = (reference: string) => standing.get(relativeOf(reference) ?? '');
  const patientOf = (reference: string | undefined): string | null => {
    if (reference === undefined) return null;
    const entry = inSet(reference);
    return (entry && patients.get(entry)) ?? inChart(reference)?.patientId ?? null;
  };
  const encounterOf = (reference: string | undefined): string | null => {
    if (reference === undefined) return null;
    const entry = inSet(reference);
    if (entry) return entry.type === 'Encounter' ? (placed.get(entry)?.id ?? null) : null;
    const stored = inChart(reference);
    return stored?.type === 'Encounter' ? stored.id : null;
  };
  return { patientOf, encounterOf };
}

const prefixOf = (type: string): string =>
  type === 'Encounter' ? 'enc' : type === 'DocumentReference' ? 'doc' : type.slice(0, 3).toLowerCase();

function sourceKey(
  { key }: SetEntry,
  ownId: string | undefined,
  patientId: string | null,
  encounterId: string | null,
): string {
  if (ownId !== undefined) return `patient|${ownId}`;
  if (key.within === 'facility') return key.text;
  const within = key.within === 'encounter' ? (encounterId ?? patientId) : patientId;
  return `${key.text}@${within ?? ''}`;
}

async function idsBySource(db: WriteDb, keys: readonly string[]) {
  const found = new Map<string, { readonly id: string; readonly patient_id: string | null }>();
  for (let from = 0; from < keys.length; from += 2000) {
    const rows = await db
      .selectFrom('chart_resource')
      .select(['source_key', 'id', 'patient_id'])
      .where('source_key', 'in', keys.slice(from, from + 2000))
      .execute();
    for (const { source_key, ...row } of rows) found.set(source_key, row);
  }
  return found;
}
