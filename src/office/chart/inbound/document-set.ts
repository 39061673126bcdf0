import { createHash } from 'node:crypto';
import { type ReadChart, readChart } from '../read/index.ts';
import { cdaNumbers } from './cda-numbers.ts';
import { entryFacts } from './fhir/entry-facts.ts';
import { bytesText } from './filing/document-text.ts';
import type { InboundSet, Json, SetEntry, SetOrObjection } from './inbound-set.ts';

/** Whose document it is, when whoever sends it says so. */
export interface GivenPatient {
  readonly mrn: string;
  readonly authority?: string | undefined;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: 'c-cda' | 'text' | 'pdf';
  readonly patient?: GivenPatient | undefined;
}

/** Reads a C-CDA document, a plain text or a PDF as a patient, an encounter where the document names one, and one document. */
export async function documentSet(file: DocumentFile): Promise<SetOrObjection> {
  if (file.format === 'pdf') return pdfSet(file);
  const read = readChart(file.name, file.bytes);
  if (!read.ok)
    return {
      ok: false,
      objection: { stage: 'refused', reason: read.problems[0]?.message ?? 'This file cannot be read.' },
    };
  const identifiers = identifiersOf(file, read.value);
  if (identifiers.length === 0) return nobody(file.format);
  const contentType = file.format === 'c-cda' ? 'application/hl7-cda+xml' : 'text/plain';
  const attachment = { contentType: 'text/plain; charset=utf-8', data: base64(textOf(read.value)), title: contentType };
  return {
    ok: true,
    set: setOf(file, patientOf(read.value, identifiers), documentOf(read.value, attachment), read.value),
  };
}

async function pdfSet(file: DocumentFile): Promise<SetOrObjection> {
  if (!file.patient) return nobody('pdf');
  const read = await bytesText(file.bytes, 'application/pdf');
  const attachment = { contentType: 'application/pdf', data: Buffer.from(file.bytes).toString('base64') };
  const document = {
    description: read.reading === 'read' ? 'Document' : 'Scanned document',
    content: [{ attachment }],
  };
  const identity: Json = { identifier: [identifierOf(file.patient.mrn, file.patient.authority)] };
  return { ok: true, set: setOf(file, identity, document, undefined) };
}

const nobody = (format: string): SetOrObjection => ({
  ok: false,
  objection: {
    stage: 'parked',
    reason: `The ${format === 'c-cda' ? 'document' : format} does not say whose it is; name the patient and replay.`,
    path: 'patient',
  },
});

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

function textOf({ documentList }: ReadChart): string {
  const sections = documentList.filter(({ kind }) => kind !== 'face-sheet').flatMap((document) => document.sections);
  return sections
    .map(({ heading, text, table }) => [heading, text, table && tableText(table)].filter(Boolean).join('\n'))
    .join('\n\n');
}

const tableText = (table: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string => [table.columns, ...table.rows].map((row) => row.join(' | ')).join('\n');

const identifierOf = (mrn: string, authority: string | undefined): Json => ({
  value: mrn,
  type: { coding: [{ code: 'MR', system: 'http://terminology.hl7.org/CodeSystem/v2-0203' }] },
  ...(authority === undefined ? {} : { system: authority }),
});

/** Whose it is: as whoever sends it says, as a C-CDA header says, or the number in a text. */
function identifiersOf({ patient, format, bytes }: DocumentFile, { mrn }: ReadChart): readonly Json[] {
  if (patient) return [identifierOf(patient.mrn, patient.authority)];
  const own = format === 'c-cda' ? cdaNumbers(bytes) : [];
  return own.length > 0 || mrn === '' ? own : [identifierOf(mrn, undefined)];
}

function patientOf(read: ReadChart, identifiers: readonly Json[]): Json {
  const [family = '', names = ''] = read.patientName.split(', ');
  const named = read.patientName !== '' && read.patientName !== 'Name not given';
  return {
    identifier: identifiers,
    ...(named ? { name: [{ family, ...(names === '' ? {} : { given: names.split(' ') }) }] } : {}),
    ...(read.birthDate === undefined ? {} : { birthDate: read.birthDate }),
    ...({ F: { gender: 'female' }, M: { gender: 'male' }, U: {} } as const)[read.sex],
  };
}

function documentOf(read: ReadChart, attachment: Json): Json {
  const main = read.documentList.find(({ kind }) => kind !== 'face-sheet') ?? read.documentList[0];
  const date = main?.date ?? read.dischargeDate ?? read.admissionDate;
  return {
    description: main?.title ?? 'Document',
    docStatus: main?.signed === true ? 'final' : 'preliminary',
    content: [{ attachment }],
    ...(main?.author === undefined ? {} : { author: [{ display: main.author }] }),
    ...(main?.signed === true && main.author !== undefined ? { authenticator: { display: main.author } } : {}),
    ...(date === undefined ? {} : { date, context: { period: { start: date } } }),
  };
}

function encounterOf(read: ReadChart | undefined): Json | undefined {
  if (read?.admissionDate === undefined) return undefined;
  const inpatient = read.setting === 'inpatient';
  return {
    status: read.dischargeDate === undefined ? 'in-progress' : 'finished',
    class: { code: inpatient ? 'IMP' : 'AMB', system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode' },
    period: { start: read.admissionDate, ...(read.dischargeDate === undefined ? {} : { end: read.dischargeDate }) },
    ...(read.service === undefined ? {} : { serviceType: { text: read.service } }),
    ...(read.dischargeStatus === undefined
      ? {}
      : { hospitalization: { dischargeDisposition: { coding: [{ code: read.dischargeStatus }] } } }),
  };
}

function setOf(
  { format, bytes }: DocumentFile,
  patient: Json,
  document: Json,
  read: ReadChart | undefined,
): InboundSet {
  const sha = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const encounter = encounterOf(read);
  const subject = { subject: { reference: 'Patient/patient' } };
  const context = {
    ...(document['context'] as Json | undefined),
    ...(encounter ? { encounter: [{ reference: 'Encounter/encounter' }] } : {}),
  };
  const entries: readonly SetEntry[] = [
    entryOf({ resourceType: 'Patient', id: 'patient', ...patient }, 'facility', 'patient'),
    ...(encounter
      ? [
          entryOf(
            { resourceType: 'Encounter', id: 'encounter', ...subject, ...encounter },
            'patient',
            `${format}|encounter|${read?.setting}|${read?.admissionDate}`,
          ),
        ]
      : []),
    entryOf(
      { resourceType: 'DocumentReference', id: 'document', status: 'current', ...subject, ...document, context },
      'patient',
      `${format}|document|${sha}`,
    ),
  ];
  return {
    format,
    event: 'document',
    strict: false,
    entries,
    merges: [],
    remarks: read?.remarks.map((one) => one.slice(0, 300)) ?? [],
    controlId: sha,
  };
}

function entryOf(resource: Json, within: 'facility' | 'patient', text: string): SetEntry {
  const entry = entryFacts(resource, { place: String(resource['resourceType']), load: () => resource });
  const isPatient = resource['resourceType'] === 'Patient';
  return {
    ...entry,
    alias: undefined,
    key: { within, text },
    over: isPatient ? { how: 'fill', clears: [] } : undefined,
  };
}
