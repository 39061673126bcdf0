import { type Parsed, parsed, refused } from '../../../../base/index.ts';
import type { ChartDocument } from '../../../store/index.ts';
import { documentKind } from '../document-kind.ts';
import { type Facts, faceSheet } from '../face-sheet.ts';
import { given } from '../given.ts';
import type { ReadChart } from '../read-types.ts';
import { stayOf } from '../stay.ts';
import { attributeOf, childrenNamed, elementAt, readXml, textOf, type XmlNode } from '../xml/index.ts';
import { type CdaBody, cdaBody } from './cda-body.ts';
import { type CdaEncounter, type CdaPatient, cdaAuthor, cdaEncounter, cdaPatient, cdaSigned } from './cda-header.ts';
import { type CdaSections, cdaSections } from './cda-sections.ts';
import { cdaDay, cdaMoment } from './cda-time.ts';
import { latestEncounterEntry } from './encounter-entries.ts';

/** Reads a C-CDA document. Pieces of one (a section, a component with sections) open too, without a patient; other XML is refused. */
export function readCda(text: string): Parsed<ReadChart> {
  const tree = readXml(text);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name === 'ClinicalDocument') return readDocument(root);
  const pieces = piecesOf(root);
  if (pieces.length > 0) return readPieces(cdaSections(pieces));
  if (root.name === 'component' && elementAt(root, 'nonXMLBody'))
    return readPieces(cdaBody({ ...root, children: [root] }));
  const what = /^html$/i.test(root.name)
    ? 'a web page'
    : isPiece(root)
      ? `a piece of a C-CDA document (<${root.name}>) without a section`
      : `XML with the root <${root.name.slice(0, 40)}>`;
  return refused({
    path: '',
    message: `This is ${what}, not a C-CDA document (wanted <ClinicalDocument>).`,
    line: root.line,
  });
}

function readDocument(root: XmlNode): Parsed<ReadChart> {
  const patient = cdaPatient(root);
  const body = cdaBody(root);
  const named = cdaEncounter(root);
  const encounter = named ?? latestEncounterEntry(body.tops);
  const code = elementAt(root, 'code');
  const title = textOf(elementAt(root, 'title')) || attributeOf(code, 'displayName') || 'Clinical document';
  const kind = documentKind(attributeOf(code, 'code'), title);
  const { setting, remark } = settingOf(encounter, kind, body);
  const remarks = [remark, ...body.remarks].filter((one) => one !== undefined);
  if (!encounter) remarks.push('The document names no encounter; enter its dates by hand.');
  else if (!named)
    remarks.push('The header names no encounter; taken is the latest of the Encounters section, inpatient first.');
  const effective = elementAt(root, 'effectiveTime');
  const document: ChartDocument = {
    id: 'document',
    kind,
    title,
    ...given({ date: cdaDay(effective), author: cdaAuthor(root), signed: cdaSigned(root) }),
    sections: body.sections,
  };
  const { admissionDate, dischargeDate, dischargeStatus, location } = encounter ?? {};
  const { mrn, patientName, sex, birthDate } = patient;
  return parsed({
    format: 'c-cda',
    mrn,
    patientName,
    sex,
    setting,
    ...given({ birthDate, admissionDate, dischargeDate, dischargeStatus }),
    ...given({ service: location, lengthOfStay: stayOf(admissionDate, dischargeDate), payer: payerOf(body) }),
    documentList: [sheetOf(root, patient, encounter, cdaMoment(effective)), document],
    remarks,
  });
}

// Sections that only a hospital stay has: hospital course, admission diagnosis, discharge diagnosis (C-CDA R2.1, chapter 2).
const hospitalSections = ['8648-8', '46241-6', '11535-2'];

