// Names of coding systems (HL7 table 0396) with the addresses FHIR R4 gives them (HL7 Terminology, "external code systems").
const systems: Readonly<Record<string, string>> = {
  LN: 'http://loinc.org',
  SCT: 'http://snomed.info/sct',
  SNM: 'http://snomed.info/sct',
  SNOMED: 'http://snomed.info/sct',
  I9: 'http://hl7.org/fhir/sid/icd-9-cm',
  I9C: 'http://hl7.org/fhir/sid/icd-9-cm',
  I9CDX: 'http://hl7.org/fhir/sid/icd-9-cm',
  I10: 'http://hl7.org/fhir/sid/icd-10',
  I10C: 'http://hl7.org/fhir/sid/icd-10-cm',
  I10P: 'http://www.cms.gov/Medicare/Coding/ICD10',
  ICD10PCS: 'http://www.cms.gov/Medicare/Coding/ICD10',
  'ICD-10': 'http://hl7.org/fhir/sid/icd-10-cm',
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  C4: 'http://www.ama-assn.org/go/cpt',
  CPT4: 'http://www.ama-assn.org/go/cpt',
  HCPCS: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  HPC: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  NDC: 'http://hl7.org/fhir/sid/ndc',
  CVX: 'http://hl7.org/fhir/sid/cvx',
  MVX: 'http://hl7.org/fhir/sid/mvx',
  RXNORM: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  UCUM: 'http://unitsofmeasure.org',
  ISO3166_1: 'urn:iso:std:iso:3166',
  CDCREC: 'urn:oid:2.16.840.1.113883.6.238',
  ICDO: 'http://terminology.hl7.org/CodeSystem/icd-o',
  DCM: 'http://dicom.nema.org/resources/ontology/DCM',
};

/** The address of a coding system by its name in a message; HL7's own tables by number; a local name stays as it is. */
export function codeSystem(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const table = /^HL7-?(\d{4})$/i.exec(name)?.[1];
  return table === undefined ? (systems[name.toUpperCase()] ?? name) : hl7Table(table);
}

/** The address of an HL7 v2 table. */
export const hl7Table = (number: string): string => `http://terminology.hl7.org/CodeSystem/v2-${number}`;
