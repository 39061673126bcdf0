import { type Parsed, parsed, refused } from '../../../../base/index.ts';
import type { ChartDocument } from '../../../store/index.ts';
import { dischargeStatusOf } from '../encounter-class.ts';
import { faceSheet } from '../face-sheet.ts';
import { given } from '../given.ts';
import type { ReadChart } from '../read-types.ts';
import { stayOf } from '../stay.ts';
import { chooseEncounter, classOf, endOf, startOf } from './choose-encounter.ts';
import { encounterOf, type FhirFile, ofType, readFhirFile, subjectOf } from './fhir-bundle.ts';
import { noteDocuments } from './fhir-notes.ts';
import { addressText, choosePatient, type FhirPatient, maritalOf, patientFacts, telephoneOf } from './fhir-patient.ts';
import { resultDocuments } from './fhir-results.ts';
import { belongingTo } from './fhir-scope.ts';
import { at, conceptText, dayOf, type Json, listAt, momentText, textAt } from './fhir-values.ts';
import { tableDocuments } from './table-documents.ts';

/** Reads FHIR R4 resources into the chart of one patient and one encounter; what belongs to others is left out and said. */
export function readFhir(text: string): Parsed<ReadChart> {
  const read = readFhirFile(text);
  if (!read.ok) return read;
  const file = read.value;
  const composition = ofType(file.resources, 'Composition')[0];
  const patient = patientFacts(choosePatient(file, composition));
  const { encounter, remarks } = chooseEncounter(file, composition);
  const own = file.resources.filter((resource) => isAbout(resource, patient.resource, file));
  const others = file.resources.length - own.length;
  const notes = noteDocuments(belongingTo(own, encounter, file), file);
  const tables = tableDocuments(own, encounter, file);
  const documents = [
    ...notes.documents,
    ...tables.documents,
    ...resultDocuments(belongingTo(own, encounter, file), file),
  ];
  if (documents.length === 0 && !patient.resource && !encounter)
    return refused({ path: '/resourceType', message: `No patient and nothing clinical in it: ${typesIn(file)}.` });
  return parsed({
    ...facts(patient, encounter, file),
    documentList: [sheetOf(patient, encounter, file), ...documents].filter((document) => document.sections.length > 0),
    remarks: [
      ...(others > 0 ? [`${others} resources are about other patients and are left out.`] : []),
      ...classRemark(encounter),
      ...remarks,
      ...notes.remarks,
      ...tables.remarks,
    ],
  });
}

function classRemark(encounter: Json | undefined): readonly string[] {
  if (!encounter) return ['The file holds no encounter; enter its dates by hand.'];
  return classOf(encounter) ? [] : ['The class of the encounter is not stated; it is taken as outpatient.'];
}

function facts(
  patient: FhirPatient,
  encounter: Json | undefined,
  file: FhirFile,
): Omit<ReadChart, 'documentList' | 'remarks'> {
  const kind = classOf(encounter);
  const admissionDate = dayOf(startOf(encounter));
  const dischargeDate = dayOf(endOf(encounter));
  const { mrn, patientName, sex, birthDate } = patient;
  return {
    format: 'fhir',
    mrn,
    patientName,
    sex,
    setting: kind?.setting ?? 'outpatient',
    ...given({ birthDate, admissionDate, dischargeDate, lengthOfStay: stayOf(admissionDate, dischargeDate) }),
    ...given({
      dischargeStatus: dischargeStatusOf(textAt(dispositionOf(encounter), 'coding', 'code')),
      service: conceptText(at(encounter, 'serviceType')),
      payer: payerOf(file, encounter),
    }),
  };
}

const dispositionOf = (encounter: Json | undefined): unknown =>
  at(encounter, 'hospitalization', 'dischargeDisposition') ?? at(encounter, 'admission', 'dischargeDisposition');

/** The insurer of the claim for this encounter, else of a coverage. */
function payerOf(file: FhirFile, encounter: Json | undefined): string | undefined {
  const claim = ofType(file.resources, 'Claim', 'ExplanationOfBenefit').find(
    (one) => file.resolve(encounterOf(one)) === encounter,
  );
  const coverage = ofType(file.resources, 'Coverage')[0];
  const reference = at(claim, 'insurance', 'coverage');
  const name = file.nameOf(reference) ?? file.nameOf(at(claim, 'insurer')) ?? file.nameOf(listAt(coverage, 'payor')[0]);
  return name?.slice(0, 200);
}

function isAbout(resource: Json, patient: Json | undefined, file: FhirFile): boolean {
  if (resource['resourceType'] === 'Patient') return resource === patient;
  const about = file.resolve(subjectOf(resource));
  return about === undefined || about['resourceType'] !== 'Patient' || about === patient;
}

function sheetOf(patient: FhirPatient, encounter: Json | undefined, file: FhirFile): ChartDocument {
  const { resource } = patient;
  const attending = listAt(encounter, 'participant').map((one) => file.nameOf(one['individual'] ?? one['actor']));
  return faceSheet(
    [
      [
        'Patient',
        [
          ['Name', resource ? patient.patientName : undefined],
          ['MRN', patient.mrn],
          ['Date of birth', patient.birthDate],
          ['Sex', { F: 'Female', M: 'Male', U: undefined }[patient.sex]],
          ['Marital status', maritalOf(resource)],
          ['Address', addressText(resource)],
          ['Telephone', telephoneOf(resource)],
        ],
      ],
      [
        'Encounter',
        [
          ['Class', classOf(encounter)?.word],
          ['Type', conceptText(at(encounter, 'type'))],
          ['Reason', conceptText(at(encounter, 'reasonCode')) ?? conceptText(at(encounter, 'reason'))],
          ['Admitted', momentText(startOf(encounter))],
          ['Discharged', momentText(endOf(encounter))],
          ['Disposition', conceptText(dispositionOf(encounter))],
          ['Attending', attending.find((name) => name !== undefined)],
          ['Facility', file.nameOf(at(encounter, 'serviceProvider'))],
          ['Payer', payerOf(file, encounter)],
        ],
      ],
    ],
    dayOf(startOf(encounter)),
  );
}

function typesIn(file: FhirFile): string {
  const types = [...new Set(file.resources.map((resource) => String(resource['resourceType']).slice(0, 40)))];
  return types.slice(0, 8).join(', ');
}