function settingOf(
  encounter: CdaEncounter | undefined,
  kind: string,
  body: CdaBody,
): { setting: 'inpatient' | 'outpatient'; remark?: string } {
  if (encounter?.setting) return { setting: encounter.setting };
  if (kind === 'discharge-summary' || hospitalSections.some((code) => body.codes.has(code)))
    return {
      setting: 'inpatient',
      remark: 'The class of the encounter is not stated; its sections are those of a hospital stay.',
    };
  const days = stayOf(encounter?.admissionDate, encounter?.dischargeDate) ?? 0;
  if (days >= 2 && days <= 60)
    return {
      setting: 'inpatient',
      remark: `The class of the encounter is not stated; it lasts ${days} days and is taken as inpatient.`,
    };
  return { setting: 'outpatient', remark: 'The class of the encounter is not stated; it is taken as outpatient.' };
}

function sheetOf(
  root: XmlNode,
  patient: CdaPatient,
  encounter: CdaEncounter | undefined,
  made: string | undefined,
): ChartDocument {
  const custodian = elementAt(root, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name');
  const document: Facts = [
    ['Custodian', textOf(custodian)],
    ['Made', made],
    ['Author', cdaAuthor(root)],
  ];
  return faceSheet(
    [
      ['Patient', patientFacts(patient)],
      ['Encounter', sheetFacts(encounter)],
      ['Document', document],
    ],
    encounter?.admissionDate,
  );
}

const patientFacts = (patient: CdaPatient): Facts => [
  ['Name', patient.patientName],
  ['MRN', patient.mrn],
  ['Date of birth', patient.birthDate],
  ['Sex', { F: 'Female', M: 'Male', U: undefined }[patient.sex]],
  ['Address', patient.address],
  ['Telephone', patient.telephone],
];

const sheetFacts = (encounter: CdaEncounter | undefined): Facts => [
  ['Number', encounter?.number],
  ['Class', encounter?.classWord],
  ['Admitted', encounter?.admitted],
  ['Discharged', encounter?.discharged],
  ['Disposition', encounter?.disposition],
  ['Location', encounter?.location],
  ['Attending', encounter?.attending],
];

/** First cell of the payers section (LOINC 48768-6), where it is a table. */
function payerOf(body: CdaBody): string | undefined {
  if (!body.codes.has('48768-6')) return undefined;
  const section = body.sections.find((s) => /payer|insurance|coverage/i.test(s.heading ?? '') && s.table);
  const at = section?.table?.columns.findIndex((column) => /payer|insurance|company|plan/i.test(column)) ?? -1;
  const payer = section?.table?.rows[0]?.[Math.max(0, at)];
  return payer === undefined || payer === '' ? undefined : payer.slice(0, 200);
}

function piecesOf(root: XmlNode): readonly XmlNode[] {
  if (root.name === 'section') return [root];
  if (root.name === 'structuredBody')
    return childrenNamed(root, 'component').flatMap((c) => childrenNamed(c, 'section'));
  if (root.name !== 'component') return [];
  const body = elementAt(root, 'structuredBody');
  return body ? piecesOf(body) : childrenNamed(root, 'section');
}

/** Roots of the pieces that guides and examples publish by themselves. */
const isPiece = (root: XmlNode): boolean =>
  'classCode typeCode moodCode'.split(' ').some((name) => attributeOf(root, name) !== undefined) ||
  childrenNamed(root, 'templateId').length > 0;

function readPieces(read: CdaSections & { readonly remarks?: readonly string[] }): Parsed<ReadChart> {
  const inpatient = hospitalSections.some((code) => read.codes.has(code));
  return parsed({
    format: 'c-cda',
    mrn: '',
    patientName: 'Name not given',
    sex: 'U',
    setting: inpatient ? 'inpatient' : 'outpatient',
    documentList: [{ id: 'document', kind: 'other', title: 'Part of a clinical document', sections: read.sections }],
    remarks: [
      'This is a part of a C-CDA document: it has no header, so patient and encounter are not known.',
      ...(read.remarks ?? []),
    ],
  });
}
