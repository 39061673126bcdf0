import type {
  Bundle,
  Claim,
  CodeableConcept,
  Condition,
  Encounter,
  Patient,
  Procedure,
  Reference,
} from '@medplum/fhirtypes';
import type { Icd10CmCode } from '../../../engine/codes/index.ts';
import { displayIcd10Cm } from '../../../engine/codes/index.ts';
import { diagnosesOf, type ExportedAbstract, type ExportedDiagnosis, markOf } from './exported-abstract.ts';

// The systems of FHIR R4, HL7 terminology and the CARIN Blue Button guide (present on admission, discharge status).
const icd10Cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const icd10Pcs = 'http://www.cms.gov/Medicare/Coding/ICD10';
const terminology = 'http://terminology.hl7.org/CodeSystem';
const onAdmission = 'https://www.nubc.org/CodeSystem/PresentOnAdmissionIndicator';
const dischargeStatus = 'https://www.nubc.org/CodeSystem/PatDischargeStatus';
const msDrg =
  'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software';

const concept = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});
const poaConcept = (poa: string | undefined): { readonly onAdmission?: CodeableConcept } =>
  poa === undefined || poa === 'exempt' ? {} : { onAdmission: concept(onAdmission, poa) };

/**
 * The abstract as a FHIR R4 collection: Patient, Encounter with ranked diagnoses, Conditions, Procedures, and a Claim that carries POA and
 * DRG where R4 has a place for them. Ids are made of the chart's. The claim is a draft without lines: charges are exported as 837.
 */
export function abstractAsFhir(given: ExportedAbstract): Bundle {
  const { chart, exportedAt } = given;
  const conditions = diagnosesOf(given).map((diagnosis) => conditionOf(given, diagnosis));
  const procedures = given.abstract.procedures.map((_, i) => procedureOf(given, i));
  const resources = [patientOf(given), encounterOf(given), ...conditions, ...procedures, claimOf(given)];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: exportedAt.toISOString(),
    identifier: { system: 'urn:chartwright:abstract', value: `${chart.id}/${given.saved.version}` },
    entry: resources.map((resource) => ({
      fullUrl: `urn:chartwright:${resource.resourceType}:${resource.id ?? ''}`,
      resource,
    })),
  };
}

const idOf = ({ chart }: ExportedAbstract, ...parts: readonly (string | number)[]): string =>
  [chart.id, ...parts]
    .join('-')
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .slice(-64);
const reference = <T extends Patient | Encounter | Condition | Procedure>(
  type: T['resourceType'],
  id: string,
): Reference<T> => ({
  reference: `urn:chartwright:${type}:${id}`,
});
const patientReference = (given: ExportedAbstract): Reference<Patient> =>
  reference<Patient>('Patient', idOf(given, 'patient'));
const encounterReference = (given: ExportedAbstract): Reference<Encounter> =>
  reference<Encounter>('Encounter', idOf(given));

function patientOf(given: ExportedAbstract): Patient {
  const { abstract, chart, facility } = given;
  return {
    resourceType: 'Patient',
    id: idOf(given, 'patient'),
    identifier: [
      {
        type: concept(`${terminology}/v2-0203`, 'MR'),
        system: `urn:chartwright:facility:${facility}`,
        value: chart.mrn,
      },
    ],
    name: [{ text: chart.patientName }],
    gender: ({ F: 'female', M: 'male', U: 'unknown' } as const)[abstract.sex],
    ...(abstract.birthDate === undefined ? {} : { birthDate: abstract.birthDate }),
  };
}

function encounterOf(given: ExportedAbstract): Encounter {
  const { abstract } = given;
  const inpatient = abstract.setting === 'inpatient';
  return {
    resourceType: 'Encounter',
    id: idOf(given),
    status: 'finished',
    class: { system: `${terminology}/v3-ActCode`, code: inpatient ? 'IMP' : 'AMB' },
    subject: patientReference(given),
    period: {
      ...(abstract.admissionDate === undefined ? {} : { start: abstract.admissionDate }),
      end: abstract.dischargeDate,
    },
    diagnosis: diagnosesOf(given).map(({ rank }) => ({
      condition: reference<Condition>('Condition', idOf(given, 'dx', rank)),
      use: concept(`${terminology}/diagnosis-role`, 'DD'),
      rank,
    })),
    hospitalization: { dischargeDisposition: concept(dischargeStatus, abstract.dischargeStatus) },
  };
}

function conditionOf(given: ExportedAbstract, { rank, code, mark }: ExportedDiagnosis): Condition {
  return {
    resourceType: 'Condition',
    id: idOf(given, 'dx', rank),
    category: [concept(`${terminology}/condition-category`, 'encounter-diagnosis')],
    code: concept(icd10Cm, displayIcd10Cm(code as Icd10CmCode), mark?.title),
    subject: patientReference(given),
    encounter: encounterReference(given),
  };
}

function procedureOf(given: ExportedAbstract, i: number): Procedure {
  const procedure = given.abstract.procedures[i];
  return {
    resourceType: 'Procedure',
    id: idOf(given, 'px', i + 1),
    status: 'completed',
    code: concept(icd10Pcs, procedure?.code ?? '', markOf(given.verdict, `/procedures/${i}`)?.title),
    subject: patientReference(given),
    encounter: encounterReference(given),
    ...(procedure?.date === undefined ? {} : { performedDateTime: procedure.date }),
  };
}

function claimOf(given: ExportedAbstract): Claim {
  const { abstract, verdict, facility, exportedAt } = given;
  const drg = verdict.drg && { packageCode: concept(msDrg, verdict.drg.drg, verdict.drg.title) };
  const type = (code: string): CodeableConcept => concept(`${terminology}/ex-diagnosistype`, code);
  return {
    resourceType: 'Claim',
    id: idOf(given, 'claim'),
    status: 'draft',
    type: concept(`${terminology}/claim-type`, 'institutional'),
    use: 'claim',
    patient: patientReference(given),
    billablePeriod: {
      ...(abstract.admissionDate === undefined ? {} : { start: abstract.admissionDate }),
      end: abstract.dischargeDate,
    },
    created: exportedAt.toISOString(),
    provider: { display: facility },
    priority: concept(`${terminology}/processpriority`, 'normal'),
    diagnosis: diagnosesOf(given).map(({ rank, poa }) => ({
      sequence: rank,
      diagnosisReference: reference<Condition>('Condition', idOf(given, 'dx', rank)),
      ...(rank === 1 ? { type: [type('principal')], ...drg } : {}),
      ...poaConcept(poa),
    })),
    procedure: abstract.procedures.map((_, i) => ({
      sequence: i + 1,
      procedureReference: reference<Procedure>('Procedure', idOf(given, 'px', i + 1)),
    })),
    insurance: [{ sequence: 1, focal: true, coverage: { display: abstract.payer ?? 'not recorded' } }],
  };
}
