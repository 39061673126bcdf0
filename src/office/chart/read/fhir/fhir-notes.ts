import type { ChartDocument, DocumentSection } from '../../../store/index.ts';
import { documentKind } from '../document-kind.ts';
import { embeddedText } from '../embedded-text.ts';
import { given } from '../given.ts';
import { narrativeSections, readXml } from '../xml/index.ts';
import { type FhirFile, ofType } from './fhir-bundle.ts';
import { at, conceptText, dayOf, type Json, listAt, textAt } from './fhir-values.ts';

export interface Notes {
  readonly documents: readonly ChartDocument[];
  readonly remarks: readonly string[];
}

/** Written documents: compositions, document references and reports with their attachments, impressions. */
export function noteDocuments(resources: readonly Json[], file: FhirFile): Notes {
  const remarks: string[] = [];
  const documents: ChartDocument[] = [];
  for (const composition of ofType(resources, 'Composition'))
    documents.push(compositionDocument(composition, file, documents.length));
  for (const note of ofType(
    resources,
    'DocumentReference',
    'DiagnosticReport',
    'ClinicalImpression',
    'Media',
    'Communication',
  )) {
    const read = attachmentsOf(note).map((attachment) => readAttachment(attachment, file));
    remarks.push(...read.flatMap((one) => one.remarks));
    const words = [...read.flatMap((one) => one.sections), ...wordsOf(note)];
    const sections =
      words.length > 0
        ? words
        : unreadable(
            note,
            read.flatMap((one) => one.remarks),
            file,
          );
    if (sections.length > 0) documents.push(noteDocument(note, sections, file, documents.length));
  }
  return { documents, remarks: countSame(remarks) };
}

function compositionDocument(composition: Json, file: FhirFile, n: number): ChartDocument {
  const title = textAt(composition, 'title') ?? conceptText(composition['type']) ?? 'Document';
  const sections: DocumentSection[] = [];
  const visit = (section: Json, above: string): void => {
    const own = textAt(section, 'title') ?? conceptText(section['code']) ?? 'Section';
    const heading = above === '' || above === own ? own : `${above}: ${own}`;
    const read = narrativeOf(section, heading);
    if (read.length > 0) sections.push(...read);
    for (const part of listAt(section, 'section')) visit(part, own);
  };
  for (const section of listAt(composition, 'section')) visit(section, '');
  if (sections.length === 0) sections.push(...narrativeOf(composition, undefined));
  const status = textAt(composition, 'status');
  return {
    id: `note-${n + 1}`,
    kind: documentKind(textAt(composition, 'type', 'coding', 'code'), title),
    title,
    ...given({ date: dayOf(composition['date']), author: file.nameOf(listAt(composition, 'author')[0]) }),
    ...(status === undefined ? {} : { signed: listAt(composition, 'attester').length > 0 || status === 'final' }),
    sections,
  };
}

function noteDocument(note: Json, sections: readonly DocumentSection[], file: FhirFile, n: number): ChartDocument {
  const type = note['type'] ?? note['code'];
  const title = conceptText(type) ?? textAt(note, 'description') ?? String(note['resourceType']);
  const loinc = listAt(type, 'coding')
    .map((coding) => textAt(coding, 'code'))
    .find((code) => code !== undefined);
  const date =
    dayOf(note['date']) ??
    dayOf(note['effectiveDateTime']) ??
    dayOf(at(note, 'effectivePeriod', 'start')) ??
    dayOf(note['issued']) ??
    dayOf(note['createdDateTime']);
  const author = file.nameOf(listAt(note, 'author')[0]) ?? file.nameOf(listAt(note, 'performer')[0]);
  const kind = documentKind(loinc, title);
  const isReport = note['resourceType'] === 'DiagnosticReport' && kind === 'other';
  const status = textAt(note, 'docStatus') ?? textAt(note, 'status');
  return {
    id: `note-${n + 1}`,
    kind: isReport ? 'results' : kind,
    title,
    ...given({ date, author }),
    ...(status === 'final' || status === 'preliminary' ? { signed: status === 'final' } : {}),
    sections,
  };
}

/** A document that cannot be read is listed all the same, so that nobody takes it for missing; a report shown as results is not. */
function unreadable(note: Json, remarks: readonly string[], file: FhirFile): readonly DocumentSection[] {
  const narrative = narrativeOf(note, undefined);
  if (narrative.length > 0) return narrative;
  if (remarks.length > 0) return [{ text: remarks.join(' ') }];
  if (listAt(note, 'result').some((result) => file.resolve(result) !== undefined)) return [];
  const results = listAt(note, 'result').map((result) => textAt(result, 'display') ?? '');
  return [
    { text: ['The file holds only the entry of this document.', ...results].filter((line) => line !== '').join('\n') },
  ];
}

const attachmentsOf = (note: Json): readonly Json[] => [
  ...listAt(note, 'content').map((content) => (isAttachment(content['attachment']) ? content['attachment'] : content)),
  ...listAt(note, 'presentedForm'),
  ...listAt(note, 'payload').map((payload) =>
    isAttachment(payload['contentAttachment']) ? payload['contentAttachment'] : {},
  ),
];
const isAttachment = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function readAttachment(
  attachment: Json,
  file: FhirFile,
): { sections: readonly DocumentSection[]; remarks: readonly string[] } {
  const data = textAt(attachment, 'data');
  const type = textAt(attachment, 'contentType') ?? 'text/plain';
  if (data !== undefined) return embeddedText(data, type);
  const url = textAt(attachment, 'url');
  if (url === undefined) return { sections: [], remarks: [] };
  const binary = file.resolve({ reference: url });
  const inner = textAt(binary, 'data');
  if (inner !== undefined) return embeddedText(inner, textAt(binary, 'contentType') ?? type);
  return { sections: [], remarks: ['An attachment is only an address outside the file and is not read.'] };
}

/** Conclusions and notes written as plain elements. */
function wordsOf(note: Json): readonly DocumentSection[] {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Conclusion', textAt(note, 'conclusion')],
    ['Summary', textAt(note, 'summary')],
    ...listAt(note, 'payload').map((payload) => ['Message', textAt(payload, 'contentString')] as const),
  ];
  const codes = listAt(note, 'conclusionCode')
    .map((code) => conceptText(code) ?? '')
    .filter((words) => words !== '');
  return [
    ...said.flatMap(([heading, text]) => (text === undefined ? [] : [{ heading, text }])),
    ...(codes.length === 0 ? [] : [{ heading: 'Conclusion codes', text: codes.join('\n') }]),
  ];
}

/** The XHTML narrative of a resource or section as plain text and tables. */
export function narrativeOf(holder: Json, heading: string | undefined): readonly DocumentSection[] {
  const div = textAt(holder, 'text', 'div');
  if (div === undefined) return [];
  // XHTML entities beyond the five of XML are allowed in narratives (FHIR R4, 2.4.0).
  const tree = readXml(
    div.replace(/&nbsp;/g, ' ').replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g, '&amp;'),
  );
  if (!tree.ok)
    return [
      { ...(heading === undefined ? {} : { heading }), text: 'The narrative is not well-formed and is not shown.' },
    ];
  return narrativeSections(tree.value, heading);
}

/** Says a repeated remark once, with its number. */
function countSame(remarks: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const remark of remarks) counts.set(remark, (counts.get(remark) ?? 0) + 1);
  return [...counts].map(([remark, n]) => (n === 1 ? remark : `${remark} (${n} times)`));
}
