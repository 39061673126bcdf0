import type { Encounter, Identifier } from '@medplum/fhirtypes';
import { type Fact, type Hl7Facts, parseHl7, readHl7Facts } from '../hl7v2/index.ts';
import { entryFacts } from './fhir/entry-facts.ts';
import type { Json, MergeOrder, Objection, SetEntry, SetOrObjection, SourceKey } from './inbound-set.ts';

/** What a message may say and be filed for; others are kept and acknowledged as not taken here. */
const takenTypes = new Set([
  'ADT',
  'BAR',
  'DFT',
  'MDM',
  'ORU',
  'ORM',
  'OMG',
  'OML',
  'OUL',
  'PPR',
  'RDE',
  'RDS',
  'RDO',
  'OMP',
  'VXU',
  'REF',
  'SIU',
]);

/** Reads one HL7 v2 message into the shape that is filed. */
export function hl7Set(bytes: Uint8Array): SetOrObjection {
  const message = parseHl7(bytes);
  if (!message.ok) {
    const [problem] = message.problems;
    const line = problem?.line === undefined ? '' : ` (line ${problem.line})`;
    return {
      ok: false,
      objection: { stage: 'refused', reason: `${problem?.message ?? ''}${line}`, path: problem?.path || undefined },
    };
  }
  const facts = readHl7Facts(message.value);
  const { header } = facts;
  const objection = objectionTo(facts);
  const event = `${header.type}^${header.event}`;
  if (objection) return { ok: false, objection: { ...objection, event, controlId: header.controlId } };
  const kept =
    facts.kept.length > 0 ? [`${facts.kept.length} Z-segments are kept with the message and not filed.`] : [];
  return {
    ok: true,
    set: {
      format: 'hl7v2',
      event,
      controlId: header.controlId,
      saidAt: header.sentAt,
      sender: header.sendingFacility || header.sendingApplication,
      strict: false,
      entries: distinct(facts.facts.map((fact) => entryOf(fact, facts))),
      merges: facts.merges.map(mergeOrder),
      remarks: [...facts.remarks, ...kept],
    },
  };
}

function objectionTo({ header, facts, merges }: Hl7Facts): Objection | undefined {
  const refused = (reason: string, path: string): Objection => ({ stage: 'refused', reason, path });
  if (header.type === '') return refused('MSH-9 does not say what kind of message this is.', 'MSH-9');
  if (header.controlId === '') return refused('MSH-10, the control id, is missing.', 'MSH-10');
  if (!takenTypes.has(header.type))
    return refused(`Messages of the type ${header.type.slice(0, 8)} are not taken here.`, 'MSH-9');
  const patient = facts.find(({ key }) => key === 'patient')?.resource;
  if (!patient)
    return { stage: 'parked', reason: 'The message has no PID segment; it belongs to nobody.', path: 'PID' };
  const numbers = patient.resourceType === 'Patient' ? (patient.identifier ?? []) : [];
  if (numbers.length === 0) return { stage: 'parked', reason: 'PID-3 holds no patient number.', path: 'PID-3' };
  if (!header.birthDateIsDate)
    return { stage: 'parked', reason: 'PID-7, the birth date, is not a day of the calendar.', path: 'PID-7' };
  const stay = facts.find(({ key }) => key === 'encounter')?.resource as Encounter | undefined;
  const [from, to] = [stay?.period?.start, stay?.period?.end];
  if (from !== undefined && to !== undefined && to.slice(0, 10) < from.slice(0, 10))
    return { stage: 'parked', reason: 'The discharge (PV1-45) is before the admission (PV1-44).', path: 'PV1-45' };
  if (merges.some(({ surviving, retired }) => !surviving || retired.length === 0))
    return { stage: 'parked', reason: 'A merge names no number that stays, or none that goes.', path: 'MRG-1' };
  return undefined;
}

/** Two facts of one message with the same name are two facts: the second and further ones are counted. */
function distinct(entries: readonly SetEntry[]): readonly SetEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = `${entry.key.within}/${entry.key.text}`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? entry : { ...entry, key: { ...entry.key, text: `${entry.key.text}#${n}` } };
  });
}

/** The sender's key is good within the encounter, except what belongs to the patient for good, and numbers the sender assigns once. */
function entryOf(fact: Fact, { header, signatures }: Hl7Facts): SetEntry {
  const resource = {
    ...fact.resource,
    ...(fact.key.startsWith('document/') ? signed(signatures) : {}),
  } as unknown as Json;
  const entry = entryFacts(resource, { place: fact.key.split('/')[0] ?? '', load: () => resource });
  const isSnapshot = fact.resource.resourceType === 'Patient' || fact.resource.resourceType === 'Encounter';
  return { ...entry, alias: undefined, key: sourceKey(fact, header), over: isSnapshot ? overOf(header) : undefined };
}

// A cancelled discharge (A13) takes back what the discharge said.
const dischargeFacts = ['period.end', 'hospitalization.dischargeDisposition', 'hospitalization.destination', 'length'];

/** Registration messages revise patient and encounter; in others these segments only say whom the message is about. */
const overOf = ({ type, event }: Hl7Facts['header']) => ({
  how: type === 'ADT' || type === 'BAR' ? ('revise' as const) : ('fill' as const),
  clears: event === 'A13' ? dischargeFacts : [],
});

/** Signatures travel with the document in an element of our own that is taken off again when it is filed. */
const signed = (signatures: Hl7Facts['signatures']) => ({ _signatures: signatures });

const patientWide = /^(?:allergy|problem|coverage|insured|guarantor|next-of-kin|mother)\//;

function sourceKey({ key, resource }: Fact, { sendingApplication, sendingFacility }: Hl7Facts['header']): SourceKey {
  const sender = `${sendingApplication}^${sendingFacility}`;
  if (resource.resourceType === 'Patient') return { within: 'facility', text: 'patient' };
  if (resource.resourceType === 'Encounter') return encounterKey(resource.identifier ?? [], key, sender);
  if (key.startsWith('document/')) return { within: 'patient', text: `hl7|${sender}|${key}` };
  return { within: patientWide.test(`${key}/`) ? 'patient' : 'encounter', text: `hl7|${sender}|${key}` };
}

/** A visit number with its authority is the encounter wherever it is named; without a number the patient's stay by its sender. */
function encounterKey(identifiers: readonly Identifier[], key: string, sender: string): SourceKey {
  const [first] = identifiers;
  if (first?.value === undefined) return { within: 'patient', text: `hl7|${sender}|${key}` };
  return { within: 'facility', text: `encounter|${first.system ?? ''}|${first.value}` };
}

const tokenOf = (id: Identifier | undefined): string | undefined =>
  id?.value === undefined ? undefined : `${id.system ?? ''}|${id.value}`;

function mergeOrder({ level, surviving, retired }: Hl7Facts['merges'][number]): MergeOrder {
  return { level, surviving: tokenOf(surviving), retired: retired.map(tokenOf).filter((one) => one !== undefined) };
}
