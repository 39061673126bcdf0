import { type Parsed, parsed } from '../../../../base/index.ts';
import type { ChartDocument } from '../../../store/index.ts';
import { documentKind } from '../document-kind.ts';
import { faceSheet } from '../face-sheet.ts';
import { given } from '../given.ts';
import type { ReadChart } from '../read-types.ts';
import { stayOf } from '../stay.ts';
import { splitDocuments, type TextPart } from './split-documents.ts';
import { type TextFacts, textFacts } from './text-facts.ts';
import { textSections } from './text-sections.ts';

/** Reads a plain text as one chart. What it does not say with a label is not guessed; the remarks say what is missing. */
export function readTextChart(name: string, text: string): Parsed<ReadChart> {
  const facts = textFacts(text);
  const parts = splitDocuments(text);
  const documents = parts.map((part, i) => documentOf(part, i, name));
  const { admissionDate, dischargeDate } = facts;
  const inpatient =
    (admissionDate !== undefined && dischargeDate !== undefined) ||
    documents.some((d) => d.kind === 'discharge-summary');
  return parsed({
    format: 'text',
    mrn: facts.mrn ?? '',
    patientName: facts.patientName ?? 'Name not given',
    sex: facts.sex ?? 'U',
    setting: inpatient ? 'inpatient' : 'outpatient',
    ...given({ birthDate: facts.birthDate, age: facts.birthDate ? undefined : facts.age, service: facts.service }),
    ...given({ admissionDate, dischargeDate, payer: facts.payer, lengthOfStay: stayOf(admissionDate, dischargeDate) }),
    documentList: [sheetOf(facts), ...documents].filter((document) => document.sections.length > 0),
    remarks: remarksOf(facts, inpatient),
  });
}

function documentOf(part: TextPart, i: number, name: string): ChartDocument {
  const title = part.title ?? titleOfFile(name);
  const kind = part.kind === 'other' ? documentKind(undefined, title) : part.kind;
  const facts = textFacts(part.text);
  const date =
    kind === 'discharge-summary'
      ? facts.dischargeDate
      : kind === 'history-and-physical'
        ? facts.admissionDate
        : undefined;
  return {
    id: `document-${i + 1}`,
    kind,
    title,
    ...given({ date, author: facts.attending }),
    sections: textSections(part.text),
  };
}

const titleOfFile = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .slice(0, 120) || 'Note';

function sheetOf(facts: TextFacts): ChartDocument {
  return faceSheet(
    [
      [
        'Patient',
        [
          ['Name', facts.patientName],
          ['MRN', facts.mrn],
          ['Date of birth', facts.birthDate],
          ['Age', facts.age === undefined ? undefined : String(facts.age)],
          ['Sex', facts.sex === undefined ? undefined : { F: 'Female', M: 'Male', U: 'Unknown' }[facts.sex]],
        ],
      ],
      [
        'Encounter',
        [
          ['Admitted', facts.admissionDate],
          ['Discharged', facts.dischargeDate],
          ['Attending', facts.attending],
          ['Service', facts.service],
          ['Payer', facts.payer],
        ],
      ],
    ],
    facts.admissionDate,
  );
}

function remarksOf(facts: TextFacts, inpatient: boolean): readonly string[] {
  const missing = [
    facts.patientName === undefined ? 'name' : undefined,
    facts.sex === undefined ? 'sex' : undefined,
    facts.birthDate === undefined && facts.age === undefined ? 'age' : undefined,
    facts.dischargeDate === undefined ? 'discharge date' : undefined,
  ].filter((fact) => fact !== undefined);
  const remarks = [
    'Read from plain text: only facts with a label ("Discharge date:") or an age with a sex ("68-year-old woman") are taken over.',
  ];
  if (missing.length > 0)
    remarks.push(`The text does not state ${missing.join(', ')}; enter what the abstract needs by hand.`);
  if (!inpatient) remarks.push('Nothing says that this is a hospital stay; it is taken as outpatient.');
  return remarks;
}
