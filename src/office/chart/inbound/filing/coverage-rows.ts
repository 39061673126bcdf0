import { type CoverageInput, takeCoverages } from '../../../registration/index.ts';
import type { WriteDb } from '../../../store/index.ts';
import { entriesByName } from '../check-set.ts';
import type { InboundSet, Json } from '../inbound-set.ts';
import type { FilingOrder, Placed } from './filing-types.ts';
import { dayOf, instantOf } from './search-columns.ts';

const json = (value: unknown): Json | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Json) : undefined;
};
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * Hands the coverages of a set to registration, in their order, where the message is the newest that speaks of the patient. Coverages that were
 * cancelled or entered in error are none.
 */
export async function storeCoverages(
  db: WriteDb,
  set: InboundSet,
  placed: readonly Placed[],
  order: FilingOrder,
): Promise<void> {
  if (!placed.some(({ entry }) => entry.type === 'Coverage')) return;
  const byName = entriesByName(set);
  const saidAt = new Date(instantOf(set.saidAt) ?? order.receivedAt);
  const byPatient = new Map<string, { readonly place: number; readonly coverage: CoverageInput }[]>();
  for (const { entry, patientId } of placed) {
    if (entry.type !== 'Coverage' || patientId === null) continue;
    const body = entry.load();
    if (body['status'] === 'cancelled' || body['status'] === 'entered-in-error') continue;
    const person = byName.get(text(json(body['subscriber'])?.['reference']) ?? '');
    const of = byPatient.get(patientId) ?? [];
    of.push({
      place: Number(body['order'] ?? of.length + 1),
      coverage: coverageOf(body, person?.type === 'RelatedPerson' ? person.load() : undefined),
    });
    byPatient.set(patientId, of);
  }
  for (const [patientId, coverages] of byPatient) {
    if (await isOlder(db, patientId, saidAt)) continue;
    const inOrder = coverages.sort((a, b) => a.place - b.place).map(({ coverage }) => coverage);
    await takeCoverages(db, patientId, inOrder);
  }
}

async function isOlder(db: WriteDb, patientId: string, saidAt: Date): Promise<boolean> {
  const row = await db
    .selectFrom('chart_resource')
    .select('said_at')
    .where('type', '=', 'Patient')
    .where('id', '=', patientId)
    .executeTakeFirst();
  return row !== undefined && row.said_at > saidAt;
}

function coverageOf(body: Json, subscriber: Json | undefined): CoverageInput {
  const period = json(body['period']);
  const [from, to] = [dayOf(period?.['start']), dayOf(period?.['end'])];
  const plan = classOf(body, 'plan');
  const facts = {
    plan: text(plan?.['name']) ?? text(plan?.['value']),
    memberId: text(body['subscriberId']) ?? text(json(body['identifier'])?.['value']),
    groupNumber: text(classOf(body, 'group')?.['value']),
    effectiveFrom: from ?? undefined,
    effectiveTo: to === null || (from !== null && to < from) ? undefined : to,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    payer: text(json(body['payor'])?.['display']) ?? 'Payer not named',
    subscriber: subscriberOf(body, subscriber),
    ...known,
  };
}

function classOf(body: Json, code: string): Json | undefined {
  const classes = Array.isArray(body['class']) ? (body['class'] as readonly Json[]) : [];
  return classes.find((one) => json(json(one['type'])?.['coding'])?.['code'] === code);
}

const relations = new Set(['self', 'spouse', 'child']);

function subscriberOf(body: Json, person: Json | undefined): CoverageInput['subscriber'] {
  const code = text(json(json(body['relationship'])?.['coding'])?.['code']) ?? 'other';
  const relationship = relations.has(code) ? (code as 'self' | 'spouse' | 'child') : 'other';
  const name = json(person?.['name']);
  const given = Array.isArray(name?.['given']) ? name['given'].filter((one) => typeof one === 'string') : [];
  const full = [...given, text(name?.['family'])].filter((part) => part !== undefined).join(' ');
  const birth = dayOf(person?.['birthDate']);
  return { relationship, ...(full === '' ? {} : { name: full }), ...(birth === null ? {} : { birthDate: birth }) };
}
