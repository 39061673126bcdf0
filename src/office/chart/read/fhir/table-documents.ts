import type { ChartDocument } from '../../../store/index.ts';
import { endOf } from './choose-encounter.ts';
import { encounterOf, type FhirFile, ofType } from './fhir-bundle.ts';
import { narrativeOf } from './fhir-notes.ts';
import { belongingTo } from './fhir-scope.ts';
import { fhirTables, type TableOf } from './fhir-tables.ts';
import { dayOf, type Json } from './fhir-values.ts';

export interface TableDocuments {
  readonly documents: readonly ChartDocument[];
  readonly remarks: readonly string[];
}

/** One document per kind of resource that is shown as a table; the remarks name the kinds that are not shown. */
export function tableDocuments(
  resources: readonly Json[],
  encounter: Json | undefined,
  file: FhirFile,
): TableDocuments {
  const ofEncounter = belongingTo(resources, encounter, file);
  const until = dayOf(endOf(encounter));
  const documents = fhirTables.flatMap((table) => {
    const rows = ofType(table.scope === 'patient' ? resources : ofEncounter, ...table.types);
    // History that came after the discharge was not known to the people who wrote this chart.
    const known = rows.filter((row) => until === undefined || (table.when(row, file) ?? '').slice(0, 10) <= until);
    return known.length === 0 ? [] : [tableDocument(table, known, encounter, file)];
  });
  return { documents: [...documents, ...otherNarratives(ofEncounter)], remarks: notShown(resources) };
}

function tableDocument(
  table: TableOf,
  rows: readonly Json[],
  encounter: Json | undefined,
  file: FhirFile,
): ChartDocument {
  const sorted = [...rows].sort((a, b) => (table.when(b, file) ?? '').localeCompare(table.when(a, file) ?? ''));
  const here = encounter ? sorted.filter((row) => file.resolve(encounterOf(row)) === encounter) : [];
  const split = table.scope === 'patient' && here.length > 0 && here.length < sorted.length;
  const parts: readonly (readonly [string | undefined, readonly Json[]])[] = split
    ? [
        ['Recorded in this encounter', here],
        ['Recorded before', sorted.filter((row) => !here.includes(row))],
      ]
    : [[undefined, sorted]];
  const date = sorted.map((row) => dayOf(table.when(row, file)?.slice(0, 10))).find((day) => day !== undefined);
  return {
    id: table.title.toLowerCase().replaceAll(' ', '-'),
    kind: table.kind,
    title: table.title,
    ...(date === undefined ? {} : { date }),
    sections: parts.map(([heading, part]) => ({
      ...(heading === undefined ? {} : { heading }),
      text: '',
      table: withoutEmptyColumns(table, part, file),
    })),
  };
}

function withoutEmptyColumns(
  table: TableOf,
  rows: readonly Json[],
  file: FhirFile,
): { columns: string[]; rows: string[][] } {
  const all = rows.map((row) => table.columns.map(([, read]) => read(row, file) ?? ''));
  const kept = table.columns.map((_, i) => i).filter((i) => i === 0 || all.some((row) => row[i] !== ''));
  return {
    columns: kept.map((i) => table.columns[i]?.[0] ?? ''),
    rows: all.map((row) => kept.map((i) => row[i] ?? '')),
  };
}

const shownElsewhere: ReadonlySet<string> = new Set([
  ...fhirTables.flatMap((table) => table.types),
  ...['Patient', 'Encounter', 'Composition', 'Observation', 'DiagnosticReport', 'DocumentReference', 'Binary', 'Media'],
  ...[
    'ClinicalImpression',
    'Communication',
    'Organization',
    'Practitioner',
    'PractitionerRole',
    'Location',
    'Coverage',
  ],
  ...['Medication', 'ExplanationOfBenefit', 'RelatedPerson'],
]);
const clinical: ReadonlySet<string> = new Set([
  ...['Specimen', 'NutritionOrder', 'RiskAssessment', 'AdverseEvent', 'ClinicalUseDefinition', 'BodyStructure'],
  ...['EpisodeOfCare', 'Flag', 'DetectedIssue', 'Consent', 'Appointment', 'MolecularSequence'],
]);

/** Clinical resources without a table of their own, by the narrative they carry. */
function otherNarratives(resources: readonly Json[]): readonly ChartDocument[] {
  const sections = ofType(resources, ...clinical).flatMap((resource) =>
    narrativeOf(resource, String(resource['resourceType'])),
  );
  return sections.length === 0 ? [] : [{ id: 'other', kind: 'other', title: 'Other entries', sections }];
}

function notShown(resources: readonly Json[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { resourceType } of resources) {
    const type = String(resourceType).slice(0, 40);
    if (!shownElsewhere.has(type) && !clinical.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  return [
    `Not shown: ${[...counts]
      .slice(0, 10)
      .map(([type, n]) => `${n} ${type}`)
      .join(', ')}.`,
  ];
}
