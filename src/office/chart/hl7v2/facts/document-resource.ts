import type { DocumentReference } from '@medplum/fhirtypes';
import { given } from '../../read/given.ts';
import { type Hl7Reader, type Hl7Segment, type Hl7Value, hl7Time, partOf } from '../message/index.ts';
import { hl7Table } from './code-systems.ts';
import { humanName, known, some } from './hl7-datatypes.ts';

// TXA-17, HL7 table 0271: completion. Legally authenticated and authenticated are final; the rest is not.
const stages: Readonly<Record<string, DocumentReference['docStatus']>> = {
  AU: 'final',
  LA: 'final',
  DO: 'preliminary',
  PA: 'preliminary',
  IP: 'preliminary',
  IN: 'preliminary',
  DI: 'preliminary',
};

/** What an event says about an earlier document (v2.9, chapter 9.3). */
const relations: Readonly<Record<string, 'replaces' | 'appends'>> = {
  T05: 'appends',
  T06: 'appends',
  T09: 'replaces',
  T10: 'replaces',
};

/** TXA (v2.9, 9.6.1) with the text of its OBX segments as a DocumentReference; `event` is MSH-9.2. */
export function documentResource(
  read: Hl7Reader,
  txa: Hl7Segment,
  obxs: readonly Hl7Segment[],
  event: string,
  encounter: boolean,
): DocumentReference {
  const parent = read.text(txa, 13);
  const relation = relations[event];
  const signers = read.repeats(txa, 22);
  return {
    resourceType: 'DocumentReference',
    id: 'document',
    status: event === 'T11' ? 'entered-in-error' : 'current',
    subject: { reference: 'Patient/patient' },
    content: contentOf(read, txa, obxs),
    ...given({
      docStatus: stages[read.text(txa, 17)?.toUpperCase() ?? ''],
      masterIdentifier: known({ value: read.text(txa, 12), system: read.text(txa, 12, 2) }),
      type: typeOf(read.text(txa, 2)),
      author: some(read.repeats(txa, 9).map((value) => known({ display: nameOf(value) }))),
      authenticator: known({ display: nameOf(signers[0]) }),
      description: read.text(txa, 25),
      date: hl7Time(read.text(txa, 7)) ?? hl7Time(read.text(txa, 6)),
      relatesTo:
        parent !== undefined && relation ? [{ code: relation, target: { identifier: { value: parent } } }] : undefined,
      securityLabel: some([tableOf(read.text(txa, 18), '0272')]),
      context: known({
        encounter: encounter ? [{ reference: 'Encounter/encounter' }] : undefined,
        period: known({ start: hl7Time(read.text(txa, 4)) }),
      }),
    }),
  };
}

// HL7 table 0270, document type.
const titles: Readonly<Record<string, string>> = {
  AR: 'Autopsy report',
  CD: 'Cardiodiagnostics',
  CN: 'Consultation',
  DI: 'Diagnostic imaging',
  DS: 'Discharge summary',
  ED: 'Emergency department report',
  HP: 'History and physical examination',
  OP: 'Operative report',
  PC: 'Psychiatric consultation',
  PH: 'Psychiatric history and physical examination',
  PN: 'Procedure note',
  PR: 'Progress note',
  SP: 'Surgical pathology',
  TS: 'Transfer summary',
};

function typeOf(code: string | undefined): DocumentReference['type'] {
  if (code === undefined) return undefined;
  return { coding: [given({ code, system: hl7Table('0270'), display: titles[code.toUpperCase()] })] };
}

const tableOf = (code: string | undefined, table: string) =>
  code === undefined ? undefined : { coding: [{ code, system: hl7Table(table) }] };

/** XCN, or a name alone as older senders write it. */
function nameOf(value: Hl7Value | undefined): string | undefined {
  const name = humanName(value, 2);
  const words = [name?.family, name?.given?.join(' ')].filter((part) => part !== undefined).join(', ');
  return words === '' ? partOf(value) : words;
}

/** When each signer of TXA-22 signed (component 15); the first is the author's, a further one a co-signature. */
export function signaturesOf(
  read: Hl7Reader,
  txa: Hl7Segment,
): readonly { readonly by: string; readonly at?: string }[] {
  return read.repeats(txa, 22).flatMap((value) => {
    const by = nameOf(value);
    const at = hl7Time(partOf(value, 15));
    return by === undefined || at === undefined ? [] : [{ by, at }];
  });
}

/** OBX-5: encapsulated data becomes an attachment of its own; text segments make one plain text together. */
function contentOf(read: Hl7Reader, txa: Hl7Segment, obxs: readonly Hl7Segment[]): DocumentReference['content'] {
  const creation = hl7Time(read.text(txa, 6));
  const lines: string[] = [];
  const attachments: NonNullable<DocumentReference['content']>[number]['attachment'][] = [];
  const { component } = read.message.delimiters;
  for (const obx of obxs) {
    const type = read.text(obx, 2);
    for (const value of read.repeats(obx, 5)) {
      if (type === 'ED') attachments.push(encapsulated(value));
      else if (type === 'RP') attachments.push(given({ url: partOf(value, 1) }));
      else lines.push(value.map((part) => part.join('&')).join(component));
    }
  }
  const data = lines.length === 0 ? undefined : Buffer.from(lines.join('\n'), 'utf8').toString('base64');
  const text = data === undefined ? [] : [{ contentType: 'text/plain; charset=utf-8', data }];
  const all = [...text, ...attachments];
  return (all.length === 0 ? [{}] : all).map((attachment) => ({
    attachment: { ...attachment, ...given({ creation }) },
  }));
}

// ED-2 and ED-3 (HL7 tables 0191 and 0291): main type and subtype.
function encapsulated(value: Hl7Value) {
  const main = (partOf(value, 2) ?? 'application').toLowerCase();
  const sub = (partOf(value, 3) ?? 'octet-stream').toLowerCase();
  const isBase64 = partOf(value, 4)?.toLowerCase() === 'base64';
  const content = partOf(value, 5);
  const mainType = main === 'ap' ? 'application' : main === 'im' ? 'image' : main;
  const data =
    content === undefined
      ? undefined
      : isBase64
        ? content.replace(/\s+/g, '')
        : Buffer.from(content).toString('base64');
  return given({ contentType: `${mainType}/${sub}`, data });
}
